import { LibraryError, RefusedCopyError } from '../library/errors.ts';
import { OversizedError } from './crypto/sealed-file.ts';

/** What a sync did and found. */
export interface SyncReport {
  /** Articles that were added, changed or deleted here. */
  received: number;
  /** Files that were written to the folder. */
  sent: number;
  /** Files that the server gives in an older state than it was given. */
  rolledBack: number;
  /** Files that are gone from the folder though nobody deleted them. */
  missing: number;
  /** Files that are not what was written under their name. */
  damaged: number;
  /** Articles that a later version of the extension wrote: left alone. */
  leftAlone: number;
  /** Articles whose file opens but holds none that the library takes: not taken over. */
  refused: number;
  /** Articles that are damaged in the library here: left alone. */
  unreadable: number;
  /** Articles too long for a file, with all their versions: what others have of them is left as it was. */
  oversized: number;
  /** Articles that could not be brought in step because they kept changing; the next sync does. */
  postponed: number;
}

export function emptyReport(): SyncReport {
  return {
    received: 0,
    sent: 0,
    rolledBack: 0,
    missing: 0,
    damaged: 0,
    leftAlone: 0,
    refused: 0,
    unreadable: 0,
    oversized: 0,
    postponed: 0,
  };
}

/** Under what an article is told that is left out for an error; undefined where all of the sync fails. */
export function leftOut(error: unknown): 'refused' | 'unreadable' | 'oversized' | undefined {
  if (error instanceof OversizedError) return 'oversized';
  if (!(error instanceof LibraryError) || error.problem !== 'damaged') return undefined;
  return error instanceof RefusedCopyError ? 'refused' : 'unreadable';
}

/**
 * Why a sync did not begin; nothing was written then.
 * - `wrong-passphrase`: the folder was made with another one.
 * - `newer-format`: a later version of the extension wrote the folder.
 * - `not-a-folder-of-ours`: the file that describes the folder is damaged.
 * - `folder-replaced`: the folder was made anew since this device saw it.
 * - `many-deleted`: more than a third of the articles are gone here; the reader is asked first.
 */
export type SyncProblem =
  'wrong-passphrase' | 'newer-format' | 'not-a-folder-of-ours' | 'folder-replaced' | 'many-deleted';

export class SyncError extends Error {
  override name = 'SyncError';
  readonly problem: SyncProblem;
  /** How many articles it is about; 0 where it is about none. */
  readonly count: number;

  constructor(problem: SyncProblem, count = 0) {
    super(problem);
    this.problem = problem;
    this.count = count;
  }
}
