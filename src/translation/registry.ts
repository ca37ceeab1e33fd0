import type { TranslationEnvironment } from './environment.ts';
import { azure } from './providers/azure.ts';
import type { BrowserTranslatorOptions } from './providers/browser.ts';
import { createBrowserTranslator } from './providers/browser.ts';
import { chatCompletions } from './providers/chat-completions.ts';
import { deepl } from './providers/deepl.ts';
import { google } from './providers/google.ts';
import { libreTranslate } from './providers/libretranslate.ts';
import { createServiceTranslator } from './service/service-translator.ts';
import type { TranslationService } from './service/translation-service.ts';
import type { Translator } from './translator.ts';

/** The services over HTTP, in the order in which they are offered. */
export const translationServices: readonly TranslationService[] = [
  libreTranslate,
  chatCompletions,
  deepl,
  google,
  azure,
];

export interface TranslatorSources {
  environment: TranslationEnvironment;
  /** The browser's own, where it has one. */
  browser?: BrowserTranslatorOptions | undefined;
  /** Further translators, already made. */
  others?: readonly Translator[];
}

/** All translators there are, set up or not, those on the device first. */
export function createTranslators(sources: TranslatorSources): Translator[] {
  return [
    ...(sources.browser ? [createBrowserTranslator(sources.browser)] : []),
    ...(sources.others ?? []),
    ...translationServices.map((service) => createServiceTranslator(service, sources.environment)),
  ];
}
