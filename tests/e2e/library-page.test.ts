import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../tools/bench/page-script.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import type * as InPage from '../support/library-in-page.ts';
import { reloadPage } from '../support/reload-page.ts';
import { browsers } from './browsers.ts';
import { drivePage, type PageDriver } from './page-driver.ts';

/** The functions of library-in-page.ts, in the page. */
declare const luocTest: typeof InPage;

const ARTICLES = 6;

describe.each(browsers)('the library page in $browserName', ({ launchBrowser }) => {
  let browser: ExtensionBrowser;
  let page: Page;
  let library: PageDriver;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.openExtensionPage('library.html');
    await page.evaluate(await pageScript('tests/support/library-in-page.ts', 'luocTest'));
    for (let n = 0; n < ARTICLES; n++) await page.evaluate((at) => luocTest.trySave(at), n);
    await reloadPage(page);
    library = drivePage(page);
    await library.reads(`${ARTICLES} articles`);
  });
  afterAll(() => browser?.close());

  it('asks once whether the browser should keep what is saved', async () => {
    await library.reads('The browser may clear your library');
    await library.press('Not now');
    await reloadPage(page);
    await library.reads('Lược uses');
    expect(await library.text()).not.toContain('The browser may clear your library');
  });

  it('narrows the list, and takes the filter away by its chip', async () => {
    await library.press('Filters');
    await library.choose('Language', 'en');
    // Every fourth synthetic article is in English.
    await library.reads('2 articles');
    await library.press('Remove filter: English');
    await library.reads(`${ARTICLES} articles`);
  });

  it('moves what is picked to the bin, and back at once', async () => {
    await library.press('Select');
    await library.press(`Select all ${ARTICLES}`);
    await library.reads(`${ARTICLES} selected`);
    await library.press('Delete');
    await library.reads(`${ARTICLES} articles moved to the bin.`);
    await library.press('Undo');
    await waitFor('the articles', async () => (await page.$$('.item-title')).length === ARTICLES);
    await library.press('Stop selecting');
  });

  it('leads from a name to the sentence in the reader, and Back leads back', async () => {
    await library.press('Names');
    await waitFor('the names', () => page.$('.name-choice'));
    await page.evaluate(() => document.querySelector<HTMLElement>('.name-choice')?.click());
    await waitFor('a passage', () => page.$('.appearance-passage'));
    expect(new URL(await page.evaluate(() => location.href)).searchParams.get('name')).toMatch(
      /^(?:person|place|organization|other):/,
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.appearance-passage')?.click());
    const reader = await browser.waitForPage((url) => /\/reader\.html\?saved=.*&at=\d/.test(url));
    await waitFor('the mark', () =>
      reader.evaluate(() => (CSS.highlights.get('reader-focus')?.size ?? 0) > 0),
    );
    await page.bringToFront();
    await page.evaluate(() => history.back());
    await library.reads('Names in your library');
    await page.evaluate(() => history.back());
    await library.reads(`${ARTICLES} articles`);
  });
});
