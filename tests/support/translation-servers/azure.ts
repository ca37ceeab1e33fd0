import * as v from 'valibot';
import { type Protocol, capitalize } from './local-server.ts';

const Request = v.pipe(
  v.array(v.strictObject({ Text: v.string() })),
  v.minLength(1),
  v.maxLength(1_000),
);

const LANGUAGES = ['en', 'vi', 'ar'];

const refuse = (code: number, message: string) => ({
  status: Math.floor(code / 1000),
  json: { error: { code, message } },
});

/** Azure Translator's `/translate`, version 3, for a key that belongs to a region. */
export function azureProtocol(key: string, region: string): Protocol {
  return ({ method, path, headers, json }) => {
    const url = new URL(path, 'http://localhost');
    const query = url.searchParams;
    if (method !== 'POST' || url.pathname !== '/translate' || query.get('api-version') !== '3.0') {
      return refuse(404_000, 'Not found');
    }
    if (
      headers['ocp-apim-subscription-key'] !== key ||
      headers['ocp-apim-subscription-region'] !== region
    ) {
      return refuse(401_000, 'The request is not authorized.');
    }
    const request = v.safeParse(Request, json);
    if (!request.success) return refuse(400_074, 'The body of the request is not valid JSON.');
    if (!LANGUAGES.includes(query.get('to') ?? '')) {
      return refuse(400_036, 'The target language is not valid.');
    }
    if (request.output.map(({ Text }) => Text).join('').length > 50_000) {
      return refuse(400_077, 'The maximum request size has been exceeded.');
    }
    return {
      status: 200,
      json: request.output.map(({ Text }) => ({
        ...(!query.has('from') && { detectedLanguage: { language: 'en', score: 1 } }),
        translations: [{ text: capitalize(Text), to: query.get('to') }],
      })),
    };
  };
}
