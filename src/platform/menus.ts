import { browser } from 'wxt/browser';

/** What the context menus offer. */
export type MenuItem = 'brief' | 'save-link' | 'look-up' | 'translate';

/** Where each item stands; the titles come from the reader's language. */
const CONTEXTS = {
  brief: ['page'],
  'save-link': ['link'],
  'look-up': ['selection'],
  translate: ['selection'],
} as const satisfies Record<MenuItem, unknown>;

const WEB_PAGES = ['http://*/*', 'https://*/*'];

/**
 * Makes the context menus anew. Does nothing where the browser has none (Firefox for Android).
 *
 * @param title the words of an item; `%s` in them stands for the selected text
 */
export async function createMenus(title: (item: MenuItem) => string): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const id of ['brief', 'save-link', 'look-up', 'translate'] as const) {
    browser.contextMenus.create({
      id,
      contexts: [...CONTEXTS[id]],
      title: title(id),
      ...(id === 'save-link'
        ? { targetUrlPatterns: WEB_PAGES }
        : { documentUrlPatterns: WEB_PAGES }),
    });
  }
}
