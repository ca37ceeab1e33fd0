import * as v from 'valibot';
import { type Protocol, capitalize } from './local-server.ts';

const Request = v.strictObject({
  q: v.union([v.string(), v.array(v.string())]),
  source: v.string(),
  target: v.string(),
  format: v.picklist(['html', 'text']),
  api_key: v.optional(v.string()),
});

export interface LibreTranslateOptions {
  /** Wanted in each request; none where it is left out. */
  key?: string;
  languages?: string[];
  /** Characters a request may hold, as `--char-limit`. */
  characters?: number;
  /** A server that knows only one text a request. */
  single?: boolean;
}

const refuse = (status: number, error: string) => ({ status, json: { error } });

/** LibreTranslate's `/translate` and `/languages`, with its error messages. */
export function libreTranslateProtocol(options: LibreTranslateOptions = {}): Protocol {
  const { languages = ['en', 'vi', 'ar'], characters = Infinity } = options;
  return ({ method, path, json }) => {
    if (method === 'GET' && path === '/languages') {
      const list = languages.map((code) => ({ code, name: code, targets: languages }));
      return { status: 200, json: list };
    }
    if (method !== 'POST' || path !== '/translate') return refuse(404, 'Not found');
    const request = v.safeParse(Request, json);
    if (!request.success) return refuse(400, 'Invalid request: missing q parameter');
    const { q, source, target, api_key } = request.output;
    if (options.key !== undefined && api_key !== options.key) return refuse(403, 'Invalid API key');
    if (source !== 'auto' && !languages.includes(source)) {
      return refuse(400, `${source} is not supported`);
    }
    if (!languages.includes(target)) return refuse(400, `${target} is not supported`);
    if (options.single && Array.isArray(q)) return refuse(400, 'Invalid request: q');
    const length = [q].flat().join('').length;
    if (length > characters) {
      return refuse(400, `Invalid request: request (${length}) exceeds text limit (${characters})`);
    }
    const translatedText = Array.isArray(q) ? q.map(capitalize) : capitalize(q);
    return { status: 200, json: { translatedText } };
  };
}
