import { detectArticle } from '../article/detect.ts';
import { extractArticle } from '../article/extract.ts';
import { extractPart } from '../article/extract-part.ts';
import type { Extraction } from '../messaging/extraction.ts';
import { isVisible } from './page-visibility.ts';

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
  return attempt(() => {
    const article = extractArticle(document, { url, isVisible });
    return article && { ok: true, article, isArticle: detectArticle(document, url) };
  });
}

/** Reads the part of the live page that the reader has picked, without changing the page. */
export function readPart(document: Document, part: Element, url: string): Extraction {
  return attempt(() => {
    const article = extractPart(document, part, url);
    return article && { ok: true, article, isArticle: true };
  });
}

/** What a reading gives; without an article the page has no text. */
function attempt(read: () => Extraction | null): Extraction {
  try {
    return read() ?? { ok: false, problem: 'no-text' };
  } catch (error) {
    console.error('The article of this page could not be read.', error);
    return { ok: false, problem: 'page-failed' };
  }
}
