import { vi } from 'vitest';
import { articleText } from '../../../../src/article/article-text.ts';
import type { PlacedHighlight } from '../../../../src/library/notes/highlights.ts';
import { locateQuote, quoteAt } from '../../../../src/library/notes/locate-quote.ts';
import type { Highlight } from '../../../../src/library/records.ts';
import type { HighlightsProps } from '../../../../src/ui/reader/highlights/highlights-props.ts';
import { article } from './samples.ts';

/** The canonical text of the sample. */
export const text = articleText(article);

/** A highlight of some words of the sample; words that it has not are of an older version. */
export function highlightOf(exact: string, own: Partial<Highlight> = {}): PlacedHighlight {
  const start = text.indexOf(exact);
  const span = { start, end: start + exact.length };
  const highlight: Highlight = {
    id: exact,
    articleId: 'a',
    colour: 'green',
    ...(start < 0 ? { start: 0, end: 1, exact, prefix: '', suffix: '' } : span),
    ...(start < 0 ? { exact, prefix: '', suffix: '' } : quoteAt(text, span)),
    createdAt: 1,
    changedAt: 1,
    ...own,
  };
  const place = locateQuote(text, highlight, highlight.start);
  return { highlight, ...(place && { place }) };
}

/** The way back that deleting gives. */
export const undo = vi.fn(async () => {});

/** What the reader is given; nothing is kept. */
export function highlights(
  items: PlacedHighlight[],
  own: Partial<HighlightsProps> = {},
): HighlightsProps {
  return {
    items,
    ready: true,
    onAdd: vi.fn(async (added) => highlightOf(text.slice(added.start, added.end)).highlight),
    onChange: vi.fn(async () => {}),
    onRemove: vi.fn(async () => undo),
    ...own,
  };
}
