import { browser } from 'wxt/browser';
import type { Extraction } from '../messaging/extraction.ts';
import { openPage, openUnsaved } from './extension-pages.ts';
import { PICKER_STYLE } from './page-picker.ts';

/** Lets the reader pick a part of a tab's page; the answer comes to the background as a message. */
export async function startPicking(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, css: PICKER_STYLE });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
}

/** Opens the part that was picked, or says that it has no text; null when the reader gave up. */
export async function finishPicking(tabId: number, picked: Extraction | null): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId }, css: PICKER_STYLE });
  if (!picked) return;
  if (picked.ok) await openUnsaved(picked.article);
  else await openPage('reader', `?problem=${picked.problem}`);
}
