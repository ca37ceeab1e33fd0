import type { TranslationSettings } from '../settings/settings.ts';
import { systemClock } from '../translation/clock.ts';
import type { TranslationEnvironment } from '../translation/environment.ts';
import { createKeyStore } from '../translation/key-store.ts';
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

/** Every way to translate that a page of the extension has, set up or not. */
export function createPageTranslators(settings: TranslationSettings): Translator[] {
  const { Translator: translator, LanguageDetector: detector } = globalThis as BuiltInScope;
  return createTranslators({
    environment: { ...translationEnvironment(), settings },
    ...(translator && { browser: { translator, detector } }),
  });
}
