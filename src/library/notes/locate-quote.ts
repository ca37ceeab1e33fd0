import type { QuoteSelector } from '../../article/text-anchor.ts';
import type { Span } from '../../language/span.ts';

/** Code units of surroundings kept with a quote. */
const CONTEXT = 32;

/** Where a quote lies now; `changed` when its words were edited and only the surroundings fit. */
export interface Location extends Span {
  changed: boolean;
}

/** A passage of a text with its surroundings. */
export function quoteAt(text: string, { start, end }: Span): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** How many code units of the surroundings at a place are those of the quote. */
function contextScore(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: QuoteSelector,
): number {
  let score = 0;
  for (let n = 1; n <= prefix.length && text[start - n] === prefix[prefix.length - n]; n++) score++;
  for (let n = 0; n < suffix.length && text[end + n] === suffix[n]; n++) score++;
  return score;
}

/** Words shorter than this may stand in a text by chance: their surroundings have to agree. */
const TELLING = 24;

/** So many code units of agreeing surroundings say that words are the ones that were marked. */
const ENOUGH_CONTEXT = 6;

/**
 * The occurrence of the exact words whose surroundings fit best; of equals, the nearest to `hint`. A few
 * words that stand in several places, none with the old surroundings, could be any of them: none.
 */
function exactPlace(text: string, quote: QuoteSelector, hint: number): Span | undefined {
  let best: (Span & { score: number }) | undefined;
  let count = 0;
  let at = text.indexOf(quote.exact);
  for (; at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const span = { start: at, end: at + quote.exact.length };
    const score = contextScore(text, span, quote);
    const nearer = best && Math.abs(at - hint) < Math.abs(best.start - hint);
    if (!best || score > best.score || (score === best.score && nearer)) best = { ...span, score };
    count++;
  }
  if (!best) return undefined;
  const known = Math.min(ENOUGH_CONTEXT, quote.prefix.length + quote.suffix.length);
  if (count > 1 && quote.exact.length < TELLING && best.score < known) return undefined;
  return { start: best.start, end: best.end };
}

/** Least length of a piece that a passage may be found by, without the space around it. */
const LEAST_PIECE = 8;

/** The pieces that a changed passage may be found by at one of its edges, the surest first. */
function pieces(candidates: string[]): string[] {
  return candidates.filter((piece) => piece.trim().length >= LEAST_PIECE);
}

/**
 * The stretch that begins and ends as the quote did, by its surroundings or by its own first and last
 * words, where it is not much longer than the quote was.
 */
function betweenEdges(text: string, quote: QuoteSelector): Span | undefined {
  const { exact, prefix, suffix } = quote;
  const half = CONTEXT / 2;
  const long = exact.length >= 2 * CONTEXT;
  const before = pieces([prefix, prefix.slice(-half)]);
  const head = pieces(long ? [exact.slice(0, CONTEXT)] : []);
  const after = pieces([suffix, suffix.slice(0, half)]);
  const tail = pieces(long ? [exact.slice(-CONTEXT)] : []);
  const starts = [
    ...before.map((piece) => ({ piece, shift: piece.length })),
    ...head.map((piece) => ({ piece, shift: 0 })),
  ];
  const ends = [
    ...after.map((piece) => ({ piece, shift: 0 })),
    ...tail.map((piece) => ({ piece, shift: piece.length })),
  ];
  for (const first of starts) {
    const found = text.indexOf(first.piece);
    if (found < 0) continue;
    const start = found + first.shift;
    for (const last of ends) {
      const at = text.indexOf(last.piece, start);
      const end = at + last.shift;
      if (at >= 0 && end > start && end - start <= 2 * exact.length + CONTEXT) {
        return { start, end };
      }
    }
  }
  return undefined;
}

/**
 * Finds a quoted passage again, in the text it was taken from or in a later version of it.
 *
 * @param hint offset where it was
 * @returns nothing where neither its words nor its edges are left
 */
export function locateQuote(
  text: string,
  quote: QuoteSelector,
  hint: number,
): Location | undefined {
  if (quote.exact === '') return undefined;
  const exact = exactPlace(text, quote, hint);
  if (exact) return { ...exact, changed: false };
  const edited = betweenEdges(text, quote);
  return edited && { ...edited, changed: true };
}
