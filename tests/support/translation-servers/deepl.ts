import * as v from 'valibot';
import { type Protocol, capitalize } from './local-server.ts';

const Request = v.strictObject({
  text: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(50)),
  target_lang: v.picklist(['EN-US', 'EN-GB', 'VI', 'AR', 'PT-PT', 'ZH-HANS']),
  source_lang: v.optional(v.picklist(['EN', 'VI', 'ZH'])),
  tag_handling: v.optional(v.picklist(['html', 'xml'])),
});

/** DeepL's `/v2/translate`: its limits and its messages. */
export function deeplProtocol(key: string): Protocol {
  return ({ method, path, headers, json, size }) => {
    if (method !== 'POST' || path !== '/v2/translate') return { status: 404, json: {} };
    if (headers.authorization !== `DeepL-Auth-Key ${key}`) {
      return { status: 403, json: { message: 'Forbidden' } };
    }
    if (size > 128 * 1024) return { status: 413, json: { message: 'Request Entity Too Large' } };
    const request = v.safeParse(Request, json);
    if (!request.success) {
      const path = v.getDotPath(request.issues[0]) ?? '';
      return { status: 400, json: { message: `Value for '${path}' not supported.` } };
    }
    const { text, source_lang = 'EN' } = request.output;
    const translations = text.map((one) => ({
      detected_source_language: source_lang,
      text: capitalize(one),
    }));
    return { status: 200, json: { translations } };
  };
}
