import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, READY_POPUP, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

/** The policy of our pages lets no script in but through the debugger. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** What axe finds on a page, in a theme: the rule, the element, and why. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset['theme'] = wanted;
  }, theme);
  // Colours change over a moment; axe must see the last ones.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  await page.evaluate(`${axe};0`);
  const found = (await page.evaluate(
    'axe.run().then((result) => result.violations)',
  )) as Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
  );
}

describe.each(browsers)('accessibility in $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  const pages = new Map<string, Page>();
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchBrowser();
    const tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
    // Chromium lets the popup read the page only after a click on the toolbar button.
    await drivePopup(await browser.clickToolbarButton(tab)).ready();
    await browser.closePopup();
    const tabId = await browser.tabId(tab);
    // The popup in a tab: the same document, and one that axe can reach in both browsers.
    const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`);
    await popup.setViewport({ width: 420, height: 600 });
    await waitFor('the brief', () => popup.$(READY_POPUP));
    pages.set('popup', popup);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.action-bar button')?.click());
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the saved article', () =>
      library.evaluate(() => document.body.innerText.includes('Bắc Giang')),
    );
    pages.set('library', library);
    await library.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('a, button')]
        .find((item) => item.innerText.includes('Bắc Giang'))
        ?.click();
    });
    const reader = await browser.waitForPage((url) => url.includes('reader.html'));
    await waitFor('the article', () =>
      reader.evaluate(() => document.body.innerText.includes('9.100')),
    );
    pages.set('reader', reader);
    pages.set('options', await browser.openExtensionPage('options.html'));
    const welcome = await browser.openExtensionPage('welcome.html');
    await waitFor('the sample', () => welcome.$('.brief-item'));
    pages.set('welcome', welcome);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.each(
    ['popup', 'library', 'reader', 'options', 'welcome'].flatMap((name) =>
      (['light', 'dark'] as const).map((theme) => ({ name, theme })),
    ),
  )('has nothing to find on $name in $theme', async ({ name, theme }) => {
    const page = pages.get(name);
    if (!page) throw new Error(`The page ${name} did not open.`);
    await page.bringToFront();
    expect(await violations(page, theme)).toEqual([]);
  });

  it.each([0, 1, 2, 3])('has nothing to find on tab %i of the popup', async (index) => {
    const popup = pages.get('popup');
    if (!popup) throw new Error('The popup did not open.');
    await popup.bringToFront();
    await popup.evaluate((at) => {
      document.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.click();
    }, index);
    expect(await violations(popup, 'light')).toEqual([]);
  });
});
