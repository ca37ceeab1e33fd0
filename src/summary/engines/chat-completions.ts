import * as v from 'valibot';
import { bodyText } from './answer-body.ts';
import { failureInStream } from './chat-completions-failure.ts';
import type { SummaryEngine, SummaryRequest, SummaryRun, WrittenSummary } from './engine.ts';
import { SummaryError, asSummaryError } from './errors.ts';
import { generatedText } from './generated-text.ts';
import { summaryPrompt } from './prompt.ts';
import { serverSentEvents } from './server-sent-events.ts';
import { type ServiceAddress, callService, parsed, unreachable } from './service-call.ts';

/** What the reader has set up. */
export interface ChatCompletionsSetup extends ServiceAddress {
  model: string;
  /** Milliseconds without anything coming, before and between the pieces; two minutes by default. */
  patience?: number;
  /** Articles of more characters are refused; 120,000 by default. */
  longest?: number;
}

/** A model on a slow machine reads the whole article before its first word. */
const PATIENCE = 120_000;
const LONGEST = 120_000;
const LOW_TEMPERATURE = 0.2;

const Choice = v.object({
  delta: v.optional(v.object({ content: v.nullish(v.string()) })),
  message: v.optional(v.object({ content: v.nullish(v.string()) })),
  finish_reason: v.nullish(v.string()),
});
const Completion = v.object({ choices: v.array(Choice) });

/**
 * Any service that speaks OpenAI's chat completions (platform.openai.com/docs/api-reference/chat):
 * Ollama, LM Studio, llama.cpp, or one elsewhere.
 *
 * @param fetch the browser's own, bound to its global.
 */
export function chatCompletionsEngine(
  setup: ChatCompletionsSetup,
  fetch: typeof globalThis.fetch,
): SummaryEngine {
  return {
    id: 'chat-completions',
    availability: async () =>
      URL.canParse(setup.endpoint.trim()) && setup.model.trim() !== '' ? 'available' : 'not-set-up',
    async summarize(request, run = {}) {
      const waiting = new Patience(setup.patience ?? PATIENCE);
      try {
        run.signal?.throwIfAborted();
        return await ask(setup, request, run, fetch, waiting);
      } catch (error) {
        if (!run.signal?.aborted && waiting.signal.aborted) {
          throw new SummaryError('network', 'The service was too slow.', { cause: error });
        }
        throw asSummaryError(error, run.signal);
      } finally {
        waiting.end();
      }
    },
  };
}

async function ask(
  setup: ChatCompletionsSetup,
  request: SummaryRequest,
  run: SummaryRun,
  fetch: typeof globalThis.fetch,
  waiting: Patience,
): Promise<WrittenSummary> {
  const { model } = setup;
  if (model.trim() === '') throw new SummaryError('not-set-up', 'No model is named.');
  if (request.text.length > (setup.longest ?? LONGEST)) {
    throw new SummaryError('too-long', 'The article is longer than is sent.');
  }
  const { system, user } = summaryPrompt(request);
  const body = {
    model: model.trim(),
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    temperature: LOW_TEMPERATURE,
    stream: true,
  };
  const signal = run.signal ? AbortSignal.any([run.signal, waiting.signal]) : waiting.signal;
  const response = await callService(setup, 'chat/completions', fetch, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  waiting.renew();
  const streams = response.headers.get('content-type')?.includes('text/event-stream') ?? false;
  const answer =
    streams && response.body
      ? await readStream(response.body, run, waiting)
      : readWhole(await bodyText(response).catch(unreachable));
  const text = generatedText(answer);
  if (text === '') throw new SummaryError('bad-answer', 'The model answered nothing.');
  return { text };
}

/** Collects the pieces of a streamed answer, telling all that has come after each. */
async function readStream(
  body: ReadableStream<Uint8Array>,
  { onProgress }: SummaryRun,
  waiting: Patience,
): Promise<string> {
  let answer = '';
  const events = serverSentEvents(body, () => waiting.renew());
  try {
    for (let finished = false; ;) {
      const event = await events.next().catch(unreachable);
      if (event.done && !finished) throw new SummaryError('network', 'The answer broke off.');
      if (event.done || event.value.trim() === '[DONE]') return answer;
      const json = parsed(event.value);
      const failure = failureInStream(json);
      if (failure) throw failure;
      const [choice] = completion(json).choices;
      if (choice?.finish_reason === 'length') throw cutOff();
      finished ||= typeof choice?.finish_reason === 'string';
      if (!choice?.delta?.content) continue;
      answer += choice.delta.content;
      const text = generatedText(answer);
      if (text !== '') onProgress?.({ type: 'text', text });
    }
  } finally {
    await events.return(undefined);
  }
}

/** A service that does not stream answers in one piece. */
function readWhole(text: string): string {
  const [choice] = completion(parsed(text)).choices;
  if (choice?.finish_reason === 'length') throw cutOff();
  return choice?.message?.content ?? '';
}

function completion(json: unknown): v.InferOutput<typeof Completion> {
  const result = v.safeParse(Completion, json);
  if (!result.success) throw new SummaryError('bad-answer', 'The answer is no completion.');
  return result.output;
}

function cutOff(): SummaryError {
  return new SummaryError('bad-answer', 'The model ran out of room for its answer.');
}

/** A signal that aborts when nothing has come for a while. */
class Patience {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.#milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
