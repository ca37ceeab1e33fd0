import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, launch } from 'puppeteer-core';
import { ensureBrowser } from '../../tools/setup/browsers.mjs';
import type { DocumentHandle, ExtensionBrowser } from './extension-browser.ts';
import { READY_POPUP, waitFor } from './extension-browser.ts';

/** What an extension page has; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A page as a DocumentHandle. */
export function documentOf(page: Page): DocumentHandle {
  return {
    ask: (ask, argument) =>
      page.evaluate(
        `(${ask.toString()})(document, ${JSON.stringify(argument) ?? 'undefined'})`,
      ) as never,
  };
}

export interface LaunchOptions {
  /** Shows a window; headless unless told otherwise. */
  visible?: boolean;
  /** BCP 47 tag of the browser's language. */
  language?: string;
  /** Folder of the built extension; the Chrome build unless told otherwise. */
  extension?: string;
  /** Folder of the profile, to start again with what an earlier run stored. */
  profile?: string;
  /** `host:port` of a proxy that every request goes to, those to loopback too. */
  proxy?: string;
}

/** The id Chromium gives an extension that is loaded from a folder: its path's hash in the letters a to p. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * Pins an extension's button to the toolbar of a new profile, as people do who use it. Before the popup
 * of another is opened, Chromium shows its button with an animation of a quarter of a second.
 */
function pinButton(profile: string, extension: string): void {
  const preferences = path.join(profile, 'Default/Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(path.dirname(preferences), { recursive: true });
  const pinned = { extensions: { pinned_extensions: [unpackedId(extension)] } };
  writeFileSync(preferences, JSON.stringify(pinned));
}

/** Starts Debian's Chromium with the built extension, its button pinned to the toolbar. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const language = options.language ?? 'en-US';
  const extension = path.resolve(options.extension ?? '.output/chrome-mv3');
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'luoc-chromium-'));
  pinButton(profile, extension);
  const browser = await launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium'),
    headless: options.visible !== true,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    ...(options.visible && { defaultViewport: null }),
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--lang=${language}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.proxy === undefined
        ? []
        : [`--proxy-server=http://${options.proxy}`, '--proxy-bypass-list=<-loopback>']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const id = new URL(worker.url()).host;
  const popupUrl = `chrome-extension://${id}/popup.html`;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  const extensionPage = async () => {
    const pages = await browser.pages();
    const existing = pages.find((page) => page.url() === `chrome-extension://${id}/manifest.json`);
    return existing ?? open(`chrome-extension://${id}/manifest.json`);
  };
  // The first-run page opens by itself and would take the front from the page a test opens.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.asPage()).close();
  const clickToolbarButton = async (tab: Page): Promise<Page> => {
    await tab.bringToFront();
    const installed = (await browser.extensions()).get(id);
    if (!installed) throw new Error('The extension is not installed.');
    await tab.triggerExtensionAction(installed);
    const target = await browser.waitForTarget((t) => t.url().startsWith(popupUrl));
    return target.asPage();
  };
  return {
    name: 'chromium',
    open,
    openExtensionPage: (file) => open(`chrome-extension://${id}/${file}`),
    clickToolbarButton: async (tab) => documentOf(await clickToolbarButton(tab)),
    async screenshotPopup(tab) {
      const popup = await clickToolbarButton(tab);
      await waitFor('the brief', () => popup.$(READY_POPUP));
      return popup.screenshot();
    },
    async closePopup() {
      const target = browser.targets().find((t) => t.url().startsWith(popupUrl));
      if (target) await (await target.asPage()).close();
    },
    async tabId(tab) {
      const page = await extensionPage();
      await tab.bringToFront();
      return page.evaluate(async () => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return front?.id ?? -1;
      });
    },
    async badgeText(tab) {
      const page = await extensionPage();
      await tab.bringToFront();
      return page.evaluate(async () => {
        const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return front?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: front.id });
      });
    },
    waitForPage: (matches) =>
      waitFor('a page of the extension', async () => {
        const pages = await browser.pages();
        return pages.find((page) => matches(page.url()));
      }),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      if (options.profile === undefined) {
        // The browser may still be writing its last files.
        rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
      }
    },
  };
}
