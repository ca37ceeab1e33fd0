import type { Span } from './span.ts';

/** What a token is made of. */
export type TokenKind = 'word' | 'number' | 'symbol';

/** A syllable, word, number or punctuation mark, with its UTF-16 offsets. */
export interface Token extends Span {
  text: string;
  kind: TokenKind;
}

/**
 * In order: a number with its separators and the letters glued to it (`22.700`, `16h30`, `G20` is a
 * word); dotted capitals (`U.S.`, `T.Ư`); an English clitic; a run of letters with its marks; any
 * other visible character.
 */
const TOKEN =
  /\d+(?:[.,:/]\d+)*|['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{M}])|(?:\p{Lu}\.){2,}(?=\s+[\p{Ll}\d,;:)]|[-,;:'’)])|\p{L}[\p{L}\p{M}\p{N}]*|[^\s]/gu;

function kindOf(text: string): TokenKind {
  if (/^\d/.test(text)) return 'number';
  return /^['’]?\p{L}/u.test(text) ? 'word' : 'symbol';
}

/**
 * Cuts a stretch of text into syllables (Vietnamese), words, numbers and punctuation marks.
 *
 * @param text the whole text.
 * @param within the stretch to cut; all of the text unless told otherwise.
 * @returns tokens in text order; offsets are UTF-16 offsets into `text`, `token.text` is the slice.
 */
export function tokenize(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const piece = text.slice(within.start, within.end);
  return Array.from(piece.matchAll(TOKEN), ({ 0: token, index }) => ({
    start: within.start + index,
    end: within.start + index + token.length,
    text: token,
    kind: kindOf(token),
  }));
}
