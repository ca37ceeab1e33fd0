import type { TokenizedDocument } from './document.ts';
import { mix } from './hash.ts';
import { compileLexicon, type Lexicon, phraseMask } from './lexicon.ts';

/** A list of phrases that can be looked for at a token, without regard to case. */
export interface PhraseMatcher {
  /** Where the longest phrase that begins at token `start` ends, at most `limit`; -1 when none does. */
  endFrom(document: TokenizedDocument, start: number, limit: number): number;
  /** Where the longest phrase that ends before token `end` starts, at least `limit`; -1 when none does. */
  startBefore(document: TokenizedDocument, end: number, limit: number): number;
}

const LONGEST = 8;

/** Makes a matcher of a list of phrases, which is compiled when it is used first: one language's never is. */
export function phraseMatcher(phrases: readonly string[]): PhraseMatcher {
  let lexicon: Lexicon | undefined;
  const maskOf = (hash: number): number =>
    phraseMask((lexicon ??= compileLexicon({ phrases })), hash);
  const endFrom = (document: TokenizedDocument, start: number, limit: number): number => {
    let hash = 0;
    let end = -1;
    for (let i = start; i < Math.min(limit, start + LONGEST); i++) {
      hash = mix(hash, document.lowerHash[i] ?? 0);
      const mask = maskOf(hash);
      if (mask < 0) break;
      if (mask > 0) end = i + 1;
    }
    return end;
  };
  return {
    endFrom,
    startBefore(document, end, limit) {
      for (let start = Math.max(limit, end - LONGEST); start < end; start++) {
        let hash = 0;
        for (let i = start; i < end; i++) hash = mix(hash, document.lowerHash[i] ?? 0);
        if (maskOf(hash) > 0) return start;
      }
      return -1;
    },
  };
}
