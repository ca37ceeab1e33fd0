import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import { LibraryError } from '../library/errors.ts';
import { type Library, openLibrary } from '../library/library.ts';
import { ArticleSchema } from '../messaging/article-schema.ts';

/** The library of this device, on the browser's own IndexedDB. */
export function openArticleLibrary(): Library {
  return openLibrary({
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    parseArticle: (value) => v.parse(ArticleSchema, value),
  });
}

/** A save that can be taken back. */
export interface UndoableSave {
  /** Takes the save back; resolves with whether an earlier save of the article is still there. */
  undo(): Promise<boolean>;
}

/** Saves an article; resolves once the disk has it. Rejects with a LibraryError. */
export async function saveUndoably(
  library: Library,
  article: Article,
  brief: Brief,
): Promise<UndoableSave> {
  const result = await library.save(article, brief);
  return {
    async undo() {
      await library.undoSave(result);
      return !result.created;
    },
  };
}

/** What the reader is told of a save that failed; anything unforeseen goes to the console too. */
export function saveProblem(error: unknown): 'quota' | 'unavailable' | 'unexpected' {
  if (error instanceof LibraryError && error.problem === 'quota') return 'quota';
  if (error instanceof LibraryError && error.problem === 'unavailable') return 'unavailable';
  console.error('The article could not be saved.', error);
  return 'unexpected';
}
