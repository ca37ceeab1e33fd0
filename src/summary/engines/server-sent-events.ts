import { SummaryError } from './errors.ts';

/** No summary comes in more bytes than this. */
const MOST_BYTES = 2_000_000;

/**
 * The data of each event of a `text/event-stream` (html.spec.whatwg.org, server-sent events); other
 * fields and comments are passed over.
 *
 * @param onBytes called whenever something has come.
 * @throws SummaryError `bad-answer` when it never ends; whatever the stream throws.
 */
export async function* serverSentEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let waiting = '';
  let bytes = 0;
  let data: string[] = [];
  for await (const chunk of chunks(body)) {
    onBytes();
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new SummaryError('bad-answer', 'The answer does not end.');
    const lines = (waiting + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/u);
    waiting = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield data.join('\n');
        data = [];
      } else if (line.startsWith('data:')) {
        data.push(line.slice('data:'.length).replace(/^ /u, ''));
      }
    }
  }
}

/** `ReadableStream` is not async iterable in every browser. */
async function* chunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // The reader may have been stopped half-way, and the stream may be in error already.
    void reader.cancel().catch(() => undefined);
  }
}
