import { createInstance } from 'i18next';
import type english from './locales/en.json';
import { type Formats, createFormats } from './formats.ts';

type EnglishKey = keyof typeof english;

/** A key of the locale files; the forms of a plural (`…_one`, `…_other`) are one key. */
export type MessageKey =
  | Exclude<EnglishKey, `${string}_one` | `${string}_other`>
  | (EnglishKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never);

/**
 * Values for the `{{…}}` of a message. `count` chooses the plural form; `{{count, number}}` writes it
 * the way the language writes numbers.
 */
export type MessageValues = Record<string, string | number>;

/** Words, numbers and dates of one interface language. */
export interface I18n extends Formats {
  /** BCP 47 tag of the interface language; goes into `lang` of the page. */
  language: string;
  t(key: MessageKey, values?: MessageValues): string;
}

type Messages = Record<string, string>;

const locales = import.meta.glob<Messages>('./locales/*.json', { import: 'default' });
const localePath = (language: string): string => `./locales/${language}.json`;

/** Codes of the languages there are words for: one for each file in `locales/`. */
export const uiLanguages: string[] = Object.keys(locales)
  .map((path) => path.slice('./locales/'.length, -'.json'.length))
  .sort();

/** Language of a reader whose own there are no words for. */
const FALLBACK_LANGUAGE = 'en';

/**
 * The interface language: the one the reader chose, or for `browser` the first of the browser's
 * languages there are words for.
 *
 * @param chosen the setting: `browser` or a language code
 * @param preferred the browser's languages, best first, as in `navigator.languages`
 */
export function chooseUiLanguage(chosen: string, preferred: readonly string[]): string {
  const wanted = chosen === 'browser' ? preferred : [chosen];
  const codes = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return codes.find((code) => uiLanguages.includes(code)) ?? FALLBACK_LANGUAGE;
}

/**
 * Loads the words of one language.
 *
 * @param language one of `uiLanguages`
 * @throws RangeError when there is no such language
 */
export async function createI18n(language: string): Promise<I18n> {
  const load = locales[localePath(language)];
  if (!load) throw new RangeError(`No words for the language '${language}'.`);
  const formats = createFormats(language);
  const i18next = createInstance();
  await i18next.init({
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { [language]: { translation: await load() } },
    // Preact escapes what it renders.
    interpolation: { escapeValue: false },
  });
  return {
    language,
    t: (key, values) => i18next.t(key, values ?? {}),
    ...formats,
  };
}
