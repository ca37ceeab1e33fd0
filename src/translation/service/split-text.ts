import type { Span } from '../../language/span.ts';
import { type BatchLimits, fits } from './batches.ts';

/** Where a tag ends and none is open any more, or a sentence does; see `splitText`. */
function depthAt(tagged: string): (offset: number) => number {
  const changes: { at: number; depth: number }[] = [];
  let depth = 0;
  for (const match of tagged.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    // Inside a tag nothing may be cut either.
    changes.push({ at: match.index + 1, depth: Infinity });
    if (match[2] !== 'br') depth += match[1] ? -1 : 1;
    changes.push({ at: match.index + match[0].length, depth });
  }
  return (offset) => changes.findLast(({ at }) => at <= offset)?.depth ?? 0;
}

/**
 * Splits a text that a service does not take whole, at the ends of sentences outside of any element,
 * into pieces that fit.
 *
 * @param tagged text as it is sent, tags included
 * @param sentences the sentences of a text in order
 * @returns pieces which joined give the text; null where a single sentence does not fit
 */
export function splitText(
  tagged: string,
  limits: BatchLimits,
  sentences: (text: string) => Span[],
): string[] | null {
  if (fits(tagged, limits)) return [tagged];
  const depth = depthAt(tagged);
  const cuts = sentences(tagged)
    .map(({ start }) => start)
    .filter((start) => start > 0 && depth(start) === 0);
  const pieces: string[] = [];
  let from = 0;
  let last = 0;
  for (const cut of [...cuts, tagged.length]) {
    if (!fits(tagged.slice(from, cut), limits)) {
      if (last === from) return null;
      pieces.push(tagged.slice(from, last));
      from = last;
      if (!fits(tagged.slice(from, cut), limits)) return null;
    }
    last = cut;
  }
  pieces.push(tagged.slice(from));
  return pieces;
}
