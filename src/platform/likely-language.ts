import { type BriefLanguage, isBriefLanguage } from '../language/language.ts';

/** Key under which a page remembers the language of the last brief it asked for. */
const LAST_LANGUAGE = 'luoc:last-language';

/** The language the next article is likely to be in: that of the last one, Vietnamese at first. */
export function likelyLanguage(): BriefLanguage {
  const last = localStorage.getItem(LAST_LANGUAGE) ?? '';
  return isBriefLanguage(last) ? last : 'vi';
}

/** Remembers the language of an article. */
export function rememberLanguage(language: string): void {
  localStorage.setItem(LAST_LANGUAGE, language);
}
