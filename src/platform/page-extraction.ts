import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Extraction, ExtractionSchema, type PageProblem } from '../messaging/extraction.ts';
import type { Lookup } from './article-session.ts';
import { type Injection, injectExtractor } from './page-injection.ts';
import { pageKind } from './page-kind.ts';

/** How a tab is read. */
export interface ReadingOptions {
  /** Whether the reader has just clicked the toolbar button for this tab. */
  clicked?: boolean;
  /** What came of an injection that was begun earlier. */
  injection?: Injection;
}

/**
 * Injects the extractor into a tab's top frame and checks its answer.
 *
 * @returns the article, or why there is none; never throws for what a page is or does.
 */
export async function extractFromTab(
  tab: Browser.tabs.Tab | null,
  { clicked = false, injection }: ReadingOptions = {},
): Promise<Extraction> {
  if (tab?.id === undefined) return { ok: false, problem: 'no-access' };
  const kind = pageKind(tab.url, browser.runtime.getURL(''));
  if (kind === 'add-on-store') return { ok: false, problem: kind };
  if (kind === 'browser-page' || kind === 'extension-page') {
    return { ok: false, problem: 'browser-page' };
  }
  const injected = injection ?? (await injectExtractor(tab.id));
  if ('refusal' in injected) {
    const allowed = clicked || tab.url !== undefined;
    return { ok: false, problem: injectionProblem(kind, allowed, injected.refusal) };
  }
  const parsed = v.safeParse(ExtractionSchema, injected.answer);
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
export async function lookUpTab(
  tab: Browser.tabs.Tab | null,
  options: ReadingOptions = {},
): Promise<Lookup> {
  const extraction = await extractFromTab(tab, options);
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
