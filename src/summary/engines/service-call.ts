import { bodyText } from './answer-body.ts';
import { failureOf } from './chat-completions-failure.ts';
import { exposesKey, serviceUrl } from './endpoint.ts';
import { SummaryError } from './errors.ts';

/** Where a service is and what opens it. */
export interface ServiceAddress {
  /** Base address such as `http://localhost:11434`, or the endpoint itself. */
  endpoint: string;
  key?: string;
}

/**
 * Calls a service that speaks OpenAI's API. Cookies are not sent and redirects not followed, so that
 * key and article reach no other address than the one set up.
 *
 * @returns the response, its status a good one, its body unread.
 * @throws SummaryError; whatever `fetch` throws when the signal aborts.
 */
export async function callService(
  { endpoint, key }: ServiceAddress,
  resource: 'chat/completions' | 'models',
  fetch: typeof globalThis.fetch,
  { headers, ...init }: { headers?: Record<string, string> } & Omit<RequestInit, 'headers'>,
): Promise<Response> {
  const url = serviceUrl(endpoint, resource);
  if (key && exposesKey(url)) {
    throw new SummaryError('not-set-up', 'The key would be sent unencrypted.');
  }
  const response = await fetch(url, {
    ...init,
    headers: { ...headers, ...(key && { authorization: `Bearer ${key}` }) },
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  }).catch(unreachable);
  if (response.ok) return response;
  const text = await bodyText(response).catch(unreachable);
  throw failureOf(response.status, text, response.headers.get('retry-after'));
}

/** @throws SummaryError `bad-answer` when the text is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SummaryError('bad-answer', 'The answer is not JSON.', { cause });
  }
}

/** `fetch` and its streams throw a `TypeError` for anything between refusal and a broken line. */
export function unreachable(error: unknown): never {
  if (error instanceof TypeError) {
    throw new SummaryError('network', 'The service cannot be reached.', { cause: error });
  }
  throw error;
}
