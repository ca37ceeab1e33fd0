import type { Article } from '../article/article.ts';
import type { LibraryDatabase } from './database.ts';
import { LibraryError, toLibraryError } from './errors.ts';
import type { ArticleRow, StateRow } from './records.ts';

/** What every part of the library works with. */
export interface LibraryContext {
  db: LibraryDatabase;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A new id, unique for good; letters, digits, `-` and `_`. */
  newId(): string;
  /** Checks that a stored or imported value is an article; throws where it is not. */
  parseArticle(value: unknown): Article;
  /** Opens the database at the first use; rejects with a LibraryError. */
  ready(): Promise<void>;
}

/** Runs `work` on the open database; whatever it throws comes out as a LibraryError. */
export async function run<T>(context: LibraryContext, work: () => PromiseLike<T>): Promise<T> {
  await context.ready();
  try {
    return await work();
  } catch (error) {
    if (!isAborted(error)) throw toLibraryError(error);
  }
  try {
    return await work();
  } catch (error) {
    throw toLibraryError(error);
  }
}

/**
 * Whether a transaction was refused before it had begun. In Firefox the first one after a full disk
 * is: nothing of it was written, and the same again works or tells the true reason.
 */
function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}

const INITIAL_STATE: StateRow = { key: 'state', revision: 0, pictureBytes: 0 };

/** The counters, inside a transaction that reads `state`. */
export async function readState({ db }: LibraryContext): Promise<StateRow> {
  return (await db.state.get('state')) ?? INITIAL_STATE;
}

/** The next revision, inside a transaction that writes `state`. */
export async function nextRevision(context: LibraryContext): Promise<number> {
  const state = await readState(context);
  const revision = state.revision + 1;
  await context.db.state.put({ ...state, revision });
  return revision;
}

/** The row of an article, which must be there. */
export async function requireArticle({ db }: LibraryContext, id: string): Promise<ArticleRow> {
  const row = await db.articles.get(id);
  if (!row) throw new LibraryError('not-found', `No saved article ${id}`);
  return row;
}
