import * as v from 'valibot';
import { bodyText } from './answer-body.ts';
import { SummaryError, asSummaryError } from './errors.ts';
import { type ServiceAddress, callService, parsed, unreachable } from './service-call.ts';

/** Milliseconds that a service may take: no model has to be loaded for a list of names. */
const PATIENCE = 15_000;

const Models = v.object({ data: v.array(v.object({ id: v.string() })) });

/**
 * The models that a service offers, for the reader to choose from; it also tells whether address and
 * key are right.
 *
 * @param fetch the browser's own, bound to its global.
 * @param patience milliseconds until an answer that does not end counts as none.
 * @returns their names, in the order of the service.
 * @throws SummaryError and nothing else.
 */
export async function listModels(
  address: ServiceAddress,
  fetch: typeof globalThis.fetch,
  signal?: AbortSignal,
  patience: number = PATIENCE,
): Promise<string[]> {
  try {
    const limit = AbortSignal.timeout(patience);
    const response = await callService(address, 'models', fetch, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const result = v.safeParse(Models, parsed(await bodyText(response).catch(unreachable)));
    if (!result.success) throw new SummaryError('bad-answer', 'The answer is no list of models.');
    return result.output.data.map(({ id }) => id);
  } catch (error) {
    throw asSummaryError(error, signal);
  }
}
