import { SummaryError } from './errors.ts';

/** No summary and no list of models comes in more bytes than this. */
const MOST_BYTES = 2_000_000;

/**
 * The pieces of an answer's body. `ReadableStream` is not async iterable in every browser.
 *
 * @throws SummaryError `bad-answer` when it never ends; whatever the stream throws.
 */
export async function* bodyChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.length;
      if (bytes > MOST_BYTES) throw new SummaryError('bad-answer', 'The answer does not end.');
      yield value;
    }
  } finally {
    // The reader may have been stopped half-way, and the stream may be in error already.
    void reader.cancel().catch(() => undefined);
  }
}

/** The whole text of an answer. @throws as `bodyChunks` does. */
export async function bodyText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  if (body) {
    for await (const chunk of bodyChunks(body)) text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
