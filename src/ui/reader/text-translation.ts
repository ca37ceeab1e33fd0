import { createContext } from 'preact';
import type { LanguageCode } from '../../language/language.ts';
import type { ReadingSettings } from '../../settings/settings.ts';
import type {
  TranslatedParagraph,
  TranslationState,
} from '../translation-view/translation-props.ts';

/** What the text of the reader shows. */
export type TextView = ReadingSettings['textView'];

/** The translation that stands in the text, for its lines to find theirs. */
export interface TextTranslation {
  view: TextView;
  /** Language of the article. */
  from: LanguageCode;
  /** Language it is in. */
  language: LanguageCode;
  /** By the ids that `translationSegments` gives the lines of an article. */
  lines: ReadonlyMap<string, TranslatedParagraph>;
}

export const TextTranslationContext = createContext<TextTranslation | null>(null);

/** The lines that have their translation by now. */
export function translatedLines(state: TranslationState): Map<string, TranslatedParagraph> {
  const paragraphs = 'paragraphs' in state ? state.paragraphs : [];
  return new Map(
    paragraphs
      .filter(({ translated }) => translated !== undefined)
      .map((paragraph) => [paragraph.id, paragraph]),
  );
}

/** The language the text is set in as a whole: that of the translation where it stands alone. */
export function languageOfText(translation: TextTranslation | null, from: LanguageCode): string {
  return translation?.view === 'translation' ? translation.language : from;
}
