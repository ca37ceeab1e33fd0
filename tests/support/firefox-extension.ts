import path from 'node:path';
import { type Page, launch } from 'puppeteer-core';
import { ensureBrowser } from '../../tools/setup/browsers.mjs';
import type { LaunchOptions } from './chromium-extension.ts';
import { type ExtensionBrowser, READY_POPUP, waitFor } from './extension-browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** Id of the extension in `wxt.config.ts`, and the origin that Firefox is told to give it here. */
export const GECKO_ID = 'luoc@luoc.invalid';
const UUID = 'b1e0b6d2-6c5e-4f0e-9a64-1f5d3a7c2e10';

/** What an extension page of Firefox has; the functions below run there. */
declare const browser: typeof import('wxt/browser').browser;

/** Opens the toolbar popup from Firefox's own window: no click of ours can reach the toolbar. */
const TRIGGER_ACTION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
`;

/** Preferences that send every request to a proxy, those to loopback too. */
function proxyPreferences(address: string): Record<string, string | number | boolean> {
  const [host = '', port = ''] = address.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}

/** Starts Debian's Firefox ESR with the built extension. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const language = options.language ?? 'en-US';
  const firefox = await launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox-esr'),
    headless: options.visible !== true,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': language,
      'intl.locale.requested': language,
      // Nothing but the pages a test opens.
      'browser.newtabpage.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(options.proxy !== undefined && proxyPreferences(options.proxy)),
    },
  });
  await firefox.installExtension(path.resolve(options.extension ?? '.output/firefox-mv3'));
  const findPage = async (matches: (url: string) => boolean): Promise<Page | undefined> => {
    for (const page of await firefox.pages()) {
      // WebDriver is not told the address of an extension's page; the page itself knows it, unless
      // its tab is just closing.
      const url = await page.evaluate(() => location.href).catch(() => undefined);
      if (url !== undefined && matches(url)) return page;
    }
    return undefined;
  };
  // The first-run page opens by itself and would take the front from the page a test opens.
  const welcome = await waitFor('the first-run page', () =>
    findPage((url) => url.endsWith('/welcome.html')),
  );
  await welcome.close();
  const openExtensionPage = async (file: string) => {
    const page = await firefox.newPage();
    // Firefox never reports such a page as loaded to WebDriver.
    await page.goto(`moz-extension://${UUID}/${file}`, { waitUntil: [] });
    await waitFor(file, () =>
      page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
    );
    await page.bringToFront();
    return page;
  };
  // The popup's document can be reached only from another page of the extension; one is kept for that.
  let watcher: Page | undefined;
  const watch = async (tab: Page) => {
    // An update of the extension closes its pages.
    const alive = await watcher?.evaluate(() => true).catch(() => false);
    if (!watcher || !alive) watcher = await openExtensionPage('manifest.json?watcher');
    await tab.bringToFront();
    return watcher;
  };
  const tabId = async (tab: Page) => {
    const page = await watch(tab);
    return page.evaluate(async () => {
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      return front?.id ?? -1;
    });
  };
  const closePopup = async () => {
    await watcher?.evaluate(() => {
      for (const view of browser.extension.getViews({ type: 'popup' })) {
        (view as unknown as { close(): void }).close();
      }
    });
  };
  return {
    name: 'firefox',
    tabId,
    async open(url) {
      const page = await firefox.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    openExtensionPage,
    async clickToolbarButton(tab) {
      const page = await watch(tab);
      // What a failed try has left open would be closed by the click instead.
      await closePopup();
      await waitFor('the end of the popup before', () =>
        page.evaluate(() => browser.extension.getViews({ type: 'popup' }).length === 0),
      );
      await inFirefoxWindow(firefox, TRIGGER_ACTION);
      await waitFor('the popup', () =>
        page.evaluate(() => browser.extension.getViews({ type: 'popup' }).length > 0),
      );
      return {
        ask: (ask, argument) =>
          page.evaluate(
            `(${ask.toString()})(browser.extension.getViews({ type: 'popup' })[0].document, ${
              JSON.stringify(argument) ?? 'undefined'
            })`,
          ) as never,
      };
    },
    async screenshotPopup(tab) {
      // Firefox draws the popup outside every page; the same document in a tab of its width stands for it.
      const id = await tabId(tab);
      const popup = await openExtensionPage(`popup.html?tab=${id}`);
      await popup.setViewport({ width: 420, height: 600 });
      await waitFor('the brief', () => popup.$(READY_POPUP));
      return popup.screenshot();
    },
    closePopup,
    async badgeText(tab) {
      const page = await watch(tab);
      return page.evaluate(async () => {
        const [front] = await browser.tabs.query({ active: true, currentWindow: true });
        return front?.id === undefined ? '' : browser.action.getBadgeText({ tabId: front.id });
      });
    },
    waitForPage: (matches) => waitFor('a page of the extension', () => findPage(matches)),
    closed: () => new Promise((resolve) => firefox.once('disconnected', () => resolve())),
    close: () => firefox.close(),
  };
}
