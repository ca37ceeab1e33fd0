import * as v from 'valibot';
import { SummaryError, type SummaryErrorCode } from './errors.ts';

const Failure = v.object({
  error: v.union([
    v.string(),
    v.object({
      code: v.nullish(v.union([v.string(), v.number()])),
      message: v.optional(v.string()),
    }),
  ]),
});

const BY_STATUS = new Map<number, SummaryErrorCode>([
  [401, 'unauthorised'],
  [402, 'quota'],
  [403, 'unauthorised'],
  [404, 'not-set-up'],
  [408, 'network'],
  [413, 'too-long'],
  [429, 'quota'],
]);

/**
 * The error that a failed answer stands for: by the code in its body where that says more than the
 * status does.
 *
 * @param body the answer's text, of any kind.
 */
export function failureOf(status: number, body: string, retryAfter: string | null): SummaryError {
  const named = namedFailure(jsonOf(body));
  const code = named ?? BY_STATUS.get(status) ?? (status >= 500 ? 'network' : 'bad-answer');
  const seconds = Number(retryAfter ?? Number.NaN);
  return new SummaryError(code, `The service answered with status ${status}.`, {
    retryAfter: code === 'quota' && seconds >= 0 ? seconds * 1000 : undefined,
  });
}

/** The error told within a stream that began well, if `event` is one. */
export function failureInStream(event: unknown): SummaryError | undefined {
  if (!v.is(Failure, event)) return undefined;
  return new SummaryError(namedFailure(event) ?? 'network', 'The service broke off with an error.');
}

function namedFailure(json: unknown): SummaryErrorCode | undefined {
  const failure = v.safeParse(Failure, json);
  if (!failure.success) return undefined;
  const { error } = failure.output;
  const { code, message = '' } = typeof error === 'string' ? { code: '', message: error } : error;
  if (code === 'insufficient_quota' || code === 'rate_limit_exceeded') return 'quota';
  if (code === 'invalid_api_key') return 'unauthorised';
  if (code === 'model_not_found' || /model .*not found/iu.test(message)) return 'not-set-up';
  const tooLong =
    code === 'context_length_exceeded' || /context (?:length|size|window)/iu.test(message);
  return tooLong ? 'too-long' : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // A proxy's HTML page, say: the status has to do.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
