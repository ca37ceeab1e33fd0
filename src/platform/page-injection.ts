import { type Browser, browser } from 'wxt/browser';

/**
 * The tab a page of the extension is about: the one its address names (`?tab=ID`), else the one in
 * front; null where there is none.
 */
export async function requestedTab(query: URLSearchParams): Promise<Browser.tabs.Tab | null> {
  const id = Number(query.get('tab'));
  if (query.has('tab') && Number.isInteger(id)) {
    try {
      return await browser.tabs.get(id);
    } catch {
      // The tab has been closed: the page says that it has no access to it.
      return null;
    }
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** What came of injecting the extractor: its answer, not yet checked, or why the browser refused. */
export type Injection = { answer: unknown } | { refusal: unknown };

/**
 * Injects the extractor into a tab's top frame. In Chromium this needs the reader's click on the action,
 * a menu or a shortcut in that tab. Never rejects.
 */
export async function injectExtractor(tabId: number): Promise<Injection> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      files: ['/extractor.js'],
      // A page that never finishes loading must not leave the reader without an answer.
      injectImmediately: true,
    });
    return { answer: injection?.result };
  } catch (refusal) {
    return { refusal };
  }
}
