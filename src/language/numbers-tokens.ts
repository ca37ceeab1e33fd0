import type { Span } from './span.ts';

/** A word, a run of digits with its separators (`1.500`, `7,5`), or one other sign. */
export interface Token extends Span {
  kind: 'word' | 'digits' | 'sign';
  /** The exact slice of the text. */
  text: string;
  /** Composed (NFC) and in lower case, so that it can be looked up in a list. */
  lower: string;
  /** No white space before it. */
  glued: boolean;
}

/**
 * One token: digits with separators inside, letters with digits behind them (`m2`, `A5`, so that a
 * number glued to the end of a name is no number), or one sign. No branch can match the same text
 * in two ways, so the time is linear.
 */
const TOKEN = /\d+(?:[.,\u00a0\u202f\u2009]\d+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|[^\s\p{L}\p{M}]/gu;

const DIGIT = /^\d/;
const LETTER = /^[\p{L}\p{M}]/u;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Cuts a piece of a text into tokens for reading numbers.
 *
 * @param text the whole text
 * @param span the piece, such as a sentence; offsets of the tokens are into `text`
 */
export function tokenizeNumbers(text: string, span: Span): Token[] {
  const slice = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of slice.matchAll(TOKEN)) {
    const written = match[0];
    const kind = DIGIT.test(written) ? 'digits' : LETTER.test(written) ? 'word' : 'sign';
    tokens.push({
      kind,
      text: written,
      lower: (ASCII.test(written) ? written : written.normalize('NFC')).toLowerCase(),
      start: span.start + match.index,
      end: span.start + match.index + written.length,
      glued: match.index === previousEnd,
    });
    previousEnd = match.index + written.length;
  }
  return tokens;
}

/** Whether a token starts with a capital letter. */
export function isCapitalized(token: Token): boolean {
  const first = token.text.slice(0, 1);
  return token.kind === 'word' && first !== first.toLowerCase();
}
