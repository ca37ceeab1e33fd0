import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProfile, killBrowser, type TestProfile } from '../support/browser-process.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import type * as InPage from '../support/library-in-page.ts';
import { reloadPage } from '../support/reload-page.ts';
import { pageScript } from '../../tools/bench/page-script.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

/** The functions of library-in-page.ts, in the page. */
declare const luocTest: typeof InPage;

/** Above the version of any schema of ours: Dexie multiplies them by ten. */
const LATER_VERSION = 990;

/** Articles of the file that is imported. */
const IMPORTED = { from: 10_000, to: 10_300 };

/** The numbers that a site was told of at `/WHAT/N`. */
function reported(site: GoldenSite, what: string): number[] {
  return site.requests
    .map((path) => new RegExp(`^/${what}/(\\d+)$`).exec(path)?.[1])
    .filter((n) => n !== undefined)
    .map(Number);
}

/** Whether a page shows these words. */
function says(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => document.body.innerText.includes(wanted), words);
}

// One life of a library, from crash to crash: each step stands on what the one before left behind.
describe.each(browsers)('the library in $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let profile: TestProfile;
  let script: string;
  let browser: ExtensionBrowser;
  let page: Page;
  /** Every article that has been reported as saved. */
  let saved: number[] = [];

  const start = async () => {
    browser = await launchBrowser({ profile: profile.folder });
    page = await browser.openExtensionPage('library.html');
    await page.evaluate(script);
  };
  beforeAll(async () => {
    site = await startGoldenSite();
    profile = createProfile();
    script = await pageScript('tests/support/library-in-page.ts', 'luocTest');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    profile?.remove();
  });

  it('has every article that was reported as saved after the browser was killed during saves', async () => {
    for (const count of [1, 12]) {
      await start();
      const before = reported(site, 'saved').length;
      await page.evaluate((address) => luocTest.saveForEver(address), site.origin);
      await waitFor('reports', async () => reported(site, 'saved').length >= before + count);
      await killBrowser(page);
    }
    saved = [...new Set(reported(site, 'saved'))];
    expect(saved.length).toBeGreaterThanOrEqual(12);
    await start();
    const whole = await page.evaluate(() => luocTest.wholeArticles());
    expect(whole).toEqual(expect.arrayContaining(saved));
    // Nothing that is listed is half there.
    expect(await page.evaluate(() => luocTest.listed())).toBe(whole.length);
    await page.evaluate(() => luocTest.repairIndex());
    for (const n of saved.slice(-3)) {
      expect(await page.evaluate((at) => luocTest.findsByTitle(at), n)).toBe('found');
    }
  });

  it('keeps what it had, and nothing by halves, when it is killed during an import', async () => {
    const { from, to } = IMPORTED;
    const before = await page.evaluate(() => luocTest.listed());
    void page
      .evaluate((address, a, b) => luocTest.importArticles(address, a, b), site.origin, from, to)
      .catch(() => 'the page is gone');
    await waitFor('a part of the import', async () => reported(site, 'line').length >= 60);
    await killBrowser(page);
    await start();
    const whole = await page.evaluate(() => luocTest.wholeArticles());
    expect(whole).toEqual(expect.arrayContaining(saved));
    expect(await page.evaluate(() => luocTest.listed())).toBe(whole.length);
    const imported = whole.filter((n) => n >= from).length;
    expect(imported).toBe(whole.length - before);
    expect(imported).toBeGreaterThan(0);
    expect(imported).toBeLessThan(to - from);

    // The same file again brings the rest, and no article twice.
    const report = await page.evaluate(
      (address, a, b) => luocTest.importArticles(address, a, b),
      site.origin,
      from,
      to,
    );
    expect(report).toEqual({
      added: to - from - imported,
      merged: 0,
      unchanged: imported,
      failed: 0,
    });
    expect(await page.evaluate(() => luocTest.listed())).toBe(before + to - from);
  });

  it('makes a damaged index anew from the articles', async () => {
    await page.evaluate(() => luocTest.repairIndex());
    const [n = 0] = saved;
    expect(await page.evaluate((at) => luocTest.findsByTitle(at), n)).toBe('found');
    for (const [store, outcome] of [
      ['searchPostings', 'found once rebuilt'],
      ['searchPositions', 'found once rebuilt'],
    ] as const) {
      await page.evaluate((name) => luocTest.emptyStore(name), store);
      await reloadPage(page);
      await page.evaluate(script);
      expect(await page.evaluate((at) => luocTest.findsByTitle(at), n)).toBe(outcome);
    }
    // Articles that no segment knows are found to be missing, and queued.
    await page.evaluate(() => luocTest.emptyStore('searchSegments'));
    expect(await page.evaluate(() => luocTest.repairIndex())).toBeGreaterThan(saved.length);
    expect(await page.evaluate((at) => luocTest.findsByTitle(at), n)).toBe('found');
  });

  it('leaves a database of a later version untouched, and says so', async () => {
    await page.evaluate((version) => luocTest.becomeNewer(version), LATER_VERSION);
    const before = await page.evaluate(() => luocTest.inventory());
    expect(before.version).toBe(LATER_VERSION);
    expect(await page.evaluate(() => luocTest.trySave(77_777))).toBe('newer-schema');
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the message', () => says(library, 'A newer version of Lược wrote this library'));
    const tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
    await waitFor('the badge', () => browser.badgeText(tab));
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    await popup.press('Save');
    await popup.reads('a newer version of Lược wrote the library');
    await browser.closePopup();
    expect(await page.evaluate(() => luocTest.inventory())).toEqual(before);
    expect(before.rows.articles).toBeGreaterThanOrEqual(saved.length);
  });
});
