import { foldDiacritics } from '../../language/fold.ts';
import type { Span } from '../../language/span.ts';

/** A word of a searched text: its form in lower case, composed, and where it stands. */
export interface SearchToken extends Span {
  form: string;
}

/**
 * A run of letters and digits with their marks; one letter in scripts that set no spaces. A number's
 * separators cut it (`3,370` is two tokens): a query is cut the same way.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}][\p{M}]*)+/gu;

/** Longer words are cut: nobody types them, and a hostile page must not fill the index with them. */
const MAX_LENGTH = 40;

/** Cuts a text into words; offsets are UTF-16 offsets into it. */
export function* searchTokens(text: string): Generator<SearchToken> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const form = word.normalize('NFC').toLowerCase().slice(0, MAX_LENGTH);
    yield { form, start: index, end: index + word.length };
  }
}

/** Separates the folded from the written form in a term; sorts before every letter. */
export const VARIANT = '\u0000';

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
