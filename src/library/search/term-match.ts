import { formMatcher } from './match-form.ts';
import type { QueryWord } from './query.ts';
import { formsOf } from './search-tokens.ts';
import { stemEnglish } from './stem-english.ts';

/** How much a term counts that is not the very word typed. */
const LIKENESS = { same: 1, variant: 0.85, stem: 0.6, longer: 0.5 };

/** Shorter beginnings stand for so many words that they are looked up as whole words only. */
const MIN_PREFIX = 2;

/** Which terms of the index a word stands for. */
export interface TermMatch {
  /** Terms lie from here … */
  from: string;
  /** … up to, without, here. */
  to: string;
  /** How much a term counts, 0 for one that does not match. */
  likeness(term: string): number;
}

/** Whether a term that counts so much is the word as written, not one of its stem: for phrases. */
export function isLiteral(likeness: number): boolean {
  return likeness > 0 && likeness !== LIKENESS.stem;
}

/** The longest beginning that all words with a stem share: a final `y` becomes `i`, or falls away. */
function stemStart(folded: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && stem[shared] === folded[shared]) shared++;
  return stem.slice(0, shared).replace(/[iy]$/, '');
}

/**
 * The terms a word stands for: its written variants, words of the same English stem, and, while it is
 * being typed, longer words that begin so.
 *
 * @param relaxed marks that were typed may be missing
 */
export function termMatch(word: QueryWord, relaxed: boolean): TermMatch {
  const { folded, form } = word;
  const prefix = word.prefix && folded.length >= MIN_PREFIX;
  const accepts = formMatcher(relaxed ? folded : form, false);
  const acceptsLonger = formMatcher(relaxed ? folded : form, true);
  const stem = form === folded && /^[a-z]{4,}$/.test(folded) ? stemEnglish(folded) : undefined;
  const from = stem === undefined ? folded : stemStart(folded, stem);
  const stemmed = stem !== undefined && from.length >= 3;

  const likeness = (term: string): number => {
    const variant = formsOf(term);
    if (variant.folded === folded) {
      if (variant.form === form) return LIKENESS.same;
      return accepts(variant.form) ? LIKENESS.variant : 0;
    }
    if (prefix && variant.folded.startsWith(folded) && acceptsLonger(variant.form)) {
      return LIKENESS.longer;
    }
    const sameStem =
      stemmed && variant.form === variant.folded && stemEnglish(variant.folded) === stem;
    return sameStem ? LIKENESS.stem : 0;
  };
  return {
    from: stemmed ? from : folded,
    // Terms hold no code unit above this one; without prefix or stem only the variants are read.
    to: (stemmed ? from : folded) + (prefix || stemmed ? '\uffff' : '\u0001'),
    likeness,
  };
}
