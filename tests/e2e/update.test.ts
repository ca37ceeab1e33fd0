import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../tools/bench/page-script.ts';
import type { FrozenDatabase } from '../migrations/library/frozen-database.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type ExtensionCopy, copyExtension } from '../support/extension-copy.ts';
import { extensionErrors } from '../support/firefox-console.ts';
import type * as InPage from '../support/frozen-library-in-page.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { pageText } from '../support/page-text.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

/** What an extension page has; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** The functions of frozen-library-in-page.ts, in the page. */
declare const luocFrozen: typeof InPage;

const TITLE = 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia';
const FIRST_VERSION = JSON.parse(
  readFileSync('tests/migrations/library/v001.json', 'utf8'),
) as FrozenDatabase;

/** Settings as the first version stored them, with a field that is unknown today. */
const OLD_SETTINGS = { language: 'vi', quietSites: ['im.example'], fontOfOldTimes: 'serif' };

// One update: each step stands on the one before.
describe.each(browsers)('an update of the extension in $browserName', (which) => {
  let site: GoldenSite;
  let copy: ExtensionCopy;
  let browser: ExtensionBrowser;
  let tab: Page;
  beforeAll(async () => {
    site = await startGoldenSite();
    copy = copyExtension(`.output/${which.browserName === 'Chromium' ? 'chrome' : 'firefox'}-mv3`);
    copy.writeManifest({ version: '0.0.1' });
    browser = await which.launchBrowser({ extension: copy.folder });
    const page = await browser.openExtensionPage('manifest.json');
    await page.evaluate(await pageScript('tests/support/frozen-library-in-page.ts', 'luocFrozen'));
    await page.evaluate((frozen) => luocFrozen.restoreLibrary(frozen), FIRST_VERSION);
    await page.evaluate((settings) => chrome.storage.local.set({ settings }), OLD_SETTINGS);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    copy?.remove();
    await site?.stop();
  });

  it('comes while an article is open and another one has just been saved', async () => {
    tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
    await waitFor('the badge', () => browser.badgeText(tab));
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    // Another try finds the article saved by the one before.
    if (!(await popup.text()).includes('Đã lưu')) await popup.press('Lưu');
    await popup.reads('Đã lưu');
    await popup.chooseTab(1);
    await popup.showItem('triệu');
    await browser.closePopup();
    copy.writeManifest({ version: '99.0.0' });
    await tab.browser().installExtension(copy.folder);
    let options = await browser.openExtensionPage('options.html');
    await waitFor('the new version', async () => {
      // The update closes the pages of the version before it.
      if (options.isClosed()) options = await browser.openExtensionPage('options.html');
      return (await pageText(options)).includes('99.0.0');
    });
    await options.close();
  });

  it('leaves the old scripts in the open page silent', async () => {
    const said: string[] = [];
    tab.on('pageerror', (error) => void said.push(String(error)));
    tab.on('console', (message) => void said.push(message.text()));
    const before = which.browserName === 'Firefox' ? await extensionErrors(tab) : [];
    await tab.bringToFront();
    await tab.evaluate(() => {
      history.pushState({}, '', '/another/story.html');
      document.title = 'Another story';
      document.body.append(document.createElement('p'));
      for (const type of ['visibilitychange', 'popstate', 'hashchange', 'pageshow', 'keydown']) {
        dispatchEvent(new Event(type));
        document.dispatchEvent(new Event(type));
      }
    });
    // Longer than the detector waits after a navigation.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    expect(said).toEqual([]);
    if (which.browserName === 'Firefox') expect(await extensionErrors(tab)).toEqual(before);
  });

  it('works in the page that was open, after a click and after a reload', async () => {
    await tab.goto(`${site.origin}/golden/campuchia/portal.html`);
    expect(await waitFor('the badge', () => browser.badgeText(tab))).toBe('✓');
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    expect(await popup.text()).toContain(TITLE);
    await browser.closePopup();
  });

  it('keeps every article of the first version, and the settings', async () => {
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the new article', async () => (await pageText(library)).includes(TITLE));
    // 64 that the first version left on this shelf, and the one saved since.
    await waitFor('all articles', async () => (await pageText(library)).includes('65 bài'));
    await library.type('input[type="search"]', 'dang dinh hoan');
    await waitFor('one of the first version', async () =>
      (await pageText(library)).includes('Một bài báo'),
    );
    const stored = await library.evaluate(async () => (await chrome.storage.local.get()).settings);
    expect(stored).toMatchObject({ language: 'vi', quietSites: ['im.example'] });
  });

  it('does not show the first-run page again', async () => {
    const page = await browser.openExtensionPage('manifest.json');
    const addresses = await page.evaluate(async () =>
      (await chrome.tabs.query({})).map(({ url }) => url ?? ''),
    );
    expect(addresses.filter((address) => address.includes('welcome.html'))).toEqual([]);
  });
});
