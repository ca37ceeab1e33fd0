import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import {
  type ChatCompletionsServer,
  startChatCompletionsServer,
} from '../support/chat-completions-server.ts';
import { documentOf } from '../support/chromium-extension.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { foreignParts } from '../support/foreign-parts.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { libreTranslateProtocol } from '../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../support/translation-servers/local-server.ts';
import { reloadPage } from '../support/reload-page.ts';
import { drivePopup } from './popup-driver.ts';
import {
  openReader,
  openSettings,
  publishStory,
  setUpLibreTranslate,
} from './translation-journey.ts';

/** What an extension page has; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** Sets up both services; the translator as a reader does, which allows their host to both. */
async function setUp(
  browser: ExtensionBrowser,
  libretranslate: string,
  endpoint: string,
): Promise<void> {
  const options = await openSettings(browser);
  await setUpLibreTranslate(options, libretranslate);
  await options.page.evaluate(async (address) => {
    const { settings } = await chrome.storage.local.get<{ settings: object }>('settings');
    const summary = { engine: 'chat-completions', endpoint: address, model: 'small-model' };
    await chrome.storage.local.set({ settings: { ...settings, summary } });
  }, endpoint);
  await options.page.close();
}

describe.each(['Chromium', 'Firefox'] as const)('answers of services in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let translator: LocalServer;
  let summariser: ChatCompletionsServer;
  /** Every vector, and ways to load something from the site without a script. */
  let payloads: string[];
  const leaks = () => site.requests.filter((path) => path.startsWith('/leak'));
  beforeAll(async () => {
    site = await startGoldenSite();
    const leak = `${site.origin}/leak`;
    payloads = [
      ...PAYLOADS.map(({ html }) => html),
      `<img src="${leak}/picture.png">`,
      `<b style="background:url(${leak}/style.png)">x</b>`,
      `<link rel=stylesheet href="${leak}/style.css">`,
      `<video poster="${leak}/poster.png"></video><audio src="${leak}/a.mp3" autoplay></audio>`,
      `<meta http-equiv=refresh content="0;url=${leak}/refresh">`,
      `<iframe src="${leak}/frame.html"></iframe>`,
      `![x](${leak}/markdown.png)`,
    ];
    const honest = libreTranslateProtocol();
    let next = 0;
    translator = await startServer((request) => {
      const reply = honest(request);
      const { translatedText } = reply.json as { translatedText?: string[] };
      if (!Array.isArray(translatedText)) return reply;
      const spoilt = translatedText.map((text) => {
        const hostile = [0, 1, 2, 3, 4, 5].map(() => payloads[next++ % payloads.length]).join(' ');
        return `${text} ${hostile}`;
      });
      return { ...reply, json: { translatedText: spoilt } };
    });
    summariser = await startChatCompletionsServer({ kind: 'stream', pieces: payloads });
    browser = await launchAllowing(browserName, ['127.0.0.1']);
    await setUp(browser, translator.url, summariser.url);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([site?.stop(), translator?.close(), summariser?.close()]);
  });

  it('run and load nothing in the popup', async () => {
    const tab = await browser.open(publishStory(site, 'popup'));
    const handle = await browser.clickToolbarButton(tab);
    const popup = drivePopup(handle);
    await popup.ready();
    await popup.chooseTab(3);
    await popup.press('Translate');
    await popup.reads('TỈNH BẮC GIANG');
    await popup.chooseTab(0);
    const write = `Write with small-model at ${new URL(summariser.url).host}`;
    await popup.press(write);
    await popup.reads('Finished.');
    // Shown as what it is: text.
    expect(await popup.text()).toContain('</math><math>');
    await popup.chooseTab(3);
    expect(await handle.ask(foreignParts)).toEqual([]);
    expect(leaks()).toEqual([]);
    await browser.closePopup();
    await tab.close();
  });

  it('run and load nothing in the reader, saved or not', async () => {
    const reader = await openReader(browser, publishStory(site, 'answered'));
    await reader.press('Translate');
    await reader.reads('The translation stands in the text.');
    await reader.reads('388 HỘ DÂN');
    await reader.press('Save');
    await reader.reads('Saved');
    expect(await documentOf(reader.page).ask(foreignParts)).toEqual([]);
    await reloadPage(reader.page);
    await reader.press('Translation');
    // As it was kept with the saved article.
    await reader.reads('The translation stands in the text.');
    expect(await documentOf(reader.page).ask(foreignParts)).toEqual([]);
    expect(leaks()).toEqual([]);
  });
});
