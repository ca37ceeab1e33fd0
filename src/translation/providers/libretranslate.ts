import * as v from 'valibot';
import { endpointUrl } from '../address.ts';
import { readAnswer } from '../service/answer.ts';
import type { TranslationService } from '../service/translation-service.ts';

const Answer = v.object({ translatedText: v.union([v.string(), v.array(v.string())]) });
const Failure = v.object({ error: v.string() });

/** LibreTranslate, on the reader's own machine, network or anywhere (docs.libretranslate.com). */
export const libreTranslate: TranslationService = {
  id: 'libretranslate',
  name: 'LibreTranslate',
  needs: { address: 'required', key: 'optional' },
  addressExample: 'http://localhost:5000',
  format: 'html-only',
  // Without `--batch-limit` and `--char-limit` a server takes anything; small batches come sooner.
  limits: { items: 25, characters: 2_000 },
  // The languages of Argos Translate's packages (argosopentech.com, 2025).
  languages: (
    'ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko ky lt lv ms nb ' +
    'nl pl pt pt-BR ro ru sk sl sq sr sv th tl tr uk ur vi zh-Hans zh-Hant'
  ).split(' '),
  request: ({ endpoint, texts, html, pair, credential }) => ({
    url: endpointUrl(endpoint, '/translate'),
    body: {
      // One text is sent as a string: some servers that speak this protocol know no lists.
      q: texts.length === 1 ? texts[0] : texts,
      source: pair.from === 'und' ? 'auto' : pair.from,
      target: pair.to,
      format: html ? 'html' : 'text',
      ...(credential && { api_key: credential.key }),
    },
  }),
  read(json) {
    const { translatedText } = readAnswer(Answer, json);
    return typeof translatedText === 'string' ? [translatedText] : translatedText;
  },
  halvesOnBadAnswer: true,
  meaningOf({ status, json }) {
    const failure = v.safeParse(Failure, json);
    if (status !== 400 || !failure.success) return undefined;
    const { error } = failure.output;
    if (/api key/i.test(error)) return 'unauthorised';
    if (/limit/i.test(error)) return 'too-long';
    return /not supported|not available/i.test(error) ? 'unsupported-pair' : undefined;
  },
};
