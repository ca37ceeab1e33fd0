/**
 * Why the library could not do what it was asked.
 * - `quota`: the browser gives no more room; nothing of the failed step was written.
 * - `unavailable`: the browser keeps no data here (refused in a private window, or switched off).
 * - `newer-schema`: a newer version of the extension wrote this library; it was left untouched.
 * - `not-found`: the article, highlight or version asked for is not there (any more).
 * - `damaged`: a stored value no longer has the shape it was written in.
 * - `unexpected`: a fault nobody foresaw; `cause` holds it.
 */
export type LibraryProblem =
  'quota' | 'unavailable' | 'newer-schema' | 'not-found' | 'damaged' | 'unexpected';

/** The only error the library's methods reject with, apart from a caller's own abort. */
export class LibraryError extends Error {
  override name = 'LibraryError';
  readonly problem: LibraryProblem;

  constructor(problem: LibraryProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** A copy from elsewhere is no article that the library takes; nothing stored here is damaged. */
export class RefusedCopyError extends LibraryError {
  constructor(message: string, options?: ErrorOptions) {
    super('damaged', message, options);
  }
}

/** Names that IndexedDB and Dexie give to a full disk. */
const QUOTA = new Set(['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE']);

/** Names that IndexedDB and Dexie give to a database that may not or cannot be opened. */
const UNAVAILABLE = new Set([
  'MissingAPIError',
  'MissingApiError',
  'OpenFailedError',
  'SecurityError',
  'InvalidStateError',
  'DatabaseClosedError',
  'NotSupportedError',
]);

/** An error and those it was made from: `cause`, and Dexie's `inner` and `failures`. */
function* chain(error: unknown, depth = 0): Generator<Error> {
  if (!(error instanceof Error) || depth > 5) return;
  yield error;
  const { cause, inner, failures } = error as {
    cause?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  yield* chain(cause, depth + 1);
  yield* chain(inner, depth + 1);
  if (Array.isArray(failures)) yield* chain(failures[0], depth + 1);
}

/** Turns whatever the database threw into a LibraryError; one that is already typed passes through. */
export function toLibraryError(error: unknown): LibraryError {
  const errors = [...chain(error)];
  const typed = errors.find((candidate) => candidate instanceof LibraryError);
  if (typed) return typed;
  const message = errors[0]?.message ?? String(error);
  if (errors.some(({ name }) => QUOTA.has(name))) {
    return new LibraryError('quota', message, { cause: error });
  }
  if (errors.some(({ name }) => UNAVAILABLE.has(name))) {
    return new LibraryError('unavailable', message, { cause: error });
  }
  return new LibraryError('unexpected', message, { cause: error });
}
