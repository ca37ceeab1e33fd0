import { foldDiacritics } from '../../language/fold.ts';
import type { Span } from '../../language/span.ts';

/** A word of a searched text: its form in lower case, composed, and where it stands. */
export interface SearchToken extends Span {
  form: string;
}

/**
 * A run of letters and digits with their marks. A number's separators cut it (`3,370` is two tokens):
 * a query is cut the same way.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Scripts that set no spaces; there every letter, with its marks, is a token. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*/u;
const UNSPACED_PARTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
/** Nothing before this code unit belongs to such a script. */
const FIRST_UNSPACED = /[\u0e00-\uffff]/;

/** Longer words are cut: nobody types them, and a hostile page must not fill the index with them. */
const MAX_LENGTH = 40;

function token(word: string, start: number): SearchToken {
  const form = word.normalize('NFC').toLowerCase().slice(0, MAX_LENGTH);
  return { form, start, end: start + word.length };
}

/** Cuts a text into words; offsets are UTF-16 offsets into it. */
export function* searchTokens(text: string): Generator<SearchToken> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (FIRST_UNSPACED.test(word) && UNSPACED.test(word)) {
      for (const part of word.matchAll(UNSPACED_PARTS)) yield token(part[0], index + part.index);
    } else yield token(word, index);
  }
}

/** Separates the folded from the written form in a term; sorts before every letter. */
const VARIANT = '\u0000';

const MAX_CACHED = 50_000;
const terms = new Map<string, string>();

/**
 * The term a form is kept under: its folded form, then, where it is written otherwise, its own
 * (`ha␀hà`). So the variants of one folded form lie side by side in the index.
 */
export function termOf(form: string): string {
  let term = terms.get(form);
  if (term === undefined) {
    const folded = foldDiacritics(form);
    term = folded === form ? form : folded + VARIANT + form;
    if (terms.size >= MAX_CACHED) terms.clear();
    terms.set(form, term);
  }
  return term;
}

/** Takes a term apart again. */
export function formsOf(term: string): { folded: string; form: string } {
  const at = term.indexOf(VARIANT);
  if (at < 0) return { folded: term, form: term };
  return { folded: term.slice(0, at), form: term.slice(at + 1) };
}
