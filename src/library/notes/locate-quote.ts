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

/** The occurrence of the exact words whose surroundings fit best; of equals, the nearest to `hint`. */
function exactPlace(text: string, quote: QuoteSelector, hint: number): Span | undefined {
  let best: (Span & { score: number }) | undefined;
  let at = text.indexOf(quote.exact);
  for (; at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const span = { start: at, end: at + quote.exact.length };
    const score = contextScore(text, span, quote);
    const nearer = best && Math.abs(at - hint) < Math.abs(best.start - hint);
    if (!best || score > best.score || (score === best.score && nearer)) best = { ...span, score };
  }
  return best && { start: best.start, end: best.end };
}

/** The stretch between the quote's surroundings, where it is not much longer than the quote was. */
function betweenSurroundings(text: string, quote: QuoteSelector): Span | undefined {
  if (quote.prefix.trim().length < 8 || quote.suffix.trim().length < 8) return undefined;
  const before = text.indexOf(quote.prefix);
  if (before < 0) return undefined;
  const start = before + quote.prefix.length;
  const end = text.indexOf(quote.suffix, start);
  if (end <= start || end - start > 2 * quote.exact.length + CONTEXT) return undefined;
  return { start, end };
}

/**
 * Finds a quoted passage again, in the text it was taken from or in a later version of it.
 *
 * @param hint offset where it was
 * @returns nothing where neither its words nor both its surroundings are left
 */
export function locateQuote(
  text: string,
  quote: QuoteSelector,
  hint: number,
): Location | undefined {
  if (quote.exact === '') return undefined;
  const exact = exactPlace(text, quote, hint);
  if (exact) return { ...exact, changed: false };
  const edited = betweenSurroundings(text, quote);
  return edited && { ...edited, changed: true };
}
