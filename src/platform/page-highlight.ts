import { browser } from 'wxt/browser';
import type { TextQuote } from '../messaging/protocol.ts';
import { messenger } from './messenger.ts';
import { HIGHLIGHT_STYLE } from './page-marker.ts';

/**
 * Marks a passage on a tab's page and brings it into view, injecting the highlighter where it is not
 * there yet.
 *
 * @returns whether the passage was found; false too where the page has gone or refuses.
 */
export async function showOnPage(tabId: number, quote: TextQuote): Promise<boolean> {
  const present = await messenger.sendMessage('showQuote', quote, { tabId, frameId: 0 });
  if (present) return present.found;
  try {
    await browser.scripting.insertCSS({ target: { tabId }, css: HIGHLIGHT_STYLE });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/highlighter.js'] });
  } catch (error) {
    console.warn('The page cannot be marked.', error);
    return false;
  }
  const answer = await messenger.sendMessage('showQuote', quote, { tabId, frameId: 0 });
  return answer?.found === true;
}
