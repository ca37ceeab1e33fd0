import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import type { SavedArticle } from '../library/records.ts';
import type { SaveProblem, UndoableSave } from './article-library.ts';
import type { PanelLibrary } from './picture-panel.ts';
import type { TranslationShelf } from './translation-shelf.ts';

/** What the popup asks of the library. */
export interface PopupLibrary {
  findSaved(url: string): Promise<SavedArticle | undefined>;
  savedKind(url: string): Promise<'article' | 'link' | null>;
  save(article: Article, brief: Brief): Promise<UndoableSave>;
  isLasting(): Promise<boolean>;
  saveProblem(error: unknown): SaveProblem;
  translations: TranslationShelf;
  pictures: PanelLibrary['pictures'];
}

async function load(): Promise<PopupLibrary> {
  const [
    { isLasting, openArticleLibrary, saveProblem, saveUndoably, savedKind },
    { translationShelf },
  ] = await Promise.all([import('./article-library.ts'), import('./translation-shelf.ts')]);
  const library = openArticleLibrary();
  return {
    findSaved: (url) => library.findByUrl(url),
    savedKind: (url) => savedKind(library, url),
    save: (article, brief) => saveUndoably(library, article, brief),
    isLasting: () => isLasting(library),
    saveProblem,
    translations: translationShelf(library),
    pictures: library.pictures,
  };
}

/**
 * Loads the library's code at the first call and not before: the popup paints without it.
 *
 * @returns a function that gives the same library each time
 */
export function loadArticleLibrary(): () => Promise<PopupLibrary> {
  let loading: Promise<PopupLibrary> | undefined;
  return () => (loading ??= load());
}
