/** A BCP 47 primary language subtag in lower case, such as `vi` or `en`; `und` when unknown. */
export type LanguageCode = string;

/** The languages whose facts and names are read; all others get a summary, the reader, the library. */
export type BriefLanguage = 'vi' | 'en';

/** Narrows a language code to the ones whose facts and names are read. */
export function isBriefLanguage(code: LanguageCode): code is BriefLanguage {
  return code === 'vi' || code === 'en';
}
