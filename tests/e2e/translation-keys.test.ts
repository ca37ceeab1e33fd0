import { networkInterfaces } from 'node:os';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { libreTranslateProtocol } from '../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../support/translation-servers/local-server.ts';
import { createOpenPages } from './page-driver.ts';
import {
  chooseService,
  openReader,
  openSettings,
  publishStory,
  setUpLibreTranslate,
} from './translation-journey.ts';

/** What an extension page has; functions of the tests run there. */
declare const chrome: typeof import('wxt/browser').browser;

const KEY = 'a-key-that-nobody-else-may-have';

/** An address of this machine that is not loopback, as a machine on the home network has one. */
const HOME = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
if (HOME === undefined) {
  console.warn('Skipped: this machine has no address but loopback, so no home network to test on.');
}

/** What a content script of ours gets to see in a tab: what is stored for it, and any keys. */
async function seenByContentScript(page: Page, tab: number) {
  return page.evaluate(async (tabId) => {
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId },
      func: async () => {
        const databases = (await indexedDB.databases()).map(({ name }) => name);
        const opened = await new Promise<string[]>((resolve, reject) => {
          const request = indexedDB.open('luoc-keys');
          request.addEventListener('success', () => {
            const stores = Array.from(request.result.objectStoreNames);
            request.result.close();
            resolve(stores);
          });
          request.addEventListener('error', () => reject(new Error('no database')));
        });
        const local = JSON.stringify(await chrome.storage.local.get(null));
        // Firefox does not even give it to content scripts.
        const { session: area } = chrome.storage as { session?: typeof chrome.storage.session };
        const session = area
          ? await area.get(null).then(
              (stored) => JSON.stringify(stored),
              () => 'refused',
            )
          : 'absent';
        return { world: typeof chrome.runtime.id, databases, opened, local, session };
      },
    });
    if (!injection?.result)
      throw new Error(`The script gave nothing: ${JSON.stringify(injection)}`);
    return injection.result;
  }, tab);
}

describe.each(['Chromium', 'Firefox'] as const)('keys in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let server: LocalServer;
  const { open, closeAll } = createOpenPages();
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchAllowing(browserName, ['127.0.0.1', ...(HOME ? [HOME] : [])]);
    server = await startServer(libreTranslateProtocol(), { host: HOME ?? '127.0.0.1' });
  });
  afterEach(closeAll);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await server?.close();
  });

  it.skipIf(HOME === undefined)('a service on the home network works over http', async () => {
    const options = await open(openSettings(browser));
    await setUpLibreTranslate(options, server.url);
    await options.press('Try a sample sentence');
    await options.reads('The service works.');
    const reader = await open(openReader(browser, publishStory(site, 'home')));
    await reader.press('Translate');
    await reader.reads('388 HỘ DÂN');
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it.skipIf(HOME === undefined)('no key goes over plain http without a warning', async () => {
    server.requests.length = 0;
    const options = await open(openSettings(browser));
    await chooseService(options, 'libretranslate');
    await options.type('API key (if the service wants one)', KEY);
    await options.reads('is not encrypted: others on the network could read the key');
    await options.press('Save and allow');
    await options.reads('Use an address that begins with https, or agree');
    expect(server.requests).toEqual([]);
    await options.tick('I understand; send the key all the same');
    await options.press('Save and allow');
    await options.reads('Saved. You can try it now.');
    await options.press('Try a sample sentence');
    await options.reads('The service works.');
    expect(server.requests.map(({ json }) => json)).toMatchObject([{ api_key: KEY }]);
  });

  it('no content script, and no page, can read them', async () => {
    const options = await open(openSettings(browser));
    if (HOME === undefined) {
      await chooseService(options, 'libretranslate');
      await options.type('Address', server.url);
      await options.type('API key (if the service wants one)', KEY);
      await options.press('Save and allow');
    }
    await options.reads('A key is saved.');
    const tab = await browser.tabId(await browser.open(publishStory(site, 'keys')));
    const seen = await waitFor('the content script', () => seenByContentScript(options.page, tab));
    // It ran as a content script of ours, and could read what is stored for it.
    expect(seen.world).toBe('string');
    expect(seen.local).toContain('settings');
    expect(seen.databases).not.toContain('luoc-keys');
    expect(seen.opened).toEqual([]);
    expect(seen.local + seen.session).not.toContain(KEY);
  });

  it('no settings file holds them', async () => {
    const options = await open(openSettings(browser));
    await options.reads('A key is saved.');
    await options.page.evaluate(() => {
      const real = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then((text) => {
          document.body.dataset['exported'] = text;
        });
        return real(file);
      };
    });
    await options.press('Export settings');
    const exported = await waitFor('the file', () =>
      options.page.evaluate(() => document.body.dataset['exported']),
    );
    expect(exported).toContain('luoc-settings');
    expect(exported).toContain('libretranslate');
    expect(exported).not.toContain(KEY);
  });
});
