import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { drivePopup } from './popup-driver.ts';

const STORY = '/golden/campuchia/portal.html';

/** What an extension page has. */
declare const chrome: typeof import('wxt/browser').browser;

// Firefox has an event page in its place, which no protocol can stop.
describe('Chromium that has ended the service worker', () => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('still sets the badge, saves, and knows the page as saved', async () => {
    const tab = await browser.open(site.origin + STORY);
    await waitFor('the badge', () => browser.badgeText(tab));
    const workers = () =>
      tab
        .browser()
        .targets()
        .filter((target) => target.type() === 'service_worker');
    const stop = async () => {
      // Every end is seen: a worker that was not running would prove nothing.
      const [worker] = workers();
      if (!worker) throw new Error('No service worker is running.');
      await (await worker.worker())?.close();
      await waitFor('the end of the worker', async () => workers().length === 0);
    };
    await stop();
    const second = await browser.open(`${site.origin}/golden/nam-ninh/portal.html`);
    expect(await waitFor('the badge', () => browser.badgeText(second))).toBe('●');
    await stop();
    const popup = drivePopup(await browser.clickToolbarButton(second));
    await popup.ready();
    await popup.press('Save');
    await waitFor('the word Saved', async () => (await popup.text()).includes('Saved'));
    await browser.closePopup();
    await second.reload();
    await waitFor(
      'the badge of a saved page',
      async () => (await browser.badgeText(second)) === '✓',
    );
  });

  it('leaves old content scripts silent when the extension is loaded anew', async () => {
    const tab = await browser.open(site.origin + STORY);
    await waitFor('the badge', () => browser.badgeText(tab));
    const said: string[] = [];
    // Straight from the protocol: puppeteer passes over what content scripts say.
    const session = await tab.createCDPSession();
    const worlds: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
    session.on('Runtime.consoleAPICalled', ({ type }) => said.push(type));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      said.push(exceptionDetails.text),
    );
    await session.send('Runtime.enable');
    expect(worlds).toContainEqual(expect.stringMatching(/^Lược/));
    const page = await browser.openExtensionPage('manifest.json');
    await page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await waitFor('the page of the old extension to close', async () => page.isClosed());
    await tab.evaluate(() => {
      history.pushState({}, '', '/another/story.html');
      document.title = 'Another story';
      document.body.append(document.createElement('p'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // Longer than the detector waits after a navigation.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    expect(said).toEqual([]);
  });
});
