import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { pageText } from '../support/page-text.ts';
import { browsers } from './browsers.ts';
import { type PopupDriver, drivePopup } from './popup-driver.ts';

const TITLE = 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia';

/** The words that the extension has marked on a page. */
function markedText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((range) => (range as Range).toString())
      .join('|'),
  );
}

// One story from opening an article to reading it offline: each step stands on the one before.
describe.each(browsers)('a reader with $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let tab: Page;
  let popup: PopupDriver;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('opens an article and sees the badge', async () => {
    tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
    expect(await waitFor('the badge', () => browser.badgeText(tab))).toBe('●');
  });

  it('clicks the toolbar button and reads the summary', async () => {
    const before = await tab.content();
    popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    expect(await popup.text()).toContain(TITLE);
    expect(await popup.items()).toHaveLength(3);
    expect(await popup.text()).not.toContain('Interpol');
    // Nothing of the page has changed, neither by the detector nor by the extractor.
    expect(await tab.content()).toBe(before);
  });

  it('finds the key facts and shows one in its place on the page', async () => {
    await popup.chooseTab(1);
    const facts = await popup.items();
    expect(facts.join('\n')).toContain('9');
    await popup.showItem('million USD');
    expect(await waitFor('the mark', () => markedText(tab))).toBe('hơn 9 triệu USD');
    await waitFor('the mark to come into view', () =>
      tab.evaluate(() => {
        const [highlight] = CSS.highlights.values();
        const [range] = highlight ?? [];
        const box = (range as Range | undefined)?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
  });

  it('finds who is named, with their role', async () => {
    await popup.chooseTab(2);
    const names = (await popup.items()).join('\n');
    expect(names).toContain('Lê Ánh Dương');
    expect(names).toContain('Chủ tịch UBND tỉnh Bắc Giang');
  });

  it('is told plainly that no translation is set up', async () => {
    await popup.chooseTab(3);
    await waitFor('the empty state', async () => /translat/i.test(await popup.text()));
  });

  it('saves the article', async () => {
    await popup.press('Save');
    await popup.reads('Saved');
    await browser.closePopup();
  });

  it('finds it in the library and reads it with the site gone', async () => {
    await tab.close();
    await site.stop();
    const seen = site.requests.length;
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the saved article', async () => (await pageText(library)).includes(TITLE));
    await library.evaluate((title) => {
      [...document.querySelectorAll<HTMLElement>('a, button')]
        .find((item) => item.innerText.includes(title))
        ?.click();
    }, TITLE);
    const reader = await browser.waitForPage((url) => url.includes('reader.html'));
    await waitFor('the article', async () => (await pageText(reader)).includes('khoảng 9.100 tấn'));
    expect(await pageText(reader)).toContain('Quang cảnh buổi tiếp');
    await waitFor('the word Saved', async () => (await pageText(reader)).includes('Saved'));
    // No picture is asked for until the reader wants it.
    const remote = await reader.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('http')),
    );
    expect(remote).toEqual([]);
    expect(site.requests).toHaveLength(seen);
  });

  it('switches to Vietnamese', async () => {
    const options = await browser.openExtensionPage('options.html');
    await waitFor('the choice of language', () => options.$('select, input[value="vi"]'));
    await options.evaluate(() => {
      const radio = document.querySelector<HTMLInputElement>('input[value="vi"]');
      if (radio) radio.click();
      const option = document.querySelector<HTMLOptionElement>('option[value="vi"]');
      const select = option?.closest('select');
      if (!select) return;
      select.value = 'vi';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitFor('Vietnamese words', async () => (await pageText(options)).includes('Ngôn ngữ'));
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('vi');
    const library = await browser.openExtensionPage('library.html');
    await waitFor('a Vietnamese library', async () =>
      (await pageText(library)).includes('Thư viện'),
    );
  });
});
