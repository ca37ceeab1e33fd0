import * as v from 'valibot';
import { TranslationError } from '../errors.ts';
import type { InstalledModel, ModelBytes } from './model.ts';

interface ModelPair {
  from: string;
  to: string;
}

/** Bergamot at work: it holds models in its memory and translates with one, or with two in a row. */
export interface BergamotEngine {
  load(model: InstalledModel, bytes: ModelBytes): Promise<void>;
  /** @param models one, or two of which the first translates into the language of the second */
  translate(models: readonly ModelPair[], texts: readonly string[]): Promise<string[]>;
  /** Ends it at once, whatever it is doing. */
  close(): void;
}

/** The part of a `Worker` that is used. */
export interface EngineWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

const Reply = v.object({
  id: v.number(),
  error: v.optional(v.object({ message: v.optional(v.string(), '') })),
  result: v.optional(v.unknown()),
});
const Translations = v.array(v.object({ target: v.object({ text: v.string() }) }));

/** Models named so are quantized without factors of their own; the module's default is with. */
function configOf(files: InstalledModel['files']): Record<string, string> | null {
  const plain = files.some(({ part, name }) => part === 'model' && name.includes('intgemm8'));
  return plain ? { 'gemm-precision': 'int8shiftAll' } : null;
}

/**
 * Starts Bergamot in a worker that runs `worker/translator-worker.js` of
 * `@browsermt/bergamot-translator`. The package's own client is not used: it asks an address of its
 * own for a list of models as soon as it is made.
 *
 * @throws TranslationError `not-set-up` when the module does not load
 */
export async function startEngine(createWorker: () => EngineWorker): Promise<BergamotEngine> {
  let worker: EngineWorker;
  try {
    worker = createWorker();
  } catch (cause) {
    throw new TranslationError('not-set-up', 'Bergamot’s worker cannot be started.', { cause });
  }
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let serial = 0;
  let ended: TranslationError | undefined;

  function end(error: TranslationError): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker.terminate();
  }

  worker.addEventListener('message', ({ data }) => {
    const reply = v.safeParse(Reply, data);
    if (!reply.success) return;
    const { id, error, result } = reply.output;
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  });
  worker.addEventListener('error', ({ message }) => {
    end(new TranslationError('not-set-up', `Bergamot broke down: ${message ?? 'no reason given'}`));
  });

  function call(name: string, ...args: unknown[]): Promise<unknown> {
    if (ended) return Promise.reject(ended);
    const reply = Promise.withResolvers<unknown>();
    waiting.set(++serial, reply);
    worker.postMessage({ id: serial, name, args });
    return reply.promise;
  }

  try {
    await call('initialize', { cacheSize: 0, useNativeIntGemm: false });
  } catch (cause) {
    worker.terminate();
    throw new TranslationError('not-set-up', 'Bergamot’s module does not load.', { cause });
  }
  return {
    async load({ from, to, files }, bytes) {
      const shared = bytes.get('vocab');
      const vocabs = shared ? [shared] : [bytes.get('srcvocab'), bytes.get('trgvocab')];
      const buffers = { model: bytes.get('model'), shortlist: bytes.get('lex'), vocabs };
      try {
        const settings = { qualityModel: null, config: configOf(files) };
        await call('loadTranslationModel', { from, to }, { ...buffers, ...settings });
      } catch (cause) {
        // A module that has stopped half-way through a bad model is of no further use.
        const damaged = new TranslationError('model-damaged', 'The model does not load.', {
          cause,
        });
        end(damaged);
        throw damaged;
      }
    },
    async translate(models, texts) {
      const result = await call('translate', {
        models,
        texts: texts.map((text) => ({ text, html: true, qualityScores: false })),
      });
      const read = v.safeParse(Translations, result);
      if (!read.success || read.output.length !== texts.length) {
        throw new TranslationError('bad-answer', 'Bergamot’s answer has another shape.');
      }
      return read.output.map(({ target }) => target.text);
    },
    close() {
      end(new TranslationError('aborted', 'Bergamot was closed.'));
    },
  };
}
