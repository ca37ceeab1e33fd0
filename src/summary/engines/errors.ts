/**
 * Why an engine wrote no summary:
 * - `not-set-up`: no address, no model, or the browser has no such engine for the language
 * - `unauthorised`: the service refused the key
 * - `quota`: the service allows no more for now
 * - `network`: it cannot be reached, was too slow, broke off, or says that it is out of order
 * - `bad-answer`: it answered something that is no summary
 * - `aborted`: stopped by the reader
 * - `newer-schema`: a later version of the extension wrote the keys kept here
 * - `too-long`: the article does not fit the engine
 */
export type SummaryErrorCode =
  | 'not-set-up'
  | 'unauthorised'
  | 'quota'
  | 'network'
  | 'bad-answer'
  | 'aborted'
  | 'newer-schema'
  | 'too-long';

/**
 * The one error a summary engine throws. The message is for developers and never holds a key or the
 * text of the article; what the reader is told follows from `code`.
 */
export class SummaryError extends Error {
  readonly code: SummaryErrorCode;
  /** For `quota`: milliseconds after which the service says to try again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: SummaryErrorCode,
    message: string,
    options: ErrorOptions & { retryAfter?: number | undefined } = {},
  ) {
    super(message, options);
    this.name = 'SummaryError';
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/** Names of the exceptions that the browser's own engines throw (webmachinelearning.github.io). */
const DOM_EXCEPTIONS = new Map<string, SummaryErrorCode>([
  ['QuotaExceededError', 'too-long'],
  ['NotAllowedError', 'not-set-up'],
  ['NotSupportedError', 'not-set-up'],
  ['NetworkError', 'network'],
  ['TimeoutError', 'network'],
]);

/** Whatever was thrown, as a `SummaryError`; a stopped signal makes it `aborted`. */
export function asSummaryError(error: unknown, signal?: AbortSignal): SummaryError {
  if (signal?.aborted) return new SummaryError('aborted', 'Stopped.', { cause: error });
  if (error instanceof SummaryError) return error;
  const name = error instanceof Error ? error.name : '';
  const code = DOM_EXCEPTIONS.get(name) ?? 'bad-answer';
  return new SummaryError(code, `The engine failed: ${name || typeof error}.`, { cause: error });
}
