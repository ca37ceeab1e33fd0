import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { pageText } from '../support/page-text.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

const SENTENCE =
  'Hội đồng nhân dân thành phố họp phiên thường kỳ sáng nay và thông qua ngân sách của năm tới. ';

describe.each(browsers)('beside and on the page in $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchBrowser();
    site.set(
      '/menu.html',
      `<title>Menu</title><nav id="menu" style="padding:40px"><span>${SENTENCE.repeat(4)}</span></nav>`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('reads the page of its tab in the side panel, and asks for a click on another page', async () => {
    const tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
    await drivePopup(await browser.clickToolbarButton(tab)).ready();
    await browser.closePopup();
    const id = await browser.tabId(tab);
    const panel = await browser.openExtensionPage(`sidepanel.html?tab=${id}`);
    const text = () => pageText(panel);
    await waitFor('the article', async () => (await text()).includes('khoảng 9.100 tấn'));
    await waitFor('its brief', () => panel.$('.brief-item'));
    await tab.goto(`${site.origin}/golden/nam-ninh/portal.html`);
    await waitFor('the question', async () => !(await text()).includes('khoảng 9.100 tấn'));
    expect(await text()).toMatch(/read this/i);
    await panel.close();
    await tab.close();
  });

  it('lets the reader pick the part of a page that could not be read', async () => {
    const tab = await browser.open(`${site.origin}/menu.html`);
    const before = await tab.content();
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    await popup.press('Select the part you want');
    const menu = await tab.waitForSelector('#menu span');
    await waitFor('the picker', () =>
      tab.evaluate(() => getComputedStyle(document.body).cursor === 'crosshair'),
    );
    // A popup that is still closing would take the click.
    await browser.closePopup();
    await menu?.click();
    const reader = await browser.waitForPage((url) => url.includes('reader.html'));
    await waitFor('the part', () =>
      reader.evaluate((words) => document.body.innerText.includes(words), SENTENCE.trim()),
    );
    await waitFor('the usual pointer', () =>
      tab.evaluate(() => getComputedStyle(document.body).cursor !== 'crosshair'),
    );
    expect(await tab.content()).toBe(before);
  });
});
