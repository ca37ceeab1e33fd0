import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

const LINKS = Array.from(
  { length: 40 },
  (_, i) =>
    `<li><a href="/story-${i}.html">Story number ${i} of the day</a><p>A few words on what story number ${i} tells, cut off in the middle of …</p></li>`,
).join('');

/** A one-page PDF without text. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe.each(browsers)('a page without an article in $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchBrowser();
    site.set('/front.html', `<title>Front page</title><h1>News</h1><ul>${LINKS}</ul>`);
    site.set('/empty.html', '<title>Nothing</title>');
    site.set('/report.pdf', PDF, 'application/pdf');
  });
  afterEach(() => browser.closePopup());
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** What the popup says of the page at an address. */
  const popupAt = async (url: string) => {
    const tab = await browser.open(url);
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    return { tab, popup };
  };

  it('says that a front page is no article, and reads it anyway on request', async () => {
    const { tab, popup } = await popupAt(`${site.origin}/front.html`);
    expect(await popup.text()).toContain('not look like an article');
    expect(await browser.badgeText(tab)).toBe('');
  });

  it('says that a page has no text', async () => {
    const { popup } = await popupAt(`${site.origin}/empty.html`);
    expect(await popup.text()).toMatch(/no text|no main text|no article text/i);
  });

  it('says that a PDF cannot be read here', async () => {
    const { popup } = await popupAt(`${site.origin}/report.pdf`);
    expect(await popup.text()).toContain('PDF');
  });

  it('says that a page of the browser is closed to extensions', async () => {
    const { popup } = await popupAt(
      browser.name === 'chromium' ? 'chrome://version/' : 'about:blank',
    );
    expect(await popup.text()).toContain('page of the browser itself');
  });

  it('says that a page is still loading, and reads it once it has come', async () => {
    const story = readFileSync('tests/golden/campuchia/portal.html', 'utf8');
    const half = story.indexOf('Về hợp tác đầu tư');
    const { finish } = site.hold('/slow.html', story.slice(0, half));
    const tab = await browser.open('about:blank');
    const loading = tab.goto(`${site.origin}/slow.html`);
    await waitFor('the first half', () =>
      tab.evaluate(() => document.querySelector('h1') !== null),
    );
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    expect(await popup.text()).toContain('still loading');
    finish(story.slice(half));
    await popup.reads('Tỉnh Bắc Giang');
    await loading;
  });

  it('says that a page has failed to load', async () => {
    const tab = await browser.open('about:blank');
    const gone = await startGoldenSite();
    await gone.stop();
    await expect(tab.goto(`${gone.origin}/story.html`)).rejects.toThrow(/refused|neterror/i);
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    expect(await popup.text()).toContain('The page could not be read');
  });

  it('notices an article that a single-page application opens', async () => {
    const tab = await browser.open(`${site.origin}/front.html`);
    await waitFor('no badge', async () => (await browser.badgeText(tab)) === '');
    await tab.evaluate(() => {
      const paragraph =
        'The council of the city met on Monday to decide on the budget of the coming year, and after ' +
        'a debate of five hours it approved the plan with a narrow majority of its members. ';
      history.pushState({}, '', '/politics/council-approves-budget-20260307.html');
      document.title = 'Council approves budget';
      document.head.insertAdjacentHTML(
        'beforeend',
        '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-07T08:00:00Z">',
      );
      document.body.innerHTML =
        '<article><h1>Council approves budget</h1>' +
        `<p>${paragraph.repeat(3)}</p>`.repeat(6) +
        '</article>';
    });
    expect(await waitFor('the badge', () => browser.badgeText(tab))).toBe('●');
  });
});
