import * as v from 'valibot';
import { type Protocol, capitalize } from './local-server.ts';

const Request = v.object({
  model: v.string(),
  messages: v.pipe(
    v.array(v.strictObject({ role: v.picklist(['system', 'user']), content: v.string() })),
    v.length(2),
  ),
  temperature: v.optional(v.number()),
  stream: v.literal(false),
  response_format: v.optional(v.object({ type: v.string() })),
});
const Texts = v.strictObject({ texts: v.array(v.string()) });

export interface ChatOptions {
  key?: string;
  models?: string[];
  /** A server that knows no `response_format`. */
  plain?: boolean;
  /** A model that takes no temperature but its own. */
  fixedTemperature?: boolean;
  /** A model that loses texts of a list longer than this. */
  loses?: number;
  /** A model whose answers break off when a request holds more texts than this. */
  breaksOff?: number;
  /** What the model says around the JSON. */
  around?: [before: string, after: string];
}

const refuse = (status: number, message: string, code: string | null = null) => ({
  status,
  json: { error: { message, type: 'invalid_request_error', code } },
});

/** `/v1/chat/completions` and `/v1/models`, as Ollama, LM Studio and llama.cpp have them. */
export function chatProtocol(options: ChatOptions = {}): Protocol {
  const { models = ['small', 'large'], around = ['', ''] } = options;
  return ({ method, path, headers, json }) => {
    if (options.key !== undefined && headers.authorization !== `Bearer ${options.key}`) {
      return refuse(401, 'Incorrect API key provided', 'invalid_api_key');
    }
    if (method === 'GET' && path === '/v1/models') {
      const data = models.map((id) => ({ id, object: 'model' }));
      return { status: 200, json: { object: 'list', data } };
    }
    if (method !== 'POST' || path !== '/v1/chat/completions') return refuse(404, 'not found');
    const request = v.safeParse(Request, json);
    if (!request.success) return refuse(400, 'invalid request');
    const { model, messages, response_format, temperature } = request.output;
    if (options.fixedTemperature && temperature !== undefined) {
      return refuse(400, "Unsupported value: 'temperature'", 'unsupported_value');
    }
    if (!models.includes(model)) return refuse(404, `model '${model}' not found`);
    if (options.plain && response_format) return refuse(400, "'response_format' is unknown");
    const { texts } = v.parse(Texts, JSON.parse(messages[1]?.content ?? ''));
    const kept = texts.length > (options.loses ?? Infinity) ? texts.slice(1) : texts;
    const whole = JSON.stringify({ translations: kept.map(capitalize) });
    const brokenOff = texts.length > (options.breaksOff ?? Infinity);
    const content = brokenOff ? whole.slice(0, -9) : around[0] + whole + around[1];
    const finish_reason = brokenOff ? 'length' : 'stop';
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason }];
    return { status: 200, json: { object: 'chat.completion', model, choices } };
  };
}
