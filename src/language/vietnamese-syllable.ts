const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const NUCLEUS = '[aăâeêioôơuưy]{1,3}';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');

/** The five tone marks as combining characters: grave, acute, tilde, hook above, dot below. */
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether a word is spelt like a Vietnamese syllable. A rough test by shape (onset, up to three
 * vowels, coda): it accepts some syllables that do not exist, and rejects most foreign words.
 */
export function looksVietnamese(word: string): boolean {
  const withoutTones = word.toLowerCase().normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
  return SYLLABLE.test(withoutTones);
}
