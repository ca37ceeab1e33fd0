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
