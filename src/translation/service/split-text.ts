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

/** Where a clause or a word begins: behind a comma or the like, behind white space, between letters. */
const CUTS = [/[,;:，；：、]\s*/g, /\s+/g] as const;

/**
 * Splits a text that a service does not take whole into pieces that fit: between sentences; where a
 * sentence is too long by itself between clauses, and else between words. Elements are not cut.
 *
 * @param tagged text as it is sent, tags included
 * @param sentences the sentences of a text in order
 * @returns pieces which joined give the text; null where there is no such place
 */
export function splitText(
  tagged: string,
  limits: BatchLimits,
  sentences: (text: string) => Span[],
): string[] | null {
  if (fits(tagged, limits)) return [tagged];
  const depth = depthAt(tagged);
  const free = (cuts: number[]) => cuts.filter((cut) => cut > 0 && depth(cut) === 0);
  const ways = [
    free(sentences(tagged).map(({ start }) => start)),
    ...CUTS.map((cut) =>
      free([...tagged.matchAll(cut)].map((match) => match.index + match[0].length)),
    ),
  ];
  const pieces: string[] = [];
  for (let from = 0; from < tagged.length;) {
    const start = from;
    if (fits(tagged.slice(start), limits)) return [...pieces, tagged.slice(start)];
    const end = ways
      .map((cuts) => lastThatFits(tagged, start, cuts, limits))
      .find((cut) => cut > start);
    if (end === undefined) return null;
    pieces.push(tagged.slice(start, end));
    from = end;
  }
  return pieces;
}

/** The last cut so that the text from `start` up to it fits; `start` where there is none. */
function lastThatFits(
  text: string,
  start: number,
  cuts: readonly number[],
  limits: BatchLimits,
): number {
  let last = start;
  for (const cut of cuts) {
    if (cut <= start) continue;
    if (!fits(text.slice(start, cut), limits)) break;
    last = cut;
  }
  return last;
}
