import { LibraryError } from '../library/errors.ts';
import { SummaryError } from '../summary/engines/errors.ts';
import type { SummarySettings } from '../settings/settings.ts';
import {
  type ChatCompletionsSetup,
  chatCompletionsEngine,
} from '../summary/engines/chat-completions.ts';
import type { KeyStore, PermissionGate } from '../translation/environment.ts';
import type { ChosenEngine } from './summary-session.ts';

/** What a service is reached with; tests bring their own. */
export interface ServiceWorld {
  fetch: typeof globalThis.fetch;
  keys: KeyStore;
  permissions: PermissionGate;
}

/**
 * The name under which the key of a summary service is kept. It holds the origin, so that a key is
 * never sent to another address, not even when an imported settings file names one.
 */
export function keyId(origin: string): string {
  return `summary:${origin}`;
}

/**
 * Address, model and key as they are kept; the key only if there is one for this very address.
 *
 * @throws SummaryError `newer-schema`
 */
export async function keptService(
  { endpoint, model }: Pick<SummarySettings, 'endpoint' | 'model'>,
  keys: KeyStore,
): Promise<ChatCompletionsSetup> {
  const url = URL.parse(endpoint);
  const credential = url
    ? await keys.get(keyId(url.origin)).catch((error: unknown) => {
        if (!(error instanceof LibraryError) || error.problem !== 'newer-schema') throw error;
        throw new SummaryError('newer-schema', error.message, { cause: error });
      })
    : undefined;
  return { endpoint, model, ...(credential && { key: credential.key }) };
}

/** The service of the settings as an engine; its key is read anew for each summary. */
export function chosenService(settings: SummarySettings, world: ServiceWorld): ChosenEngine {
  const url = URL.parse(settings.endpoint);
  return {
    id: 'chat-completions',
    model: settings.model,
    destination: { host: url?.host ?? '' },
    isAllowed: async () => url !== null && (await world.permissions.has(url.origin)),
    open: async () => chatCompletionsEngine(await keptService(settings, world.keys), world.fetch),
  };
}
