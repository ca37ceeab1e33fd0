import { browser } from 'wxt/browser';
import type { TextQuote } from '../messaging/protocol.ts';
import { messenger } from './messenger.ts';
import { HIGHLIGHT_STYLE } from './page-marker.ts';

/** Whether the highlighter is at work in a tab; asking where nobody listens is an error to browsers. */
async function hasHighlighter(tabId: number): Promise<boolean> {
  try {
    await messenger.sendMessage('clearQuote', undefined, { tabId, frameId: 0 });
    return true;
  } catch {
    // Nobody listens yet: the highlighter is injected next, and a failure of that is told.
    return false;
  }
}

/**
 * Marks a passage on a tab's page and brings it into view, injecting the highlighter where it is not
 * there yet.
 *
 * @returns whether the passage was found; false too where the page has gone or refuses.
 */
export async function showOnPage(tabId: number, quote: TextQuote): Promise<boolean> {
  try {
    if (!(await hasHighlighter(tabId))) {
      await browser.scripting.insertCSS({ target: { tabId }, css: HIGHLIGHT_STYLE });
      await browser.scripting.executeScript({ target: { tabId }, files: ['/highlighter.js'] });
    }
    const { found } = await messenger.sendMessage('showQuote', quote, { tabId, frameId: 0 });
    return found;
  } catch (error) {
    console.warn('The page cannot be marked.', error);
    return false;
  }
}
