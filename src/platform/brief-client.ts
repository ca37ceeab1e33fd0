import type { Brief } from '../brief/brief.ts';
import type { BriefInput } from '../brief/brief-input.ts';
import type { BriefLanguage } from '../language/language.ts';
import type { BriefAnswer, BriefRequest, PrepareRequest } from './brief-protocol.ts';
import { likelyLanguage, rememberLanguage } from './likely-language.ts';
import { modelBytes } from './model-bytes.ts';

/** The brief could not be made; `message` is for the console, not for the reader. */
export class BriefFailedError extends Error {
  override name = 'BriefFailedError';
}

/** Makes briefs in a worker, so that the page stays quick. */
export interface BriefClient {
  /** Rejects with a BriefFailedError when the worker fails. */
  request(input: BriefInput, summarySentences: number): Promise<Brief>;
  /** Ends the worker; open requests reject. */
  close(): void;
}

async function prepare(worker: Worker, language: BriefLanguage): Promise<void> {
  try {
    const preparation: PrepareRequest = { prepare: language, model: await modelBytes(language) };
    worker.postMessage(preparation, [preparation.model]);
  } catch (error) {
    // The worker tries again when it needs the model, and then its failure is told.
    console.warn('The name model could not be read in advance.', error);
  }
}

/**
 * Starts the worker at once and gets it ready for the likely language, while the article is being
 * extracted.
 */
export function startBriefClient(): BriefClient {
  const worker = new Worker('/brief-worker.js');
  void prepare(worker, likelyLanguage());
  const waiting = new Map<number, PromiseWithResolvers<Brief>>();
  let count = 0;
  const failAll = (message: string) => {
    for (const { reject } of waiting.values()) reject(new BriefFailedError(message));
    waiting.clear();
  };
  worker.addEventListener('error', (event) => failAll(event.message));
  worker.addEventListener('message', ({ data }: MessageEvent<BriefAnswer>) => {
    const open = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) open?.resolve(data.brief);
    else open?.reject(new BriefFailedError(data.reason));
  });
  return {
    request(input, summarySentences) {
      rememberLanguage(input.language);
      const open = Promise.withResolvers<Brief>();
      const request: BriefRequest = { id: count++, input, summarySentences };
      waiting.set(request.id, open);
      worker.postMessage(request);
      return open.promise;
    },
    close() {
      worker.terminate();
      failAll('The page closed.');
    },
  };
}
