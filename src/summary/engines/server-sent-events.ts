import { bodyChunks } from './answer-body.ts';

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
  let data: string[] = [];
  for await (const chunk of bodyChunks(body)) {
    onBytes();
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
