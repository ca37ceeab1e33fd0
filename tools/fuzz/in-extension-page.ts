/** Runs in a page of the extension: reads another tab as the extension does, and checks what came. */
import { browser } from 'wxt/browser';
import { extractFromTab } from '../../src/platform/page-extraction.ts';
import { briefOf } from '../../src/platform/brief-maker.ts';
import { checkArticle, checkBrief } from './check-brief.ts';

/** What came of one tab. */
export interface TabCheck {
  article: boolean;
  wrong: string[];
  /** Milliseconds until the answer of each script that ran in the tab, and until the brief was there. */
  ms: { detect: number; extract: number; brief: number };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** Runs detector and extractor in a tab and makes the brief of what they found. */
export async function checkTab(tabId: number): Promise<TabCheck> {
  const ms = { detect: 0, extract: 0, brief: 0 };
  const wrong: string[] = [];
  // The page's own detector has run already; this one only tells how long it takes.
  [, ms.detect] = await timed(() =>
    browser.scripting
      .executeScript({
        target: { tabId },
        files: ['/content-scripts/detector.js'],
        // As the extractor is: the page may be one that never finishes loading.
        injectImmediately: true,
      })
      // The page may go away or refuse a script meanwhile; what follows says so.
      .catch(() => []),
  );
  const tab = await browser.tabs.get(tabId);
  const [extraction, extract] = await timed(() => extractFromTab(tab));
  ms.extract = extract;
  if (!extraction.ok) return { article: false, wrong, ms };
  const { article } = extraction;
  wrong.push(...checkArticle(article));
  const [brief, made] = await timed(() => briefOf(article, 3));
  ms.brief = made;
  wrong.push(...checkBrief(article, brief));
  return { article: true, wrong, ms };
}
