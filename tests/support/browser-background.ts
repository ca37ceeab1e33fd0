import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, waitFor } from './extension-browser.ts';
import { GECKO_ID } from './firefox-extension.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** What a page of the extension has; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** The background of the extension, seen from outside. */
export interface BackgroundHandle {
  isRunning(): Promise<boolean>;
  /** Ends it as the browser does when it was idle for long; throws when it was not running. */
  end(): Promise<void>;
  /** Starts it with a message that means nothing to it. */
  wake(): Promise<void>;
  /** Lets it hang at the model of its next brief; it must be awake. */
  hangAtModels(): Promise<void>;
  /** Types of the messages that came since it hangs. */
  messagesSeen(): Promise<string[]>;
}

/** What a test leaves in the background's global scope. */
interface Watched {
  fetch: unknown;
  seen?: string[];
  chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
}

/** Runs in the background, or with its global scope from another page. */
function hang(scope: Watched): void {
  const seen: string[] = [];
  scope.seen = seen;
  scope.fetch = () => {
    seen.push('fetch');
    return new Promise(() => undefined);
  };
  scope.chrome.runtime.onMessage.addListener((message) => {
    seen.push(String((message as { type?: unknown }).type));
  });
}

/** Chromium's service worker. */
function chromiumBackground(page: Page): BackgroundHandle {
  const workers = () =>
    page
      .browser()
      .targets()
      .filter((target) => target.type() === 'service_worker');
  const worker = async () => {
    const running = await workers()[0]?.worker();
    if (!running) throw new Error('No service worker is running.');
    return running;
  };
  return {
    isRunning: async () => workers().length > 0,
    async end() {
      await (await worker()).close();
      await waitFor('the end of the worker', async () => workers().length === 0);
    },
    async wake() {
      // Nobody answers it.
      await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
      await waitFor('the worker', async () => workers().length > 0);
    },
    hangAtModels: async () => {
      await (await worker()).evaluate(`(${hang.toString()})(self)`);
    },
    messagesSeen: async () => (await (await worker()).evaluate('self.seen')) as string[],
  };
}

/** Firefox's event page; its process and the extension's pages are one. */
function firefoxBackground(page: Page): BackgroundHandle {
  const inExtension = <Result>(body: string) =>
    inFirefoxWindow<Result>(
      page.browser(),
      `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}); ${body}`,
    );
  const state = () => inExtension<string>('return extension.backgroundState;');
  const inBackground = (body: string) =>
    page.evaluate(`browser.runtime.getBackgroundPage().then((scope) => { ${body} })`);
  return {
    isRunning: async () => (await state()) !== 'stopped',
    async end() {
      if ((await state()) === 'stopped') throw new Error('No event page is running.');
      await inExtension(
        'await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });',
      );
      await waitFor('the end of the event page', async () => (await state()) === 'stopped');
    },
    async wake() {
      await inBackground('');
    },
    async hangAtModels() {
      await inBackground(`(${hang.toString()})(scope);`);
    },
    messagesSeen: async () => (await inBackground('return [...scope.seen];')) as string[],
  };
}

/** @param page a page of the extension, which stays open */
export function backgroundOf(name: ExtensionBrowser['name'], page: Page): BackgroundHandle {
  return name === 'chromium' ? chromiumBackground(page) : firefoxBackground(page);
}
