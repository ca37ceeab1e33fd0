import type { VNode } from 'preact';
import { defaultSettings } from '../../../src/settings/settings.ts';
import type { SummarySetup } from '../../../src/summary/engines/engine-setup.ts';
import type { TranslationSetup } from '../../../src/translation/setup.ts';
import { SummarySettings } from '../../../src/ui/summary-view/SummarySettings.tsx';
import { TranslationSettings } from '../../../src/ui/translation/TranslationSettings.tsx';
import { done, nothing } from './story.ts';

const translationSetup: TranslationSetup = {
  services: async () => [
    {
      id: 'libretranslate',
      name: 'LibreTranslate',
      needs: { address: 'required', key: 'optional' },
      addressExample: 'http://192.168.1.20:5000',
      languages: ['en', 'fr', 'vi'],
      draft: {
        address: 'http://192.168.1.20:5000',
        ownAddress: '',
        key: '',
        region: '',
        model: '',
        plainHttpAccepted: false,
      },
      hasKey: true,
      allowed: true,
    },
  ],
  check: () => ({ host: '192.168.1.20:5000', exposesKey: true, missing: [] }),
  save: async () => ({ ok: true }),
  test: async () => ({ ok: true }),
  models: async () => ({ ok: true, models: [] }),
  withdraw: done,
  removeKey: done,
};
const summarySetup: SummarySetup = {
  engines: async () => [
    { id: 'browser-summarizer', exists: true, languages: ['en'] },
    { id: 'browser-language-model', exists: false, languages: [] },
    { id: 'chat-completions', exists: true, languages: ['en', 'vi'] },
  ],
  service: async () => ({
    address: 'http://localhost:11434',
    model: 'qwen3:8b',
    hasKey: false,
    allowed: true,
  }),
  check: () => ({ host: 'localhost:11434', plainHttp: false, keepsKey: false, missing: [] }),
  save: async () => ({ ok: true }),
  test: async () => ({ ok: true }),
  models: async () => ({ ok: true, models: ['qwen3:8b'] }),
  withdraw: done,
  removeKey: done,
};

/** The translation section of options with LibreTranslate on the home network. */
export function translationSettings(): VNode {
  return (
    <TranslationSettings
      settings={{ ...defaultSettings().translation, provider: 'libretranslate' }}
      builtIn
      setup={translationSetup}
      onChange={nothing}
    />
  );
}

/** The summary section of options with a model server on this machine. */
export function summarySettings(): VNode {
  return (
    <SummarySettings
      settings={{ ...defaultSettings().summary, engine: 'chat-completions' }}
      setup={summarySetup}
      onChange={nothing}
    />
  );
}
