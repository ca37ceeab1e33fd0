import type { TranslationSettings } from '../settings/settings.ts';
import { systemClock } from '../translation/clock.ts';
import type { KeyStore } from '../translation/environment.ts';
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

/** Every way to translate that a page of the extension has, set up or not. */
export function createPageTranslators(settings: TranslationSettings, keys: KeyStore): Translator[] {
  const { Translator: translator, LanguageDetector: detector } = globalThis as BuiltInScope;
  return createTranslators({
    environment: {
      fetch: (input, init) => fetch(input, init),
      keys,
      permissions: createPermissionGate(),
      clock: systemClock,
      settings,
    },
    ...(translator && { browser: { translator, detector } }),
  });
}
