import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Extraction, ExtractionSchema, type PageProblem } from '../messaging/extraction.ts';
import type { Lookup } from './article-session.ts';
import { pageKind } from './page-kind.ts';

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

/**
 * Injects the extractor into a tab's top frame and reads its answer. In Chromium this needs the
 * reader's click on the action, a menu or a shortcut in that tab.
 *
 * @param clicked whether the reader has just clicked the toolbar button for this tab
 * @returns the article, or why there is none; never throws for what a page is or does.
 */
export async function extractFromTab(
  tab: Browser.tabs.Tab | null,
  clicked = false,
): Promise<Extraction> {
  if (tab?.id === undefined) return { ok: false, problem: 'no-access' };
  const kind = pageKind(tab.url, browser.runtime.getURL(''));
  if (kind === 'add-on-store') return { ok: false, problem: kind };
  if (kind === 'browser-page' || kind === 'extension-page') {
    return { ok: false, problem: 'browser-page' };
  }
  let result: unknown;
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/extractor.js'],
      // A page that never finishes loading must not leave the reader without an answer.
      injectImmediately: true,
    });
    result = injection?.result;
  } catch (error) {
    return { ok: false, problem: injectionProblem(kind, clicked || tab.url !== undefined, error) };
  }
  const parsed = v.safeParse(ExtractionSchema, result);
  if (parsed.success) return parsed.output;
  return { ok: false, problem: kind === 'pdf' ? 'pdf' : 'page-failed' };
}

/**
 * Tells from a refused injection what is wrong with the page. A page that we may look at, by the
 * reader's click or because the browser tells its address, and that refuses us all the same is the
 * browser's own error page in place of the one that was asked for.
 */
function injectionProblem(kind: 'web' | 'pdf', allowed: boolean, error: unknown): PageProblem {
  if (kind === 'pdf') return 'pdf';
  const message = error instanceof Error ? error.message : String(error);
  // Chromium keeps the addresses of its own pages to itself, but names them when it refuses.
  if (/extensions gallery/i.test(message)) return 'add-on-store';
  if (/\b(?:chrome|chrome-extension|devtools|edge|about):/i.test(message)) return 'browser-page';
  console.warn('The page lets no script in.', error);
  return allowed ? 'page-failed' : 'no-access';
}

/** The article of a tab's page, as a session looks it up. */
export async function lookUpTab(tab: Browser.tabs.Tab | null, clicked = false): Promise<Lookup> {
  const extraction = await extractFromTab(tab, clicked);
  return extraction.ok
    ? { status: 'found', article: extraction.article, isArticle: extraction.isArticle }
    : { status: 'message', code: extraction.problem };
}

/** Calls back once, when the tab has loaded its page. */
export function whenLoaded(tabId: number, listener: () => void): void {
  const onUpdated = (id: number, { status }: { status?: string }) => {
    if (id !== tabId || status !== 'complete') return;
    browser.tabs.onUpdated.removeListener(onUpdated);
    listener();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
}
