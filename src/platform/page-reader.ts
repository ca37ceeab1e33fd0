import { detectArticle } from '../article/detect.ts';
import { extractArticle } from '../article/extract.ts';
import type { Extraction } from '../messaging/extraction.ts';

/** Whether the tab shows a PDF: Firefox's viewer is such a document, Chromium's page embeds one. */
function isPdf(document: Document): boolean {
  return (
    document.contentType === 'application/pdf' ||
    document.querySelector('body > embed[type="application/pdf"]') !== null
  );
}

/**
 * Reads the article of the live page without changing it. Runs in the page's process; whatever goes
 * wrong there becomes an answer, because an error thrown by an injected script tells the reader nothing.
 */
export function readPage(document: Document, url: string): Extraction {
  if (isPdf(document)) return { ok: false, problem: 'pdf' };
  if (document.readyState === 'loading') return { ok: false, problem: 'page-loading' };
  try {
    const article = extractArticle(document, { url });
    if (!article) return { ok: false, problem: 'no-text' };
    return { ok: true, article, isArticle: detectArticle(document, url) };
  } catch (error) {
    console.error('The article of this page could not be read.', error);
    return { ok: false, problem: 'page-failed' };
  }
}
