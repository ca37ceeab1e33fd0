import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { libreTranslateProtocol } from '../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../support/translation-servers/local-server.ts';
import { createOpenPages, drivePage } from './page-driver.ts';
import {
  openReader,
  openSettings,
  publishStory,
  setUpLibreTranslate,
} from './translation-journey.ts';

/** What an extension page has; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** The item of the context menu, as the browser tells the background of it. */
interface MenuEvent {
  dispatch(info: { menuItemId: string; selectionText: string }, tab: { incognito: boolean }): void;
}

const WORDS = 'Hơn 388 hộ dân đã được hỗ trợ.\nMột đoạn nữa.';

describe.each(['Chromium', 'Firefox'] as const)('selected words in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let libre: LocalServer;
  const { open, closeAll } = createOpenPages();
  beforeAll(async () => {
    site = await startGoldenSite();
    libre = await startServer(libreTranslateProtocol());
    browser = await launchAllowing(browserName, ['127.0.0.1']);
    const options = await open(openSettings(browser));
    await setUpLibreTranslate(options, libre.url);
  });
  afterEach(closeAll);
  afterAll(async () => {
    await browser?.close();
    await libre?.close();
    await site?.stop();
  });

  it('are translated in the reader, and nothing else is sent', async () => {
    const reader = await open(openReader(browser, publishStory(site, 'selected')));
    libre.requests.length = 0;
    const { page } = reader;
    const line = await page.waitForSelector('.article-body p[data-source]');
    const words = (await line?.evaluate((element) => (element as HTMLElement).innerText)) ?? '';
    // Three clicks select a paragraph, as they do for a reader.
    await line?.click({ count: 3 });
    await waitFor('the bar over the selection', () => page.$('.selection-toolbar'));
    await page.click('.selection-toolbar .translate-selection');
    await reader.reads(words.trim().toUpperCase());
    await reader.reads(`The selected text is sent to ${new URL(libre.url).host}.`);
    expect(libre.requests.map(({ json }) => (json as { q: string }).q)).toEqual([words.trim()]);
    await page.keyboard.press('Escape');
    await waitFor('no card', async () => (await page.$('.selection-card')) === null);
    // The key does what the button does; these words come from the cache.
    await page.keyboard.press('d');
    await reader.reads(words.trim().toUpperCase());
    expect(libre.requests).toHaveLength(1);
  });

  it('can be stopped in the reader, and gone on with', async () => {
    const reader = await open(openReader(browser, publishStory(site, 'selected-slowly')));
    libre.requests.length = 0;
    libre.failAfter(0, 'slow');
    const { page } = reader;
    const line = await page.waitForSelector('.article-body p[data-source]');
    await line?.click({ count: 3 });
    await waitFor('the bar over the selection', () => page.$('.selection-toolbar'));
    await page.keyboard.press('d');
    // Stopped before it is sent, the next request would be the one that is never answered.
    await waitFor('the request', () => Promise.resolve(libre.requests.length === 1));
    await reader.press('Stop');
    await reader.reads('Stopped. What has been translated stays; you can continue.');
    await reader.press('Continue');
    await reader.reads('BÀI SELECTED-SLOWLY');
  });

  it('come from a page of the web to a page of their own, and are in no address', async () => {
    const options = await open(openSettings(browser));
    if (browserName === 'Chromium') {
      // As the browser does it when the item of the menu is pressed.
      const worker = await options.page
        .browser()
        .waitForTarget((target) => target.type() === 'service_worker')
        .then((target) => target.worker());
      await worker?.evaluate((selectionText) => {
        const event = chrome.contextMenus.onClicked as unknown as MenuEvent;
        event.dispatch({ menuItemId: 'translate', selectionText }, { incognito: false });
      }, WORDS);
    } else {
      await options.page.evaluate(async (text) => {
        const kept = { at: Date.now(), text, privateWindow: false };
        await chrome.storage.session.set({ 'selection:given': kept });
        await chrome.tabs.create({ url: chrome.runtime.getURL('/selection.html?words=given') });
      }, WORDS);
    }
    const page = await browser.waitForPage((url) => url.includes('selection.html?words='));
    const shown = await open(Promise.resolve(drivePage(page)));
    await shown.reads('HƠN 388 HỘ DÂN ĐÃ ĐƯỢC HỖ TRỢ.');
    await shown.reads('MỘT ĐOẠN NỮA.');
    expect(page.url()).not.toContain('388');
  });

  it('are gone from their page once the browser has forgotten them', async () => {
    const shown = await open(
      browser.openExtensionPage('selection.html?words=unknown').then(drivePage),
    );
    await shown.reads('Nothing to translate any more');
  });
});
