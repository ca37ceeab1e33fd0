import type { BergamotEngine } from '../bergamot/engine.ts';
import { type InstalledModel, type ModelStore, sha256 } from '../bergamot/model.ts';
import { TranslationError, asTranslationError, throwIfAborted } from '../errors.ts';
import { primarySubtag } from '../languages.ts';
import { batchesOf } from '../service/batches.ts';
import { createAssembly, partsOf } from '../service/parts.ts';
import type {
  LanguagePair,
  Segment,
  TranslateOptions,
  Translation,
  Translator,
} from '../translator.ts';

export interface BergamotOptions {
  models: ModelStore;
  /** Starts the module; called when something is to be translated, again after it has ended. */
  startEngine(): Promise<BergamotEngine>;
}

/** Where no model leads straight from one language to the other, two may meet in this one. */
const PIVOT = 'en';

/** A worker cannot be stopped between sentences: small batches keep the Stop button honest. */
const LIMITS = { items: 8, characters: 2_000 };

/** The models that lead from one language to another, or null. */
function route(models: readonly InstalledModel[], pair: LanguagePair): InstalledModel[] | null {
  const [from, to] = [primarySubtag(pair.from), primarySubtag(pair.to)];
  const between = (a: string, b: string) => models.find((m) => m.from === a && m.to === b);
  const direct = between(from, to);
  if (direct) return [direct];
  const [first, second] = [between(from, PIVOT), between(PIVOT, to)];
  return first && second ? [first, second] : null;
}

const pairOf = ({ from, to }: InstalledModel): string => `${from}-${to}`;

/** What tells a model from another one between the same languages. */
function fingerprint(model: InstalledModel): string {
  return `${pairOf(model)} ${model.files.map(({ sha256: hash }) => hash).join(' ')}`;
}

function isStale(model: InstalledModel, loaded: ReadonlyMap<string, string> | undefined): boolean {
  const known = loaded?.get(pairOf(model));
  return known !== undefined && known !== fingerprint(model);
}

/** @throws TranslationError `model-damaged` when a file is lost or has changed since it was kept */
async function readChecked(store: ModelStore, model: InstalledModel) {
  const bytes = await store.read(model);
  for (const { part, name, sha256: expected } of model.files) {
    const content = bytes.get(part);
    if (!content || (await sha256(content)) !== expected) {
      throw new TranslationError('model-damaged', `'${name}' is lost or has changed.`);
    }
  }
  return bytes;
}

/** Translates on the device with Bergamot in WebAssembly and the reader's own models. */
export function createBergamotTranslator({
  models: store,
  startEngine,
}: BergamotOptions): Translator {
  let running: { engine: Promise<BergamotEngine>; loaded: Map<string, string> } | undefined;
  /** The module does one thing at a time: an article and a selection take turns. */
  let turn: Promise<unknown> = Promise.resolve();

  function stop(): void {
    void running?.engine.then(
      (engine) => engine.close(),
      // What did not start has told so to whoever started it.
      () => undefined,
    );
    running = undefined;
  }

  async function engineWith(models: readonly InstalledModel[]): Promise<BergamotEngine> {
    // A model that has been replaced since it was loaded needs a fresh memory.
    if (running && models.some((model) => isStale(model, running?.loaded))) stop();
    running ??= { engine: startEngine(), loaded: new Map() };
    const { loaded } = running;
    const engine = await running.engine;
    for (const model of models) {
      if (loaded.has(pairOf(model))) continue;
      await engine.load(model, await readChecked(store, model));
      loaded.set(pairOf(model), fingerprint(model));
    }
    return engine;
  }

  async function translateAll(
    segments: readonly Segment[],
    pair: LanguagePair,
    { signal, onProgress }: TranslateOptions,
  ): Promise<Translation[]> {
    throwIfAborted(signal);
    const models = route(await store.list(), pair);
    if (!models) {
      throw new TranslationError('model-missing', `No model from ${pair.from} to ${pair.to}.`);
    }
    const parts = partsOf(segments, pair, 'html', LIMITS);
    const assemble = createAssembly(segments, parts);
    const done = new Map<string, Translation>();
    const engine = await engineWith(models);
    const names = models.map(({ from, to }) => ({ from, to }));
    for (const batch of batchesOf(parts, ({ tagged }) => tagged, LIMITS)) {
      throwIfAborted(signal);
      const answers = await engine.translate(
        names,
        batch.map(({ tagged }) => tagged),
      );
      const translations = assemble(batch, answers, true);
      for (const translation of translations) done.set(translation.id, translation);
      if (translations.length > 0) onProgress?.({ type: 'translated', translations });
    }
    return segments.flatMap(({ id }) => done.get(id) ?? []);
  }

  return {
    id: 'bergamot',
    name: 'Bergamot',
    destination: 'device',
    async variant(pair) {
      const models = route(await store.list(), pair) ?? [];
      return models.map(fingerprint).join(' ');
    },
    async languages() {
      const models = await store.list();
      return [...new Set(models.map(({ to }) => to))].sort();
    },
    async availability(pair) {
      const models = await store.list();
      if (models.length === 0) return 'not-set-up';
      return route(models, pair) ? 'available' : 'model-missing';
    },
    async translate(segments, pair, options = {}) {
      const { signal } = options;
      const before = turn;
      const over = Promise.withResolvers<void>();
      turn = before.then(() => over.promise);
      let hasTurn = false;
      try {
        await Promise.race([before, aborted(signal)]);
        hasTurn = true;
        // The module works without a pause: to stop it is to end it.
        signal?.addEventListener('abort', stop, { once: true });
        return await translateAll(segments, pair, options);
      } catch (error) {
        // One that never had its turn leaves the module to the others.
        if (hasTurn) stop();
        throw asTranslationError(error, signal);
      } finally {
        signal?.removeEventListener('abort', stop);
        over.resolve();
      }
    },
  };
}

/** Rejects when the signal is aborted, and never resolves. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => reject(new TranslationError('aborted', 'Stopped before its turn.'));
    if (signal?.aborted) refuse();
    signal?.addEventListener('abort', refuse, { once: true });
  });
}
