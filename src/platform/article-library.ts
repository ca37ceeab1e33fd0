import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import { LibraryError } from '../library/errors.ts';
import type { Library } from '../library/library.ts';
import { askToKeepPictures } from './picture-choice.ts';
import { openSessionLibrary } from './session-shelf.ts';

export { openArticleLibrary } from './lasting-library.ts';

/**
 * Whether the browser gives the library a database here, so that what is saved outlives the session. A
 * library that fails otherwise has one.
 */
export async function isLasting(library: Library): Promise<boolean> {
  try {
    await library.findByUrl('https://example.invalid/');
    return true;
  } catch (error) {
    return !(error instanceof LibraryError && error.problem === 'unavailable');
  }
}

/** A save that can be taken back. */
export interface UndoableSave {
  /** Takes the save back; resolves with whether an earlier save of the article is still there. */
  undo(): Promise<boolean>;
}

/**
 * Saves an article; resolves once the disk has it, and its pictures follow in the background; or, where
 * the browser gives no database, once the session has it. Rejects with a LibraryError.
 */
export async function saveUndoably(
  library: Library,
  article: Article,
  brief: Brief,
): Promise<UndoableSave> {
  if (!(await isLasting(library))) return openSessionLibrary().save(article, brief);
  const result = await library.save(article, brief);
  askToKeepPictures();
  return {
    async undo() {
      await library.undoSave(result);
      return !result.created;
    },
  };
}

/** Why a save failed, as far as the reader can do something about it; see `LibraryProblem`. */
export type SaveProblem = 'quota' | 'unavailable' | 'newer-schema' | 'unexpected';

/** The problems that have words of their own. */
const FORESEEN = ['quota', 'unavailable', 'newer-schema'] as const;

/** What the reader is told of a save that failed; anything unforeseen goes to the console too. */
export function saveProblem(error: unknown): SaveProblem {
  const problem = error instanceof LibraryError ? error.problem : undefined;
  const foreseen = FORESEEN.find((known) => known === problem);
  if (foreseen) return foreseen;
  console.error('The article could not be saved.', error);
  return 'unexpected';
}

/** What the library has of an address: the article, a link saved for later, or nothing. */
export async function savedKind(library: Library, url: string): Promise<'article' | 'link' | null> {
  const lasting = await isLasting(library);
  const saved = await (lasting ? library : openSessionLibrary()).findByUrl(url);
  if (!saved) return null;
  return saved.linkOnly ? 'link' : 'article';
}
