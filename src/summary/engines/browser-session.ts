import type { BrowserAvailability, BrowserMonitor } from './browser-api.ts';
import type { EngineAvailability, SummaryRun } from './engine.ts';
import { SummaryError } from './errors.ts';
import { generatedText } from './generated-text.ts';

/**
 * What the browser says of one of its engines, as an `EngineAvailability`. It throws on languages it
 * has never heard of, which is the same as not having them.
 */
export async function browserAvailability(
  ask: (() => Promise<BrowserAvailability>) | undefined,
): Promise<EngineAvailability> {
  if (!ask) return 'unavailable';
  try {
    const availability = await ask();
    return availability === 'downloading' ? 'downloadable' : availability;
  } catch (error) {
    if (error instanceof Error) return 'unavailable';
    throw error;
  }
}

/** The options that `create` of every browser engine takes. */
export function creation({ signal, onProgress }: SummaryRun): {
  signal?: AbortSignal;
  monitor: (monitor: BrowserMonitor) => void;
} {
  return {
    ...(signal && { signal }),
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', ({ loaded }) =>
        onProgress?.({ type: 'download', fraction: Math.min(1, Math.max(0, loaded)) }),
      ),
  };
}

/**
 * Reads a stream of pieces to its end, telling all that has come after each.
 *
 * @returns the summary in it.
 * @throws SummaryError `bad-answer` when there is none; whatever the stream throws.
 */
export async function readPieces(
  stream: ReadableStream<string>,
  { signal, onProgress }: SummaryRun,
): Promise<string> {
  const reader = stream.getReader();
  let answer = '';
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      answer += value;
      const text = generatedText(answer);
      if (text !== '') onProgress?.({ type: 'text', text });
    }
  } finally {
    // On an error or a stop the rest is not wanted; after the end this does nothing.
    void reader.cancel().catch(() => undefined);
  }
  const text = generatedText(answer);
  if (text === '') throw new SummaryError('bad-answer', 'The engine answered nothing.');
  return text;
}
