import { TranslationError, asTranslationError } from '../errors.ts';
import type { Fetch } from '../environment.ts';

/** One HTTP exchange with a service. */
export interface ServiceRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/** An answer, whatever its status; `json` is undefined where the body is no JSON. */
export interface ServiceAnswer {
  status: number;
  json: unknown;
  /** The body as it came, for error messages that are no JSON. */
  text: string;
  /** Milliseconds of `Retry-After`. */
  retryAfter?: number;
}

/** No translation of a request within the limits is longer; more is an attack or a mistake. */
const MAX_ANSWER_BYTES = 8_000_000;

/** Milliseconds that a `Retry-After` header asks for: seconds, or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

async function readBody(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      await reader.cancel();
      throw new TranslationError('bad-answer', 'The answer is far too long.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Talks to a service once. No cookies, no referrer, no redirects (a key must not follow one), no
 * HTTP cache.
 *
 * @param timeout milliseconds for the whole exchange
 * @throws TranslationError `network` when there is no whole answer, `aborted`, or `bad-answer` when it
 *   is far too long
 */
export async function exchange(
  fetch: Fetch,
  request: ServiceRequest,
  { timeout, now, signal }: { timeout: number; now: number; signal?: AbortSignal | undefined },
): Promise<ServiceAnswer> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(request.url, {
      method: request.method ?? 'POST',
      headers: {
        accept: 'application/json',
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const text = await readBody(response);
    const retryAfter = retryAfterOf(response.headers.get('retry-after'), now);
    return {
      status: response.status,
      json: parseJson(text),
      text,
      ...(retryAfter !== undefined && { retryAfter }),
    };
  } catch (error) {
    if (signal?.aborted || error instanceof TranslationError) {
      throw asTranslationError(error, signal);
    }
    // The reader has waited a whole time limit already: another one is theirs to decide.
    const passes = !limit.aborted;
    const why = passes ? 'No whole answer.' : 'The service did not answer in time.';
    throw new TranslationError('network', why, { cause: error, passes });
  }
}
