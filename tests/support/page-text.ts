import type { Page } from 'puppeteer-core';

/** All words that are shown on a page. */
export function pageText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}
