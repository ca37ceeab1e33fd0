import { exposesKey, parseEndpoint } from '../address.ts';
import type { Credential, TranslationEnvironment } from '../environment.ts';
import { TranslationError } from '../errors.ts';
import type { Connection, TranslationService } from './translation-service.ts';

/** The address that is set for a service, or else its own; null where there is none. */
export function addressOf(
  service: TranslationService,
  { settings }: TranslationEnvironment,
  credential?: Credential,
): URL | null {
  return parseEndpoint(settings.endpoints[service.id] || (service.address?.(credential) ?? ''));
}

/**
 * Collects what a request needs.
 *
 * @throws TranslationError `not-set-up` when address, key or model is missing, or the key would go
 *   over plain http to where the reader has not allowed it; `no-permission` when the host has not
 *   been allowed
 */
export async function connect(
  service: TranslationService,
  environment: TranslationEnvironment,
): Promise<Connection> {
  const { needs } = service;
  const credential = needs.key === 'none' ? undefined : await environment.keys.get(service.id);
  const endpoint = addressOf(service, environment, credential);
  if (!endpoint) throw new TranslationError('not-set-up', 'The service has no address.');
  if (needs.key === 'required' && !credential) {
    throw new TranslationError('not-set-up', 'The service has no key.');
  }
  if (credential && exposesKey(endpoint) && credential.plainHttpOrigin !== endpoint.origin) {
    throw new TranslationError('not-set-up', 'The key is not allowed to go over plain http.');
  }
  if (!(await environment.permissions.has(endpoint.origin))) {
    throw new TranslationError('no-permission', 'The host of the service is not allowed.');
  }
  const model = environment.settings.models[service.id] ?? '';
  if (needs.model && model === '') throw new TranslationError('not-set-up', 'No model is chosen.');
  return { endpoint, model, ...(credential && { credential }) };
}
