import { LibraryError } from '../library/errors.ts';

/**
 * Why a translation did not come:
 * - `not-set-up`: no address, key, model or built-in translator
 * - `no-permission`: the reader has not allowed the service's host
 * - `unauthorised`: the service refused the key
 * - `quota`: the service allows no more for now, or the characters paid for are used up
 * - `too-long`: one segment is longer than the service takes
 * - `network`: the service cannot be reached, broke off, was too slow, or says it is out of order
 * - `unsupported-pair`: the service does not translate between these languages
 * - `aborted`: stopped by the reader
 * - `bad-answer`: the service answered something that is no translation
 * - `newer-schema`: a later version of the extension wrote the keys or models kept here
 * - `model-missing`, `model-damaged`: a model on this device is not there, or not what it should be
 */
export type TranslationErrorCode =
  | 'not-set-up'
  | 'no-permission'
  | 'unauthorised'
  | 'quota'
  | 'too-long'
  | 'network'
  | 'unsupported-pair'
  | 'aborted'
  | 'bad-answer'
  | 'newer-schema'
  | 'model-missing'
  | 'model-damaged';

/**
 * The one error a translator throws. The message is for developers and never holds a key or the text
 * of the article; what the reader is told follows from `code`.
 */
export class TranslationError extends Error {
  readonly code: TranslationErrorCode;
  /** Whether it may pass by itself, so that another try is of use. */
  readonly passes: boolean;
  /** Milliseconds after which the service says to try again. */
  readonly retryAfter: number;

  constructor(
    code: TranslationErrorCode,
    message: string,
    options: ErrorOptions & { passes?: boolean; retryAfter?: number | undefined } = {},
  ) {
    super(message, options);
    this.name = 'TranslationError';
    this.code = code;
    this.passes = options.passes ?? false;
    this.retryAfter = options.retryAfter ?? 0;
  }
}

/** Whatever was thrown, as a `TranslationError`; a stopped signal makes it `aborted`. */
export function asTranslationError(error: unknown, signal?: AbortSignal): TranslationError {
  if (signal?.aborted) return new TranslationError('aborted', 'Stopped.', { cause: error });
  if (error instanceof TranslationError) return error;
  if (error instanceof LibraryError && error.problem === 'newer-schema') {
    return new TranslationError('newer-schema', error.message, { cause: error });
  }
  return new TranslationError('bad-answer', 'An unforeseen error.', { cause: error });
}

/** @throws TranslationError `aborted` when the signal has been aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TranslationError('aborted', 'Stopped.');
}
