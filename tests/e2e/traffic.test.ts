import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type RecordingProxy, startRecordingProxy } from '../support/recording-proxy.ts';
import { browsers } from './browsers.ts';
import { drivePage, openFromLibrary } from './page-driver.ts';
import { drivePopup } from './popup-driver.ts';

const PICTURE = '/anh/hien-truong.png';
const TITLE = 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia';

/** A golden page with one picture in place of its own: whoever shows it anew asks for it anew. */
function golden(name: string): string {
  const file = path.join(import.meta.dirname, '../golden', name, 'portal.html');
  return readFileSync(file, 'utf8')
    .replaceAll(/<(?:img|source|iframe|link)\b[^>]*>/g, '')
    .replace(
      /(<article class="post-body"[^>]*>)/,
      `$1<figure><img src="${PICTURE}" width="640" height="360" alt="Hiện trường"><figcaption>Hiện trường buổi lễ.</figcaption></figure>`,
    );
}

const PAGES: Record<string, string> = {
  'http://bao.example/campuchia.html': golden('campuchia'),
  'http://tin.example/nam-ninh.html': golden('nam-ninh'),
};

/** A grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** What the browsers themselves ask for: their updates, clock, accounts, lists, and what they
 * ask of a file that was downloaded. */
const BROWSERS_OWN =
  /^(?:CONNECT|[A-Z]+ https?:\/\/)\s*(?:update\.googleapis\.com|clients\d\.google\.com|accounts\.google\.com|sb-ssl\.google\.com|[\w-]+(?:\.[\w-]+)*\.(?:mozilla\.(?:com|net|org)|firefox\.com))[:/]/;

/** The requests of a session that are not the browser's own. */
function foreign(requests: string[]): string[] {
  return requests.filter(
    (request) => !BROWSERS_OWN.test(request) && !request.endsWith('/favicon.ico'),
  );
}

/** What loading these pages once each asks for. */
function loads(...addresses: string[]): string[] {
  return addresses.flatMap((address) => [
    `GET ${address}`,
    `GET ${new URL(PICTURE, address).href}`,
  ]);
}

// One session through a proxy that stands for the whole network; each step stands on the one before.
describe.each(browsers)('the traffic of a session in $browserName', ({ launchBrowser }) => {
  let proxy: RecordingProxy;
  let browser: ExtensionBrowser;
  let expected: string[];
  /** The requests so far are the expected ones, and no more come while the pages are at rest. */
  const onlyExpected = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(foreign(proxy.requests).toSorted()).toEqual(expected.toSorted());
  };
  beforeAll(async () => {
    proxy = await startRecordingProxy((url) => {
      if (url.pathname === PICTURE) return { body: PIXEL, contentType: 'image/png' };
      const body = PAGES[url.href];
      return body === undefined ? undefined : { body, contentType: 'text/html; charset=utf-8' };
    });
    browser = await launchBrowser({ proxy: proxy.address });
    expected = [];
  });
  afterAll(async () => {
    await browser?.close();
    await proxy?.stop();
  });

  it('is nothing after the start and the first-run page', async () => {
    const welcome = drivePage(await browser.openExtensionPage('welcome.html'));
    await welcome.reads('It stays with you');
    await onlyExpected();
  });

  it('is the pages opened, with badge, popup, all its tabs, and a save', async () => {
    for (const address of Object.keys(PAGES)) {
      const tab = await browser.open(address);
      expected.push(...loads(address));
      await waitFor('the badge', () => browser.badgeText(tab));
      const popup = drivePopup(await browser.clickToolbarButton(tab));
      await popup.ready();
      for (const index of [1, 2, 3, 0]) {
        await popup.chooseTab(index);
        await waitFor('words', async () => (await popup.text()).length > 0);
      }
      await popup.press('Save');
      await popup.reads('Saved');
      await browser.closePopup();
    }
    await onlyExpected();
  });

  it('is nothing while the side panel reads a page', async () => {
    const [address = ''] = Object.keys(PAGES);
    const tab = await browser.open(address);
    expected.push(...loads(address));
    await drivePopup(await browser.clickToolbarButton(tab)).ready();
    await browser.closePopup();
    const id = await browser.tabId(tab);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${id}`);
    await waitFor('the article', () => panel.$('.brief-item'));
    await onlyExpected();
    await panel.close();
    await tab.close();
  });

  it('is nothing in library, search, reader and options', async () => {
    const library = drivePage(await browser.openExtensionPage('library.html'));
    await library.reads(TITLE);
    await library.page.type('input[type="search"]', 'campuchia');
    await library.reads('1 article found');
    const reader = await openFromLibrary(browser, library, TITLE);
    await reader.reads('9.100');
    for (const tab of ['Key facts', 'Who and what', 'Translation', 'Summary']) {
      await reader.press(tab);
    }
    await reader.page.close();
    const options = drivePage(await browser.openExtensionPage('options.html'));
    await options.reads('Data and privacy');
    await options.page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await onlyExpected();
    await options.page.close();
  });

  it('is nothing when the library goes out in every format', async () => {
    const library = drivePage(await browser.openExtensionPage('library.html'));
    await library.reads(TITLE);
    for (const format of [
      'Export everything, lossless (JSON)',
      'Export as Markdown',
      'Export as HTML',
      'Export as a book (EPUB)',
      'Export as plain text',
    ]) {
      await library.press('Export and import');
      await library.press(format);
      await waitFor('the end of the export', () =>
        library.page.evaluate(() => document.querySelector('.transfer-running') === null),
      );
    }
    await onlyExpected();
  });

  it('is one picture when the reader asks for pictures', async () => {
    const library = drivePage(await browser.openExtensionPage('library.html'));
    const reader = await openFromLibrary(browser, library, TITLE);
    await reader.reads('9.100');
    const before = foreign(proxy.requests).length;
    await reader.press('Load pictures');
    // This is also what shows that the proxy sees what a page of the extension asks for.
    const picture = [
      `GET http://bao.example${PICTURE}`,
      // Firefox asks for a picture in a page of an extension by https, whatever its address says.
      'CONNECT bao.example:443',
    ];
    await waitFor('the picture', async () =>
      foreign(proxy.requests)
        .slice(before)
        .some((request) => picture.includes(request)),
    );
  });

  it('would show a page of the extension that calls elsewhere', async () => {
    const page = await browser.openExtensionPage('library.html');
    await page.evaluate(() => fetch('http://elsewhere.example/', { mode: 'no-cors' }));
    await waitFor('the call', async () =>
      foreign(proxy.requests).includes('GET http://elsewhere.example/'),
    );
  });
});
