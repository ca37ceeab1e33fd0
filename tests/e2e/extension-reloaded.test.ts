import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { extensionErrors } from '../support/firefox-console.ts';
import { GECKO_ID } from '../support/firefox-extension.ts';
import { inFirefoxWindow } from '../support/firefox-window.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

/** What an extension page has. */
declare const chrome: typeof import('wxt/browser').browser;

/** What the scripts of a page say from now on; content scripts too, of which puppeteer tells nothing. */
async function listen(browser: ExtensionBrowser, tab: Page): Promise<() => Promise<string[]>> {
  if (browser.name === 'firefox') {
    const before = await extensionErrors(tab);
    return async () => (await extensionErrors(tab)).slice(before.length);
  }
  const said: string[] = [];
  const session = await tab.createCDPSession();
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
  session.on('Runtime.consoleAPICalled', ({ type }) => said.push(type));
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => said.push(exceptionDetails.text));
  await session.send('Runtime.enable');
  expect(worlds).toContainEqual(expect.stringMatching(/^Lược/));
  return async () => said;
}

/** Loads the extension anew as it is; resolves when the old one is gone. */
async function loadAnew(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openExtensionPage('manifest.json?reload');
  if (browser.name === 'chromium') {
    // After `runtime.reload` Chromium leaves an extension that was loaded for a test switched off.
    await page.browser().installExtension(path.resolve('.output/chrome-mv3'));
    await waitFor('the page of the old extension to close', async () => page.isClosed());
    return;
  }
  const instance = () =>
    inFirefoxWindow<number | null>(
      page.browser(),
      `return WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)})?.instanceId;`,
    );
  const before = await instance();
  // The call ends with its page, of which WebDriver is not told.
  page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await waitFor('the end of the old extension', async () => {
    const now = await instance();
    return now !== null && now !== before;
  });
}

describe.each(browsers)('an extension loaded anew in $browserName', (which) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  beforeEach(async () => {
    site = await startGoldenSite();
    browser = await which.launchBrowser();
  });
  afterEach(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('leaves its old content scripts silent, and works in the page that was open', async () => {
    const address = `${site.origin}/golden/campuchia/portal.html`;
    const tab = await browser.open(address);
    await waitFor('the badge', () => browser.badgeText(tab));
    const said = await listen(browser, tab);
    await loadAnew(browser);
    await tab.bringToFront();
    await tab.evaluate(() => {
      history.pushState({}, '', '/another/story.html');
      document.title = 'Another story';
      document.body.append(document.createElement('p'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // Longer than the detector waits after a navigation.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
    expect(await said()).toEqual([]);
    await tab.goto(address);
    await waitFor('the badge', async () => (await browser.badgeText(tab)) === '●');
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    await popup.chooseTab(1);
    await waitFor('the facts', async () => (await popup.items()).length > 0);
    await browser.closePopup();
  });
});
