import * as v from 'valibot';
import { endpointUrl } from '../../../src/translation/address.ts';
import { readAnswer } from '../../../src/translation/service/answer.ts';
import type { TranslationService } from '../../../src/translation/service/translation-service.ts';

const Answer = v.object({ lines: v.array(v.string()) });

/** Marianne, a made-up service that translates lines of plain text. */
export const marianne: TranslationService = {
  id: 'marianne',
  name: 'Marianne',
  needs: { address: 'required', key: 'optional' },
  addressExample: 'http://localhost:7000',
  format: 'plain',
  limits: { items: 10, characters: 3_000 },
  languages: ['en', 'fr', 'vi'],
  request: ({ endpoint, texts, pair, credential }) => ({
    url: endpointUrl(endpoint, `/${pair.from}/${pair.to}`),
    headers: credential ? { 'x-marianne-key': credential.key } : {},
    body: { lines: texts },
  }),
  read: (json) => readAnswer(Answer, json).lines,
  meaningOf: ({ status }) => (status === 404 ? 'unsupported-pair' : undefined),
};
