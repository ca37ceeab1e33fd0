import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile, type TestProfile } from '../support/browser-process.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { launchFirefox } from '../support/firefox-extension.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import type * as InPage from '../support/library-in-page.ts';
import { pageScript } from '../../tools/bench/page-script.ts';
import { browsers } from './browsers.ts';
import { drivePage } from './page-driver.ts';
import { drivePopup } from './popup-driver.ts';

/** The functions of library-in-page.ts, in the page. */
declare const luocTest: typeof InPage;

const STORY = '/golden/campuchia/portal.html';

/** Room for the extension's data, in bytes; little enough to be full within seconds. */
const ROOM = 12_000_000;

let site: GoldenSite;
let script: string;
beforeAll(async () => {
  site = await startGoldenSite();
  script = await pageScript('tests/support/library-in-page.ts', 'luocTest');
});
afterAll(() => site?.stop());

/** Opens the story, presses Save in its popup and hands over the popup. */
async function pressSave(browser: ExtensionBrowser) {
  const tab = await browser.open(site.origin + STORY);
  const popup = drivePopup(await browser.clickToolbarButton(tab));
  await popup.ready();
  await popup.press('Save');
  return popup;
}

describe.each(browsers)('a browser without room in $browserName', ({ launchBrowser }) => {
  let browser: ExtensionBrowser;
  let profile: TestProfile;
  let page: Page;
  beforeAll(async () => {
    profile = createProfile({ 'dom.quotaManager.temporaryStorage.fixedLimit': ROOM / 1000 });
    browser = await launchBrowser({ profile: profile.folder });
    page = await browser.openExtensionPage('library.html');
    await page.evaluate(script);
    if (browser.name === 'chromium') {
      const session = await page.createCDPSession();
      const origin = await page.evaluate(() => location.origin);
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
    }
  });
  afterAll(async () => {
    await browser?.close();
    profile?.remove();
  });

  it('says so, keeps every article that was saved, and saves again once there is room', async () => {
    const { saved, problem } = await page.evaluate(() => luocTest.fill(500, 2000));
    expect(problem).toBe('quota');
    const popup = await pressSave(browser);
    await popup.reads('Not saved: the browser has no room left');
    await browser.closePopup();
    const whole = await page.evaluate(() => luocTest.wholeArticles());
    expect(whole).toEqual(Array.from({ length: saved }, (_, n) => 500 + n));

    await page.evaluate(() => luocTest.deleteLong());
    expect(await page.evaluate(() => luocTest.trySave(400))).toBe('saved');
    expect(await page.evaluate(() => luocTest.wholeArticles())).toHaveLength(saved + 1);
  });
});

describe('Firefox that never remembers history', () => {
  let browser: ExtensionBrowser;
  let profile: TestProfile;
  beforeAll(async () => {
    profile = createProfile({ 'browser.privatebrowsing.autostart': true });
    browser = await launchFirefox({ profile: profile.folder });
  });
  afterAll(async () => {
    await browser?.close();
    profile?.remove();
  });

  it('says before it saves that nothing lasts here, and keeps the article for the session', async () => {
    const popup = await pressSave(browser);
    await popup.reads('This window keeps nothing for good.');
    await popup.press('Save until then');
    await popup.reads('Saved until you close the browser.');
    expect(await popup.items()).toHaveLength(3);
    await browser.closePopup();

    const library = await browser.openExtensionPage('library.html');
    const page = drivePage(library);
    await page.reads('This window keeps nothing for good');
    await page.reads('1 article');
    await library.evaluate(() => document.querySelector<HTMLElement>('.item-open')?.click());
    const reader = await browser.waitForPage((url) => url.includes('/reader.html?saved='));
    await drivePage(reader).reads('Campuchia');
  });
});
