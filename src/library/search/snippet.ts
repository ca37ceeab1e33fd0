import type { Span } from '../../language/span.ts';
import type { Query } from './query.ts';
import { searchTokens, termOf } from './search-tokens.ts';
import { termMatch } from './term-match.ts';

/** Code units of text shown around what was found. */
const LENGTH = 200;

/** A piece of the text with what was found in it; offsets of `marks` are into `text`. */
export interface Snippet {
  text: string;
  marks: Span[];
}

/** The stretch of at most `LENGTH` that holds the most different words, the earliest of equals. */
function bestStart(hits: (Span & { word: number })[]): number {
  let best = { start: 0, score: 0 };
  for (const [n, { start }] of hits.entries()) {
    const inside = hits.slice(n, n + 40).filter(({ end }) => end - start <= LENGTH);
    const score = new Set(inside.map(({ word }) => word)).size * 10 + Math.min(9, inside.length);
    if (score > best.score) best = { start, score };
  }
  return best.start;
}

/** Moves an offset to the nearest start of a word, to the left by at most 20 code units. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const before = text.slice(Math.max(0, offset - 20), offset);
  const space = before.search(/\s\S*$/);
  return space < 0 ? offset : offset - before.length + space + 1;
}

/**
 * The piece of a text that shows best why a query found it, on one line.
 *
 * @returns the beginning of the text where none of the words is in it
 */
export function snippet(text: string, query: Query, relaxed: boolean): Snippet {
  const words = query.phrases.flatMap(({ words }) => words);
  const matches = words.map((word) => termMatch(word, relaxed));
  const wordOf = new Map<string, number>();
  const hits: (Span & { word: number })[] = [];
  for (const { form, start, end } of searchTokens(text)) {
    let word = wordOf.get(form);
    if (word === undefined) {
      const term = termOf(form);
      word = matches.findIndex((match) => match.likeness(term) > 0);
      wordOf.set(form, word);
    }
    if (word >= 0) hits.push({ start, end, word });
  }
  const from = wordStart(text, bestStart(hits) - 40);
  const cut = text.slice(from, from + LENGTH + 60);
  const to = from + (cut.length < LENGTH + 60 ? cut.length : Math.max(1, cut.lastIndexOf(' ')));
  const inside = hits.filter(({ start, end }) => start >= from && end <= to);
  const opening = from > 0 ? '… ' : '';
  const closing = to < text.length ? ' …' : '';
  // A newline becomes a space of the same length, so that offsets hold.
  const shown = text.slice(from, to).replace(/\s/g, ' ');
  return {
    text: opening + shown + closing,
    marks: inside.map(({ start, end }) => ({
      start: start - from + opening.length,
      end: end - from + opening.length,
    })),
  };
}
