import type { LexiconMatches } from './lexicon.ts';
import { isCapitalized, Shape, type TokenizedDocument } from './document.ts';

/** For each token: where the run of capitalised tokens begins and ends that it stands in. */
export function capitalRuns({ sentences, shape }: TokenizedDocument): {
  starts: Uint32Array;
  ends: Uint32Array;
} {
  const starts = new Uint32Array(shape.length);
  const ends = new Uint32Array(shape.length);
  for (const sentence of sentences) {
    let start = sentence.start;
    for (let i = sentence.start; i <= sentence.end; i++) {
      if (i < sentence.end && isCapitalized(shape[i])) continue;
      starts.fill(start, start, i);
      ends.fill(i, start, i);
      start = i + 1;
    }
  }
  return { starts, ends };
}

/** How often a word is seen in lower case, and capitalised past a sentence's start, in the document. */
export function countForms(document: TokenizedDocument): {
  lowered: Map<number, number>;
  capitalized: Map<number, number>;
} {
  const lowered = new Map<number, number>();
  const capitalized = new Map<number, number>();
  for (const sentence of document.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const hash = document.lowerHash[i] ?? 0;
      const shape = document.shape[i];
      if (shape === Shape.lower) lowered.set(hash, (lowered.get(hash) ?? 0) + 1);
      else if (i > sentence.start && isCapitalized(shape)) {
        capitalized.set(hash, (capitalized.get(hash) ?? 0) + 1);
      }
    }
  }
  return { lowered, capitalized };
}

/** Marks tokens that stand between brackets (1), quotation marks (2) or both (3). */
export function enclosures(document: TokenizedDocument): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const sentence of document.sentences) {
    let bracket = 0;
    let quote = 0;
    for (let i = sentence.start; i < sentence.end; i++) {
      const text = document.tokens[i]?.text ?? '';
      if (text === ')' || text === ']') bracket = 0;
      if (text === '”' || (text === '"' && quote === 2)) quote = 0;
      else if (text === '“' || text === '"') quote = 2;
      marks[i] = bracket | quote;
      if (text === '(' || text === '[') bracket = 1;
    }
  }
  return marks;
}

/** Marks the tokens of sentences most of whose longer words are capitalised: headlines (1), or all in capitals (2). */
export function titleCased(document: TokenizedDocument): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const { start, end } of document.sentences) {
    let long = 0;
    let capital = 0;
    let allCaps = 0;
    for (let i = start + 1; i < end; i++) {
      if ((document.tokens[i]?.text.length ?? 0) < 4 || document.tokens[i]?.kind !== 'word')
        continue;
      long++;
      if (isCapitalized(document.shape[i])) capital++;
      if (document.shape[i] === Shape.allCaps) allCaps++;
    }
    if (long < 3) continue;
    if (allCaps > long * 0.7) marks.fill(2, start, end);
    else if (capital > long * 0.7) marks.fill(1, start, end);
  }
  return marks;
}

/** Lower-case words and marks that may stand within the name of a body. */
const WITHIN_NAME = new Set('- – & và của of the for and de'.split(' '));

/**
 * For each token: the head word of a body ('Hội', 'University') that it may still belong to, as the
 * hash of the word, and how far away it is; 0 where only other words stand between. A name of a body
 * goes on over capitalised words, head words, dashes and a few small words.
 */
export function openHeads(
  { sentences, shape, lower, lowerHash }: TokenizedDocument,
  { classes, begins, inside, ends, single }: LexiconMatches,
): { head: Uint32Array; distance: Uint8Array } {
  const head = new Uint32Array(shape.length);
  const distance = new Uint8Array(shape.length);
  const organization = 1 << classes.indexOf('organizationHead');
  const heads = organization | (1 << classes.indexOf('placeHead'));
  for (const sentence of sentences) {
    let current = 0;
    let since = 0;
    for (let i = sentence.start; i < sentence.end; i++) {
      if (current !== 0) {
        head[i] = current;
        distance[i] = Math.min(15, ++since);
      }
      const starting = (begins[i] ?? 0) | (single[i] ?? 0);
      if (current === 0 && (starting & organization) !== 0) {
        current = lowerHash[i] ?? 0;
        since = 0;
        continue;
      }
      const matched = starting | (inside[i] ?? 0) | (ends[i] ?? 0);
      const goesOn =
        isCapitalized(shape[i]) || (matched & heads) !== 0 || WITHIN_NAME.has(lower[i] ?? '');
      if (!goesOn) current = 0;
    }
  }
  return { head, distance };
}
