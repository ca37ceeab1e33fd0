import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import type { GoldenSite } from '../support/golden-site.ts';
import { drivePopup, type PopupDriver } from './popup-driver.ts';
import { drivePage, type PageDriver } from './page-driver.ts';

const STORY = readFileSync(
  path.join(import.meta.dirname, '../golden/campuchia/portal.html'),
  'utf8',
);

/** Its title, and as the stand-ins for translating say it. */
export const TITLE = 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia';
export const TRANSLATED = TITLE.toUpperCase();

/** A paragraph with a link and bold words in it. */
const MARKED =
  '<p>Theo <a href="https://example.org/nguon">một báo cáo <b>mới công bố</b></a> của tỉnh, hơn 388 hộ dân đã được hỗ trợ trong năm qua.</p>';

/** Puts a Vietnamese story with figures, a link and bold words on the site; returns its address. */
export function publishStory(site: GoldenSite, name: string): string {
  const story = STORY.replace(
    /(<article class="post-body"[^>]*>)([\s\S]*)(<\/article>)/,
    (_, before, body, after) => `${before}${body}${MARKED}${after}`,
  );
  // Every story has an address and sentences of its own: nothing of another one is in the cache.
  const own = story
    .replaceAll('thoidai.com.vn/campuchia.html', `thoidai.com.vn/${name}.html`)
    .replaceAll(/<p>(?=\p{Lu})/gu, `<p>Bài ${name}. `);
  site.set(`/${name}.html`, own);
  return `${site.origin}/${name}.html`;
}

/** Opens an article and its popup, as with the toolbar button. */
export async function openPopup(browser: ExtensionBrowser, url: string): Promise<PopupDriver> {
  const tab = await browser.open(url);
  const popup = drivePopup(await browser.clickToolbarButton(tab));
  await popup.ready();
  return popup;
}

/** Opens an article in the reader, at the tab of its translation; no other reader may be open. */
export async function openReader(browser: ExtensionBrowser, url: string): Promise<PageDriver> {
  const popup = await openPopup(browser, url);
  await popup.press('Read');
  const page = await browser.waitForPage((address) => address.includes('reader.html'));
  await browser.closePopup();
  const reader = drivePage(page);
  await reader.reads('9.100');
  await reader.press('Translation');
  return reader;
}

/** Opens the part of options about translation. */
export async function openSettings(browser: ExtensionBrowser): Promise<PageDriver> {
  const options = drivePage(await browser.openExtensionPage('options.html#translation'));
  await options.reads('Translate with');
  return options;
}

/** Chooses a service in options and waits until its own form stands there. */
export async function chooseService({ page, choose }: PageDriver, id: string): Promise<void> {
  const before = await page.$('.service-form, .model-manager');
  const shown = await page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('select')].some(
        ({ value, options }) =>
          value === wanted && [...options].some((option) => option.value === 'bergamot'),
      ),
    id,
  );
  if (shown) return;
  await choose('Translate with', id);
  await waitFor('the form of the service', async () => {
    const gone = !before || !(await before.evaluate((form) => form.isConnected));
    return gone && (await page.$('.service-form, .model-manager')) !== null;
  });
}

/** Sets LibreTranslate up in options as a reader does, at this address. */
export async function setUpLibreTranslate(options: PageDriver, address: string): Promise<void> {
  await chooseService(options, 'libretranslate');
  await options.type('Address', address);
  await options.press('Save and allow');
  await options.reads('Saved. You can try it now.');
}
