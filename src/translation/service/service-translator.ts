import type { TranslationEnvironment } from '../environment.ts';
import { TranslationError, asTranslationError, throwIfAborted } from '../errors.ts';
import { acceptsPair } from '../languages.ts';
import type {
  Availability,
  LanguagePair,
  Segment,
  TranslateOptions,
  Translation,
  Translator,
} from '../translator.ts';
import { errorOfAnswer } from './answer.ts';
import { batchesOf } from './batches.ts';
import { addressOf, connect } from './connection.ts';
import { exchange } from './http.ts';
import { type Part, createAssembly, partsOf } from './parts.ts';
import { retried } from './retry.ts';
import type { Connection, ServiceBatch, TranslationService } from './translation-service.ts';

const DEFAULT_TIMEOUT = 60_000;

/** Asks a service once for one batch. @throws TranslationError */
async function ask(
  service: TranslationService,
  { fetch, clock }: Pick<TranslationEnvironment, 'fetch' | 'clock'>,
  batch: ServiceBatch,
  signal: AbortSignal | undefined,
  onSimpler: () => void,
): Promise<string[]> {
  const answer = await exchange(fetch, service.request(batch), {
    timeout: service.timeout ?? DEFAULT_TIMEOUT,
    now: clock.now(),
    signal,
  });
  if (!batch.simpler && service.asksSimplerAfter?.(answer)) {
    onSimpler();
    return ask(service, { fetch, clock }, { ...batch, simpler: true }, signal, onSimpler);
  }
  if (answer.status < 200 || answer.status > 299) {
    throw errorOfAnswer(answer, service.meaningOf?.(answer));
  }
  const answers = service.read(answer.json, batch);
  if (answers.length !== batch.texts.length) {
    throw new TranslationError('bad-answer', 'The answer has another number of texts.');
  }
  return answers;
}

/** Makes a translator of a service: batches, retries, permission, key and markup. */
export function createServiceTranslator(
  service: TranslationService,
  environment: TranslationEnvironment,
): Translator {
  // May change with the key: DeepL's free keys have a host of their own.
  let address = addressOf(service, environment);
  const model = environment.settings.models[service.id] ?? '';
  /** A server that has once said what it lacks is not asked for it again. */
  let simpler = false;

  /** Sends some parts; in halves where they are too long together or the answer makes no sense. */
  async function send(
    parts: Part[],
    pair: LanguagePair,
    connection: Connection,
    signal: AbortSignal | undefined,
    onAnswers: (parts: Part[], answers: string[], html: boolean) => void,
  ): Promise<void> {
    const marked = parts.some(({ elements }) => elements.length > 0);
    const html = service.format === 'html-only' || (service.format === 'html' && marked);
    const texts = parts.map(({ plain, tagged }) => (html ? tagged : plain));
    const batch: ServiceBatch = { ...connection, texts, html, pair, simpler };
    let answers: string[];
    try {
      answers = await retried(
        () => ask(service, environment, batch, signal, () => (simpler = true)),
        environment.clock,
        signal,
      );
    } catch (error) {
      const { code } = asTranslationError(error, signal);
      const halves =
        code === 'too-long' || (code === 'bad-answer' && service.halvesOnBadAnswer === true);
      if (!halves || parts.length < 2) throw error;
      const middle = Math.ceil(parts.length / 2);
      await send(parts.slice(0, middle), pair, connection, signal, onAnswers);
      await send(parts.slice(middle), pair, connection, signal, onAnswers);
      return;
    }
    onAnswers(parts, answers, html);
  }

  async function translateAll(
    segments: readonly Segment[],
    pair: LanguagePair,
    { signal, onProgress }: TranslateOptions,
  ): Promise<Translation[]> {
    throwIfAborted(signal);
    const connection = await connect(service, environment);
    address = connection.endpoint;
    if (!acceptsPair(service, pair)) {
      throw new TranslationError('unsupported-pair', `No way from ${pair.from} to ${pair.to}.`);
    }
    const format = service.format === 'plain' ? 'plain' : 'html';
    const parts = partsOf(segments, pair, format, service.limits);
    const assemble = createAssembly(segments, parts);
    const done = new Map<string, Translation>();
    for (const batch of batchesOf(parts, ({ tagged }) => tagged, service.limits)) {
      throwIfAborted(signal);
      await send(batch, pair, connection, signal, (answered, answers, html) => {
        const translations = assemble(answered, answers, html);
        for (const translation of translations) done.set(translation.id, translation);
        if (translations.length > 0) onProgress?.({ type: 'translated', translations });
      });
    }
    return segments.flatMap(({ id }) => done.get(id) ?? []);
  }

  return {
    id: service.id,
    name: service.name,
    get destination() {
      return address && { host: address.host };
    },
    async variant() {
      // The address may change with the key.
      const url = addressOf(service, environment, await environment.keys.get(service.id));
      return [url?.href, model].filter(Boolean).join(' ');
    },
    languages: () => Promise.resolve([...service.languages]),
    async availability(pair): Promise<Availability> {
      try {
        address = addressOf(service, environment, await environment.keys.get(service.id));
        await connect(service, environment);
      } catch (error) {
        const { code } = asTranslationError(error);
        if (code === 'not-set-up' || code === 'no-permission') return code;
        throw error;
      }
      return acceptsPair(service, pair) ? 'available' : 'unsupported-pair';
    },
    async translate(segments, pair, options = {}) {
      try {
        return await translateAll(segments, pair, options);
      } catch (error) {
        throw asTranslationError(error, options.signal);
      }
    },
  };
}
