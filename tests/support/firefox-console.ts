import type { Page } from 'puppeteer-core';
import { inFirefoxWindow } from './firefox-window.ts';

/**
 * The errors and warnings of scripts of extensions in Firefox's browser console: content scripts
 * included, of which no protocol tells.
 */
export function extensionErrors(page: Page): Promise<string[]> {
  return inFirefoxWindow(
    page.browser(),
    `return Services.console.getMessageArray()
      .filter((message) => /moz-extension:/.test(message.sourceName ?? ''))
      .map((message) => message.errorMessage + ' at ' + message.sourceName);`,
  );
}
