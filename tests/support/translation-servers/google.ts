import * as v from 'valibot';
import { type Protocol, capitalize } from './local-server.ts';

const Request = v.strictObject({
  q: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(128)),
  target: v.string(),
  source: v.optional(v.string()),
  format: v.picklist(['text', 'html']),
});

const LANGUAGES = ['en', 'vi', 'ar', 'zh-CN'];

const refuse = (code: number, message: string, reason: string) => ({
  status: code,
  json: { error: { code, message, errors: [{ message, domain: 'global', reason }] } },
});

/** Google Cloud Translation's `/language/translate/v2`; in HTML it escapes as the service does. */
export function googleProtocol(key: string): Protocol {
  return ({ method, path, headers, json }) => {
    if (method !== 'POST' || path !== '/language/translate/v2') {
      return refuse(404, 'Not found', 'notFound');
    }
    if (headers['x-goog-api-key'] !== key) {
      return refuse(400, 'API key not valid. Please pass a valid API key.', 'badRequest');
    }
    const request = v.safeParse(Request, json);
    if (!request.success) return refuse(400, 'Required Text', 'required');
    const { q, target, source, format } = request.output;
    if (!LANGUAGES.includes(target) || (source !== undefined && !LANGUAGES.includes(source))) {
      return refuse(400, 'Invalid Value', 'invalid');
    }
    if (q.join('').length > 30_000) return refuse(400, 'Text too long', 'invalid');
    const translations = q.map((one) => {
      const translatedText = capitalize(one);
      return {
        translatedText:
          format === 'html' ? translatedText.replaceAll("'", '&#39;') : translatedText,
        ...(source === undefined && { detectedSourceLanguage: 'en' }),
      };
    });
    return { status: 200, json: { data: { translations } } };
  };
}
