import { browser } from 'wxt/browser';
import type { Extraction } from '../messaging/extraction.ts';
import { RefusedMessageError } from '../messaging/guards.ts';
import { openPage, openUnsaved } from './extension-pages.ts';
import { PICKER_STYLE } from './page-picker.ts';

/** Key of `storage.session` that is there while the reader picks a part in a tab; its id follows. */
const PICKING = 'picking:';

/** The answers being looked at, one after the other: of two at once only the first may count. */
let earlier: Promise<unknown> = Promise.resolve();

/** Lets the reader pick a part of a tab's page; the answer comes to the background as a message. */
export async function startPicking(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, css: PICKER_STYLE });
  await browser.storage.session.set({ [PICKING + tabId]: true });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
}

/** Whether a part is being picked in a tab; it no longer is afterwards. */
async function endPicking(tabId: number): Promise<boolean> {
  const key = PICKING + tabId;
  const { [key]: picking } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return picking === true;
}

/**
 * Opens the part that was picked, or says that it has no text; null when the reader gave up. Throws
 * RefusedMessageError where the reader has not started to pick in that tab: a page that got hold of
 * a content script's world could else open tabs as it likes.
 */
export async function finishPicking(tabId: number, picked: Extraction | null): Promise<void> {
  const turn = earlier.then(() => endPicking(tabId));
  earlier = turn.catch(() => false);
  if (!(await turn)) throw new RefusedMessageError('No part is being picked in that tab.');
  await browser.scripting.removeCSS({ target: { tabId }, css: PICKER_STYLE });
  if (!picked) return;
  if (picked.ok) await openUnsaved(picked.article);
  else await openPage('reader', `?problem=${picked.problem}`);
}
