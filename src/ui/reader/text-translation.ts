import { createContext } from 'preact';
import type { LanguageCode } from '../../language/language.ts';
import type {
  TranslatedParagraph,
  TranslationState,
} from '../translation-view/translation-props.ts';

/** What the text of the reader shows. */
export type TextView = 'original' | 'translation' | 'both';

/** The translation that stands in the text, for its lines to find theirs. */
export interface TextTranslation {
  view: TextView;
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
