import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Extraction, ExtractionSchema } from '../messaging/extraction.ts';
import { pageKind } from './page-kind.ts';

/** The tab that the reader's click on the action was about, or null in a window without one. */
export async function activeTab(): Promise<Browser.tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/**
 * Injects the extractor into a tab's top frame and reads its answer. In Chromium this needs the
 * reader's click on the action, a menu or a shortcut in that tab.
 *
 * @returns the article, or why there is none; never throws for what a page is or does.
 */
export async function extractFromTab(tab: Browser.tabs.Tab): Promise<Extraction> {
  if (tab.id === undefined) return { ok: false, problem: 'no-access' };
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
    });
    result = injection?.result;
  } catch (error) {
    return { ok: false, problem: injectionProblem(kind, error) };
  }
  const parsed = v.safeParse(ExtractionSchema, result);
  if (parsed.success) return parsed.output;
  return { ok: false, problem: kind === 'pdf' ? 'pdf' : 'page-failed' };
}

/** Tells from a refused injection what is wrong with the page. */
function injectionProblem(
  kind: 'web' | 'pdf',
  error: unknown,
): 'pdf' | 'page-failed' | 'no-access' {
  if (kind === 'pdf') return 'pdf';
  const message = error instanceof Error ? error.message : String(error);
  // Chromium: "Frame with ID 0 is showing error page"; Firefox refuses its about:neterror the same way.
  return /error page|neterror|certerror/i.test(message) ? 'page-failed' : 'no-access';
}
