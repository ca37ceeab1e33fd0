import type { TranslationEnvironment } from '../environment.ts';
import { TranslationError } from '../errors.ts';
import { errorOfAnswer } from './answer.ts';
import { connect } from './connection.ts';
import { exchange } from './http.ts';
import type { TranslationService } from './translation-service.ts';

const TIMEOUT = 15_000;

/**
 * Asks a service for the models it has; sends no text.
 *
 * @returns their names in alphabetical order
 * @throws TranslationError as for a translation; `not-set-up` where the service has no models
 */
export async function listModels(
  service: TranslationService,
  environment: TranslationEnvironment,
  signal?: AbortSignal,
): Promise<string[]> {
  const { models } = service;
  if (!models) throw new TranslationError('not-set-up', 'This service has no models to choose.');
  // Which model is chosen does not matter for the list of them.
  const needs = { ...service.needs, model: false };
  const connection = await connect({ ...service, needs }, environment);
  const answer = await exchange(environment.fetch, models.request(connection), {
    timeout: TIMEOUT,
    now: environment.clock.now(),
    signal,
  });
  if (answer.status !== 200) throw errorOfAnswer(answer, service.meaningOf?.(answer));
  return models.read(answer.json).sort((a, b) => a.localeCompare(b, 'en'));
}
