import type { SummarySettings } from '../settings/settings.ts';
import type {
  BrowserLanguageModelApi,
  BrowserSummarizerApi,
} from '../summary/engines/browser-api.ts';
import { browserLanguageModel } from '../summary/engines/browser-language-model.ts';
import { browserSummarizer } from '../summary/engines/browser-summarizer.ts';
import type { SummaryEngine } from '../summary/engines/engine.ts';
import type { OptionalEngineId } from '../summary/engines/writing.ts';
import { createKeyStore } from '../translation/key-store.ts';
import { createPermissionGate } from './permission-gate.ts';
import type { ServiceWorld } from './summary-service.ts';
import { chosenService } from './summary-service.ts';
import type { ChosenEngine } from './summary-session.ts';

/** The browser's own engines, where it has them. */
interface BrowserScope {
  Summarizer?: BrowserSummarizerApi;
  LanguageModel?: BrowserLanguageModelApi;
}

/** What summary services are built from on a page of the extension. */
export function summaryServiceWorld(): ServiceWorld {
  return {
    fetch: (input, init) => fetch(input, init),
    keys: createKeyStore(indexedDB),
    permissions: createPermissionGate(),
  };
}

/** The engines of this browser, and whether it has them at all. */
export function browserEngines(): {
  engine: SummaryEngine;
  id: OptionalEngineId;
  exists: boolean;
}[] {
  const { Summarizer: summarizer, LanguageModel: model } = globalThis as BrowserScope;
  return [
    {
      id: 'browser-summarizer',
      engine: browserSummarizer(summarizer),
      exists: summarizer !== undefined,
    },
    {
      id: 'browser-language-model',
      engine: browserLanguageModel(model),
      exists: model !== undefined,
    },
  ];
}

/** The engine that the settings name; undefined where that is the built-in one. */
export function chosenEngine(settings: SummarySettings): ChosenEngine | undefined {
  if (settings.engine === 'built-in') return undefined;
  if (settings.engine === 'chat-completions') return chosenService(settings, summaryServiceWorld());
  const { engine: id } = settings;
  const found = browserEngines().find((candidate) => candidate.id === id);
  return (
    found && {
      id,
      model: '',
      destination: 'device',
      isAllowed: () => Promise.resolve(true),
      open: () => Promise.resolve(found.engine),
    }
  );
}
