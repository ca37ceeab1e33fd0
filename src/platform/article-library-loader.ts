import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import type { SavedArticle } from '../library/records.ts';
import type { UndoableSave } from './article-library.ts';

/** What the popup asks of the library. */
export interface PopupLibrary {
  findSaved(url: string): Promise<SavedArticle | undefined>;
  save(article: Article, brief: Brief): Promise<UndoableSave>;
  saveProblem(error: unknown): 'quota' | 'unavailable' | 'unexpected';
}

async function load(): Promise<PopupLibrary> {
  const { openArticleLibrary, saveProblem, saveUndoably } = await import('./article-library.ts');
  const library = openArticleLibrary();
  return {
    findSaved: (url) => library.findByUrl(url),
    save: (article, brief) => saveUndoably(library, article, brief),
    saveProblem,
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
