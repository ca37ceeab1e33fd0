import type { TranslationSettings } from '../settings/settings.ts';
import { startEngine } from '../translation/bergamot/engine.ts';
import type { ModelStore } from '../translation/bergamot/model.ts';
import { createModelDatabase } from '../translation/bergamot/model-database.ts';
import { systemClock } from '../translation/clock.ts';
import type { TranslationEnvironment } from '../translation/environment.ts';
import { createKeyStore } from '../translation/key-store.ts';
import { createBergamotTranslator } from '../translation/providers/bergamot.ts';
import type {
  BuiltInDetectorApi,
  BuiltInTranslatorApi,
} from '../translation/providers/built-in-api.ts';
import { createTranslators } from '../translation/registry.ts';
import type { Translator } from '../translation/translator.ts';
import { createPermissionGate } from './permission-gate.ts';

/** The browser's own translation, where it has one. */
interface BuiltInScope {
  Translator?: BuiltInTranslatorApi;
  LanguageDetector?: BuiltInDetectorApi;
}

/** What translation services are built from on a page of the extension, settings aside. */
export function translationEnvironment(): Omit<TranslationEnvironment, 'settings'> {
  return {
    fetch: (input, init) => fetch(input, init),
    keys: createKeyStore(indexedDB),
    permissions: createPermissionGate(),
    clock: systemClock,
  };
}

/** Bergamot's own worker script; it lies beside its WebAssembly in the extension. */
function startBergamotWorker(): Worker {
  return new Worker('/bergamot/translator-worker.js');
}

/** Models of Bergamot that the reader has brought, on the browser's own IndexedDB. */
export function bergamotModels(): ModelStore {
  return createModelDatabase({ indexedDB, IDBKeyRange });
}

let bergamotOfPage: Translator | undefined;

/** One for the whole page: what it has loaded takes much memory, and serves every translation. */
function bergamot(): Translator {
  bergamotOfPage ??= createBergamotTranslator({
    models: bergamotModels(),
    startEngine: () => startEngine(startBergamotWorker),
  });
  return bergamotOfPage;
}

/** Whether the browser has a translator of its own. */
export function hasBuiltInTranslator(): boolean {
  return (globalThis as BuiltInScope).Translator !== undefined;
}

/**
 * Every way to translate that a page of the extension has, set up or not.
 *
 * @param builtInName what the browser's own translator is called in the interface language
 */
export function createPageTranslators(
  settings: TranslationSettings,
  builtInName: string,
): Translator[] {
  const { Translator: translator, LanguageDetector: detector } = globalThis as BuiltInScope;
  return createTranslators({
    environment: { ...translationEnvironment(), settings },
    ...(translator && { browser: { translator, detector, name: builtInName } }),
    others: [bergamot()],
  });
}
