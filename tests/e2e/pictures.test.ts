import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AllowingBrowser, prepareAllowing } from '../support/allowed-extension.ts';
import { backgroundOf } from '../support/browser-background.ts';
import { killBrowser } from '../support/browser-process.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { HOSTILE_SVG, testPicture } from '../support/test-pictures.ts';
import { reloadPage } from '../support/reload-page.ts';
import { drivePage, openFromLibrary, type PageDriver } from './page-driver.ts';
import { drivePopup } from './popup-driver.ts';

/** What a page of the extension has in Chromium. */
declare const chrome: typeof import('wxt/browser').browser;

const TITLE = 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia';
const STORY = readFileSync(
  path.join(import.meta.dirname, '../golden/campuchia/portal.html'),
  'utf8',
);

/** Puts a story with these pictures on the site, under its own title; returns its address. */
function publish(site: GoldenSite, name: string, sources: string[]): string {
  const figures = sources.map(
    (src, n) =>
      `<figure><img src="${src}" width="800" height="520" alt="Ảnh số ${n + 1} của ${name}"><figcaption>Chú thích ${n + 1} của ${name}.</figcaption></figure>`,
  );
  const story = STORY.replace(/<figure class="picture">.*?<\/figure>/s, figures.join('\n'))
    .replaceAll('https://thoidai.com.vn/campuchia.html', `${site.origin}/${name}.html`)
    .replaceAll(TITLE, `${TITLE} ${name}`);
  site.set(`/${name}.html`, story);
  return `${site.origin}/${name}.html`;
}

/** Paths of pictures that the site was asked for. */
function asked(site: GoldenSite): string[] {
  return site.requests.filter((at) => at.startsWith('/p/')).toSorted();
}

/** What of an opened page lies on the web, and the pictures that are really shown there. */
function pictures(page: Page): Promise<{ remote: string[]; shown: string[] }> {
  return page.evaluate(() => {
    // The browser loads a picture only when it comes near.
    for (const img of document.querySelectorAll('img')) img.loading = 'eager';
    return {
      remote: performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith('http')),
      shown: Array.from(document.querySelectorAll('main img'))
        .filter((img) => img instanceof HTMLImageElement && img.naturalWidth > 0)
        .map((img) => new URL((img as HTMLImageElement).src).protocol),
    };
  });
}

/** How many pictures of an article lie in the database, read past the library. */
function keptBlobs(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (articleId) =>
      new Promise<number>((resolve, reject) => {
        const open = indexedDB.open('luoc-library');
        open.addEventListener('error', () => reject(new Error('not opened')));
        open.addEventListener('success', () => {
          const range = IDBKeyRange.bound([articleId], [articleId, []]);
          const rows = open.result.transaction('pictures').objectStore('pictures').getAll(range);
          rows.addEventListener('success', () => {
            open.result.close();
            resolve(rows.result.filter(({ blob }) => blob instanceof Blob).length);
          });
        });
      }),
    id,
  );
}

// One life of a library with pictures: each step stands on the one before.
describe.each(['Chromium', 'Firefox'] as const)('pictures in %s', (browserName) => {
  let site: GoldenSite;
  let prepared: AllowingBrowser;
  let browser: ExtensionBrowser;
  let saved = '';
  const readerPage = () => browser.waitForPage((url) => url.includes('reader.html?saved='));
  const openSaved = async (title: string): Promise<PageDriver> => {
    const library = await browser.openExtensionPage('library.html');
    const reader = await openFromLibrary(browser, drivePage(library), title);
    await library.close();
    saved = await reader.page.evaluate(() => location.search);
    return reader;
  };
  /** `before` is called when the site has shown the page itself. */
  const save = async (address: string, before?: () => void) => {
    const tab = await browser.open(address);
    // As a site does that wants to know its readers again.
    await tab.evaluate(() => void (document.cookie = 'reader=17; path=/'));
    await waitFor('the page', () => tab.evaluate(() => document.readyState === 'complete'));
    site.requests.length = 0;
    before?.();
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    await popup.press('Save');
    await popup.reads('Saved');
    return { tab, popup };
  };
  beforeAll(async () => {
    site = await startGoldenSite();
    for (const name of ['one', 'two', 'three', 'four', 'five']) {
      site.set(`/p/${name}.png`, testPicture(300), 'text/plain');
    }
    site.set('/p/page.png', '<!doctype html><p>Not a picture', 'image/png');
    site.set('/p/drawing.svg', HOSTILE_SVG, 'image/svg+xml');
    prepared = prepareAllowing(browserName, ['127.0.0.1']);
    browser = await prepared.start();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    prepared?.remove();
  });

  it('are not fetched by a save; the popup says that they wait, and leads to where it can ask', async () => {
    const elsewhere = site.origin.replace('127.0.0.1', 'localhost');
    const { tab, popup } = await save(publish(site, 'khac', [`${elsewhere}/p/four.png`]));
    await popup.reads('0 of 1 picture kept. Waiting for your permission.');
    await popup.press('Keep pictures');
    const reader = drivePage(await readerPage());
    await browser.closePopup();
    await reader.reads('Keep the pictures too? 1 picture comes from localhost');
    expect(asked(site)).toEqual([]);
    expect((await pictures(reader.page)).remote).toEqual([]);
    await tab.close();
  });

  it('that the reader does not want are said once and never asked for again', async () => {
    const reader = drivePage(await readerPage());
    await reader.press('Not for this article');
    await reader.reads('The pictures are not kept, only their addresses.');
    await reloadPage(reader.page);
    await reader.reads('0 of 1 picture kept. Of the others only the addresses are kept.');
    expect(await reader.text()).not.toContain('Keep the pictures too?');
    expect(asked(site)).toEqual([]);
  });

  it('can be kept all the same, which asks for their host and no other', async () => {
    const reader = drivePage(await readerPage());
    // Firefox is set to answer yes; in Chromium nobody can press the button of its question.
    if (browserName === 'Chromium') {
      await reader.page.evaluate(() => {
        const { permissions } = chrome as unknown as {
          permissions: { request(asked: unknown, answer?: (granted: boolean) => void): unknown };
        };
        permissions.request = (asked, answer) => {
          document.title = JSON.stringify(asked);
          answer?.(false);
          return Promise.resolve(false);
        };
      });
    }
    await reader.press('Keep pictures');
    if (browserName === 'Chromium') {
      await reader.reads('The pictures are not kept, only their addresses.');
      expect(await reader.page.title()).toBe('{"origins":["*://localhost/*"]}');
    } else {
      await reader.reads('1 of 1 picture kept.');
      expect(asked(site)).toEqual(['/p/four.png']);
    }
    await reader.page.close();
  });

  it('follow once their host is allowed, without cookies and referrer, and only if they are pictures', async () => {
    const sources = ['/p/one.png', '/p/two.png', '/p/page.png', '/p/drawing.svg'];
    const { tab } = await save(publish(site, 'dau', sources));
    await browser.closePopup();
    await tab.close();
    const reader = await openSaved(`${TITLE} dau`);
    // Chromium was allowed this host from the start.
    if (browserName === 'Firefox') await reader.press('Keep pictures');
    await reader.reads('2 of 4 pictures kept. 2 could not be fetched from their sites.');
    expect(asked(site)).toEqual(['/p/drawing.svg', '/p/one.png', '/p/page.png', '/p/two.png']);
    const headers = site.headersOf('/p/one.png');
    expect(headers?.cookie).toBeUndefined();
    expect(headers?.referer).toBeUndefined();
    expect(headers?.origin).toBeUndefined();
    expect((await pictures(reader.page)).remote).toEqual([]);
    await reader.page.close();
  });

  it('are asked for no second time by another article of the same host', async () => {
    const { tab, popup } = await save(publish(site, 'sau', ['/p/three.png']));
    await popup.reads('1 of 1 picture kept.');
    expect(asked(site)).toEqual(['/p/three.png']);
    await browser.closePopup();
    await tab.close();
  });

  it('that the background was ended over follow when it starts again', async () => {
    const own = await browser.openExtensionPage('manifest.json?own');
    const background = backgroundOf(browser.name, own);
    const address = publish(site, 'ngat', ['/p/five.png', '/p/two.png']);
    const { tab, popup } = await save(address, () => void site.hold('/p/five.png', 'PNG'));
    await waitFor('the request', async () => asked(site).includes('/p/five.png'));
    await waitFor('the status', async () => /of 2 pictures kept/.test(await popup.text()));
    await background.end();
    await browser.closePopup();
    await tab.close();
    site.release('/p/five.png');
    expect(asked(site)).toEqual(['/p/five.png']);
    // A page that loads is what starts it again.
    const other = await browser.open(`${site.origin}/golden/nam-ninh/portal.html`);
    await waitFor('the next picture', async () => asked(site).includes('/p/two.png'));
    const reader = await openSaved(`${TITLE} ngat`);
    await reader.reads('2 of 2 pictures kept.');
    for (const page of [reader.page, other, own]) await page.close();
  });

  it('that a browser was killed over follow at its next start', async () => {
    const address = publish(site, 'dut', ['/p/five.png', '/p/one.png']);
    const { tab, popup } = await save(address, () => void site.hold('/p/five.png', 'PNG'));
    await waitFor('the request', async () => asked(site).includes('/p/five.png'));
    await waitFor('the status', async () => /of 2 pictures kept/.test(await popup.text()));
    await killBrowser(tab);
    site.release('/p/five.png');
    browser = await prepared.start();
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the article', () =>
      library.evaluate(() => document.body.innerText.includes(' dut')),
    );
    await waitFor('no word of pictures on their way', async () =>
      library.evaluate(() => !document.body.innerText.includes('on their way')),
    );
    await library.close();
    const reader = await openSaved(`${TITLE} dut`);
    await reader.reads('2 of 2 pictures kept.');
    await reader.page.close();
  });

  it('are read with the site gone, with words in place of those that are not kept', async () => {
    const reader = await openSaved(`${TITLE} dau`);
    await site.stop();
    site.requests.length = 0;
    await reloadPage(reader.page);
    await reader.reads('2 of 4 pictures kept.');
    await waitFor('both pictures', async () => {
      const { shown } = await pictures(reader.page);
      return shown.length === 2 && shown.every((protocol) => protocol === 'blob:');
    });
    await reader.reads('Ảnh số 3 của dau');
    await reader.reads('Chú thích 1 của dau.');
    await reader.reads('Load pictures');
    expect((await pictures(reader.page)).remote).toEqual([]);
    expect(site.requests).toEqual([]);
  });

  it('go with their article when it is deleted for good', async () => {
    const library = drivePage(await browser.openExtensionPage('library.html'));
    const id = new URLSearchParams(saved).get('saved') ?? '';
    expect(await keptBlobs(library.page, id)).toBe(2);
    await library.press(`Delete “${TITLE} dau”`);
    await library.tick('Bin');
    await library.press(`Delete “${TITLE} dau” for good`);
    expect(await keptBlobs(library.page, id)).toBe(2);
    await library.press('Delete for good');
    await waitFor('the end of the pictures', async () => (await keptBlobs(library.page, id)) === 0);
    await library.page.close();
  });
});
