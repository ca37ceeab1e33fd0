/**
 * One word in scripts that put spaces between words, one syllable in Vietnamese, one character in
 * scripts that put none.
 */
const TOKEN =
  /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}|[\p{L}\p{M}\p{N}]+/gu;

/** The letter and digit tokens of a text, lower-cased and composed (NFC), in order. */
export function tokens(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(TOKEN) ?? [];
}
