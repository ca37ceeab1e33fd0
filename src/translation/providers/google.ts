import * as v from 'valibot';
import { endpointUrl } from '../address.ts';
import { readAnswer } from '../service/answer.ts';
import type { TranslationService } from '../service/translation-service.ts';
import { WIDELY_TRANSLATED } from './widely-translated.ts';

const Answer = v.object({
  data: v.object({ translations: v.array(v.object({ translatedText: v.string() })) }),
});
const Failure = v.object({
  error: v.object({
    message: v.string(),
    errors: v.optional(v.array(v.object({ reason: v.optional(v.string()) }))),
  }),
});

/** Google's code for a language, where it is not the BCP 47 tag. */
function code(tag: string): string {
  const own: Record<string, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', nb: 'no' };
  return own[tag] ?? tag;
}

/** Google Cloud Translation, Basic (cloud.google.com/translate/docs/reference/rest/v2). */
export const google: TranslationService = {
  id: 'google',
  name: 'Google Cloud Translation',
  needs: { address: 'own', key: 'required' },
  address: () => 'https://translation.googleapis.com',
  format: 'html',
  // 128 texts; about 5,000 characters a request are recommended.
  limits: { items: 128, characters: 5_000 },
  languages: WIDELY_TRANSLATED,
  request: ({ endpoint, texts, html, pair, credential }) => ({
    url: endpointUrl(endpoint, '/language/translate/v2'),
    // In a header, so that the key stands in no address and no log of addresses.
    headers: { 'X-goog-api-key': credential?.key ?? '' },
    body: {
      q: texts,
      target: code(pair.to),
      ...(pair.from !== 'und' && { source: code(pair.from) }),
      format: html ? 'html' : 'text',
    },
  }),
  read: (json) =>
    readAnswer(Answer, json).data.translations.map(({ translatedText }) => translatedText),
  meaningOf({ status, json }) {
    const failure = v.safeParse(Failure, json);
    if (!failure.success) return undefined;
    const { message, errors = [] } = failure.output.error;
    const reasons = errors.map(({ reason }) => reason ?? '').join(' ');
    if (status === 403 && /limitExceeded|quota/i.test(reasons + message)) return 'quota';
    // A key that does not exist is answered with 400.
    if (status === 400 && /api key/i.test(message)) return 'unauthorised';
    if (status === 400 && /too (long|large)/i.test(message)) return 'too-long';
    return status === 400 && /language|invalid value/i.test(message)
      ? 'unsupported-pair'
      : undefined;
  },
};
