import type { Span } from '../language/span.ts';
import type { Article } from './article.ts';

/** Where a line of the canonical text comes from: a block (and its item), or the lead. */
export interface TextSegment extends Span {
  /** `lead`, or the id of the block. */
  source: string;
  /** Index of the list item or quoted paragraph within the block; 0 for the others. */
  item: number;
}

/** The lines of the canonical text in order; blocks without running text give none. */
function* lines(article: Article): Generator<{ text: string; source: string; item: number }> {
  if (article.lead) yield { text: article.lead.text, source: 'lead', item: 0 };
  for (const block of article.blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') {
      yield { text: block.text, source: block.id, item: 0 };
    } else if (block.type === 'list') {
      for (const [item, { text }] of block.items.entries()) yield { text, source: block.id, item };
    } else if (block.type === 'quote') {
      for (const [item, { text }] of block.paragraphs.entries()) {
        yield { text, source: block.id, item };
      }
    }
  }
}

/**
 * The canonical text of an article: lead, headings, paragraphs, list items and quoted paragraphs,
 * one a line; no title, captions or tables. Every offset in a brief points into it.
 */
export function articleText(article: Article): string {
  return [...lines(article)].map(({ text }) => text).join('\n');
}

/** The segments of `articleText(article)`, in text order, each tied to the block it comes from. */
export function articleTextSegments(article: Article): TextSegment[] {
  let start = 0;
  return [...lines(article)].map(({ text, source, item }) => {
    const segment = { start, end: start + text.length, source, item };
    start = segment.end + 1;
    return segment;
  });
}
