import type { Page } from 'puppeteer-core';
import { waitFor } from './extension-browser.ts';

/**
 * Reloads a page of the extension and resolves once its new document is complete. Firefox never reports
 * such a page as loaded, and without a wait what follows may still meet the old document.
 */
export async function reloadPage(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-before-reload', ''));
  await page.reload({ waitUntil: [] });
  await waitFor('the reloaded page', () =>
    page.evaluate(
      () =>
        document.readyState === 'complete' &&
        !document.documentElement.hasAttribute('data-before-reload'),
    ),
  );
}
