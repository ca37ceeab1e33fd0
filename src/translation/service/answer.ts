import * as v from 'valibot';
import { TranslationError, type TranslationErrorCode } from '../errors.ts';
import type { ServiceAnswer } from './http.ts';

/** What a status usually means (RFC 9110, RFC 6585); a service's own file says where it differs. */
function codeOfStatus(status: number): TranslationErrorCode {
  if (status === 401 || status === 403 || status === 407) return 'unauthorised';
  if (status === 413 || status === 414) return 'too-long';
  if (status === 402 || status === 429) return 'quota';
  if (status === 408 || status === 425 || status >= 500) return 'network';
  return 'bad-answer';
}

/**
 * The error for an answer that is no success.
 *
 * @param special the service's own meaning of this answer, where it has one
 */
export function errorOfAnswer(
  answer: ServiceAnswer,
  special: TranslationErrorCode | undefined,
): TranslationError {
  const { status, retryAfter } = answer;
  const code = special ?? codeOfStatus(status);
  const passes = code === 'network' || (special === undefined && status === 429);
  return new TranslationError(code, `The service answered with status ${status}.`, {
    passes,
    retryAfter,
  });
}

/**
 * Reads an answer by its schema.
 *
 * @throws TranslationError `bad-answer` when it does not fit
 */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const where = result.issues.map((issue) => v.getDotPath(issue) ?? 'the whole').join(', ');
  throw new TranslationError('bad-answer', `The answer has an unexpected shape at ${where}.`);
}
