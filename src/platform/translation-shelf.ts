import type { Article } from '../article/article.ts';
import type { LanguageCode } from '../language/language.ts';
import type { Library } from '../library/library.ts';
import type { KeptTranslation } from '../translation/session.ts';
import { savedWithText } from './saved-with-text.ts';

/** Translations that are kept with saved articles. */
export interface TranslationShelf {
  /**
   * The translation of an article's text as it is shown; undefined where the article is not saved with
   * this very text, or has no translation of it.
   *
   * @param wanted target languages, best first; where none of them is there, the newest translation
   */
  find(article: Article, wanted: readonly LanguageCode[]): Promise<KeptTranslation | undefined>;
  /** Keeps a translation of the text that is shown; does nothing where another text is saved. */
  keep(article: Article, translation: KeptTranslation): Promise<void>;
}

/** The shelf of a library; its promises reject with a LibraryError. */
export function translationShelf(library: Library): TranslationShelf {
  return {
    async find(article, wanted) {
      const opened = await savedWithText(library, article);
      if (!opened) return undefined;
      const all = await library.translations.list(opened.id);
      const current = all.filter(({ textSavedAt }) => textSavedAt === opened.textSavedAt);
      for (const language of wanted) {
        const found = current.find(({ target }) => target === language);
        if (found) return found;
      }
      return current.toSorted((a, b) => b.translatedAt - a.translatedAt)[0];
    },
    async keep(article, { target, provider, segments }) {
      const opened = await savedWithText(library, article);
      if (opened) await library.translations.save(opened.id, { target, provider, segments });
    },
  };
}
