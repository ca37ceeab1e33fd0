import * as v from 'valibot';
import { endpointUrl } from '../address.ts';
import { primarySubtag, scriptOf } from '../languages.ts';
import { readAnswer } from '../service/answer.ts';
import type { TranslationService } from '../service/translation-service.ts';

const Answer = v.object({ translations: v.array(v.object({ text: v.string() })) });

/** DeepL's code for a target: English and Portuguese want a country, Chinese a script. */
function targetCode(tag: string): string {
  const plain: Record<string, string> = { en: 'EN-US', pt: 'PT-PT', no: 'NB' };
  if (primarySubtag(tag) === 'zh') return scriptOf(tag) === 'Hant' ? 'ZH-HANT' : 'ZH-HANS';
  return plain[tag.toLowerCase()] ?? tag.toUpperCase();
}

/** DeepL API, free and pro (developers.deepl.com/docs). */
export const deepl: TranslationService = {
  id: 'deepl',
  name: 'DeepL',
  needs: { address: 'own', key: 'required' },
  address: (credential) =>
    credential?.key.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com',
  format: 'html',
  // 50 texts and 128 KiB a request; the rest is for JSON around them and escaped characters.
  limits: { items: 50, characters: 30_000, bytes: 100_000 },
  // Target languages as of 2025.
  languages: (
    'ar bg cs da de el en en-GB es es-419 et fi fr he hu id it ja ko lt lv nb nl pl pt-BR pt-PT ro ' +
    'ru sk sl sv th tr uk vi zh-Hans zh-Hant'
  ).split(' '),
  request: ({ endpoint, texts, html, pair, credential }) => ({
    url: endpointUrl(endpoint, '/v2/translate'),
    headers: { authorization: `DeepL-Auth-Key ${credential?.key ?? ''}` },
    body: {
      text: texts,
      target_lang: targetCode(pair.to),
      ...(pair.from !== 'und' && { source_lang: primarySubtag(pair.from).toUpperCase() }),
      ...(html && { tag_handling: 'html' }),
    },
  }),
  read: (json) => readAnswer(Answer, json).translations.map(({ text }) => text),
  meaningOf({ status, text }) {
    // 456: the characters of the account are used up.
    if (status === 456) return 'quota';
    return status === 400 && /(target|source)_lang/.test(text) ? 'unsupported-pair' : undefined;
  },
};
