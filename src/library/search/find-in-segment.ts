import {
  blocksBetween,
  forEachEntry,
  type LoadedBlock,
  lowerBound,
  type Segment,
} from './segment.ts';
import { isLiteral, type TermMatch } from './term-match.ts';
import { ByteReader } from './varint.ts';

/** A block's term that a word stands for. */
interface FoundTerm {
  block: LoadedBlock;
  term: number;
  likeness: number;
  literal: boolean;
}

/** Where a word occurs in one segment. */
export interface WordOccurrences {
  /** By place of the document: weighted occurrences, 0 where the word is not. */
  weights: Float32Array;
  terms: FoundTerm[];
}

/** Finds the terms a word stands for and the documents they are in. */
export async function findWord(segment: Segment, match: TermMatch): Promise<WordOccurrences> {
  const weights = new Float32Array(segment.documents.length);
  const terms: FoundTerm[] = [];
  const blocks = await segment.blocks(blocksBetween(segment, match.from, match.to));
  for (const block of blocks) {
    for (let term = lowerBound(block.terms, match.from); term < block.terms.length; term++) {
      const name = block.terms[term] ?? '';
      if (name >= match.to) break;
      const likeness = match.likeness(name);
      if (likeness === 0) continue;
      terms.push({ block, term, likeness, literal: isLiteral(likeness) });
      forEachEntry(block, term, (place, weight) => {
        weights[place] = (weights[place] ?? 0) + weight * likeness;
      });
    }
  }
  return { weights, terms };
}

/**
 * The positions of a word in some of a segment's documents.
 *
 * @param wanted 1 at the places of these documents
 * @param literal only of the word as written
 * @returns by place of the document, positions in no order
 */
export async function positionsOf(
  segment: Segment,
  occurrences: WordOccurrences,
  wanted: Uint8Array,
  literal: boolean,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  const terms = occurrences.terms.filter((term) => term.literal || !literal);
  const numbers = [...new Set(terms.map(({ block }) => block.block))];
  const data = await segment.positions(numbers);
  const dataOf = new Map(numbers.map((number, n) => [number, data[n] ?? new Uint8Array()]));
  for (const { block, term } of terms) {
    const reader = new ByteReader(dataOf.get(block.block) ?? new Uint8Array());
    let at = block.positionOffsets[term] ?? 0;
    forEachEntry(block, term, (place, _weight, bytes) => {
      const end = at + bytes;
      if (wanted[place] === 1) {
        const positions = found.get(place) ?? [];
        reader.at = at;
        for (let position = 0; reader.at < end;) {
          position += reader.number();
          positions.push(position);
        }
        found.set(place, positions);
      }
      at = end;
    });
  }
  return found;
}

/** How often words stand side by side in this order; `lists` holds the positions of each. */
export function runs(lists: (number[] | undefined)[]): number {
  const [first, ...rest] = lists;
  if (!first) return 0;
  let starts = first;
  for (const [n, positions] of rest.entries()) {
    const next = new Set(positions);
    starts = starts.filter((start) => next.has(start + n + 1));
  }
  return new Set(starts).size;
}
