import { foldDiacritics } from '../../language/fold.ts';
import type { Span } from '../../language/span.ts';
import { type Token, tokenize } from '../../language/tokens.ts';
import { hashString } from './hash.ts';
import { normalizeWord } from './normalize.ts';

/** A whole text cut into sentences and tokens, with what the features ask of each token worked out once. */
export interface TokenizedDocument {
  tokens: Token[];
  /** Sentences as half-open ranges of token indices, in text order; none is empty. */
  sentences: Span[];
  /** For each token: its text in lower case. */
  lower: string[];
  /** Hash of the text as written, of the text in lower case, and of its shape. */
  exactHash: Uint32Array;
  lowerHash: Uint32Array;
  shapeHash: Uint32Array;
  /** One of the `Shape` numbers. */
  shape: Uint8Array;
}

/** Classes of the shape of a token. */
export const Shape = {
  lower: 0,
  capitalized: 1,
  allCaps: 2,
  mixed: 3,
  number: 4,
  symbol: 5,
  initial: 6,
} as const;

const UPPER_FIRST = /^\p{Lu}/u;
const ANY_UPPER = /\p{Lu}/u;
const ANY_LOWER = /\p{Ll}/u;

function shapeOf(token: Token): number {
  if (token.kind === 'number') return Shape.number;
  if (token.kind === 'symbol') return Shape.symbol;
  if (!ANY_UPPER.test(token.text)) return Shape.lower;
  if (!ANY_LOWER.test(token.text)) {
    return token.text.length === 1 ? Shape.initial : Shape.allCaps;
  }
  return UPPER_FIRST.test(token.text) && !ANY_UPPER.test(token.text.slice(1))
    ? Shape.capitalized
    : Shape.mixed;
}

/** `Xx`, `XX`, `xXx`, `00` …: runs of a kind of character shortened to at most two. */
function shapePattern(token: Token): string {
  if (token.kind === 'symbol') return token.text;
  return token.text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}]/gu, 'x')
    .replace(/\p{M}/gu, '')
    .replace(/\d/g, '0')
    .replace(/(.)\1+/g, '$1$1');
}

/** Whether a shape begins with a capital letter. */
export function isCapitalized(shape: number | undefined): boolean {
  return (
    shape === Shape.capitalized ||
    shape === Shape.allCaps ||
    shape === Shape.initial ||
    shape === Shape.mixed
  );
}

/**
 * Tokenises the sentences of a text.
 *
 * @param text the canonical text.
 * @param sentences their spans in it; those without visible characters are left out.
 */
export function tokenizeDocument(text: string, sentences: readonly Span[]): TokenizedDocument {
  const tokens: Token[] = [];
  const ranges: Span[] = [];
  for (const sentence of sentences) {
    const start = tokens.length;
    for (const token of tokenize(text, sentence)) tokens.push(token);
    if (tokens.length > start) ranges.push({ start, end: tokens.length });
  }
  const n = tokens.length;
  const document: TokenizedDocument = {
    tokens,
    sentences: ranges,
    lower: tokens.map((token) => normalizeWord(token.text)),
    exactHash: new Uint32Array(n),
    lowerHash: new Uint32Array(n),
    shapeHash: new Uint32Array(n),
    shape: new Uint8Array(n),
  };
  for (const [i, token] of tokens.entries()) {
    document.exactHash[i] = hashString(token.text.normalize('NFC'));
    document.lowerHash[i] = hashString(document.lower[i] ?? '');
    document.shapeHash[i] = hashString(shapePattern(token));
    document.shape[i] = shapeOf(token);
  }
  return document;
}

const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/**
 * Whether a word could be a Vietnamese syllable by its letters: an initial, a vowel and a final of
 * the Quốc ngữ alphabet, whatever its tone.
 */
export function isVietnameseSyllable(word: string): boolean {
  return word.length <= 8 && SYLLABLE.test(foldDiacritics(word));
}
