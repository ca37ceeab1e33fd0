import * as v from 'valibot';
import { endpointUrl } from '../address.ts';
import { readAnswer } from '../service/answer.ts';
import type { TranslationService } from '../service/translation-service.ts';
import { WIDELY_TRANSLATED } from './widely-translated.ts';

const Answer = v.array(
  v.object({ translations: v.pipe(v.array(v.object({ text: v.string() })), v.minLength(1)) }),
);
const Failure = v.object({ error: v.object({ code: v.number() }) });

/** Azure's code for a language, where it is not the BCP 47 tag. */
function code(tag: string): string {
  const own: Record<string, string> = { sr: 'sr-Cyrl', mn: 'mn-Cyrl' };
  return own[tag] ?? tag;
}

/** Azure AI Translator, version 3 (learn.microsoft.com/azure/ai-services/translator). */
export const azure: TranslationService = {
  id: 'azure',
  name: 'Azure AI Translator',
  needs: { address: 'own', key: 'required', region: true },
  address: () => 'https://api.cognitive.microsofttranslator.com',
  format: 'html',
  limits: { items: 1_000, characters: 50_000 },
  languages: WIDELY_TRANSLATED,
  request({ endpoint, texts, html, pair, credential }) {
    const query = new URLSearchParams({ 'api-version': '3.0', to: code(pair.to) });
    if (pair.from !== 'und') query.set('from', code(pair.from));
    if (html) query.set('textType', 'html');
    const region = credential?.region;
    return {
      url: endpointUrl(endpoint, `/translate?${query}`),
      headers: {
        'Ocp-Apim-Subscription-Key': credential?.key ?? '',
        ...(region !== undefined && { 'Ocp-Apim-Subscription-Region': region }),
      },
      body: texts.map((Text) => ({ Text })),
    };
  },
  read: (json) => readAnswer(Answer, json).map(({ translations }) => translations[0]?.text ?? ''),
  meaningOf({ json }) {
    const failure = v.safeParse(Failure, json);
    if (!failure.success) return undefined;
    // The service's own codes; the first three digits are the HTTP status.
    switch (failure.output.error.code) {
      case 400_019:
      case 400_023:
      case 400_035:
      case 400_036:
        return 'unsupported-pair';
      case 400_050:
      case 400_077:
        return 'too-long';
      case 403_001:
        return 'quota';
      default:
        return undefined;
    }
  },
};
