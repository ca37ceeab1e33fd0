import type { LanguageCode } from '../language/language.ts';
import type { LanguagePair } from './translator.ts';

/** The primary subtag of a BCP 47 tag, in lower case. */
export function primarySubtag(tag: string): LanguageCode {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** Whether two tags name the same language; `zh-Hans` and `zh-Hant` differ, `zh` is `zh-Hans`. */
function sameLanguage(a: string, b: string): boolean {
  if (primarySubtag(a) !== primarySubtag(b)) return false;
  return scriptOf(a) === scriptOf(b);
}

/** The script a language tag is written in (ISO 15924), by CLDR's likely subtags; '' if unknown. */
export function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** Whether a service translates this pair: a target it lists, another language than the source. */
export function acceptsPair(
  { languages, sources }: { languages: readonly LanguageCode[]; sources?: readonly LanguageCode[] },
  { from, to }: LanguagePair,
): boolean {
  if (!languages.some((language) => sameLanguage(language, to))) return false;
  if (from === 'und') return true;
  if (sameLanguage(from, to)) return false;
  return (sources ?? languages).some((language) => primarySubtag(language) === primarySubtag(from));
}

/** Scripts written from right to left (Unicode, bidirectional classes R and AL). */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The value of `dir` for text in a language. */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}
