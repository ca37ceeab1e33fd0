import { LibraryError } from '../errors.ts';
import type { SearchRequest, SearchResult } from '../search/search-index.ts';
import type { MessagePortLike, SearchAnswer, SearchMessage } from './search-protocol.ts';

/** Searches through a worker. */
export interface SearchClient {
  /**
   * While a search runs, only the last one asked for waits.
   *
   * @returns undefined when a later search took the place of this one
   * @throws LibraryError
   */
  search(request: SearchRequest): Promise<SearchResult | undefined>;
  /** Gets the worker ready for the first search. */
  warm(): Promise<void>;
  /** Has the index checked and compacted in the background; to be called when the page is idle. */
  maintain(): Promise<void>;
}

/** A search that waits for the one that runs. */
interface Waiting {
  request: SearchRequest;
  resolve(result: Promise<SearchResult | undefined> | undefined): void;
}

/** Runs in a page: talks to a worker that runs `serveSearch`. */
export function connectSearch(worker: MessagePortLike<SearchMessage, SearchAnswer>): SearchClient {
  const open = new Map<number, PromiseWithResolvers<SearchResult | undefined>>();
  let count = 0;
  let running = false;
  let waiting: Waiting | undefined;
  worker.addEventListener('message', ({ data }) => {
    const asked = open.get(data.id);
    open.delete(data.id);
    if (data.ok) asked?.resolve(data.result);
    else asked?.reject(new LibraryError(data.problem, data.message));
  });
  const ask = (message: (id: number) => SearchMessage) => {
    const id = count++;
    const asked = Promise.withResolvers<SearchResult | undefined>();
    open.set(id, asked);
    worker.postMessage(message(id));
    return asked.promise;
  };
  const run = async (request: SearchRequest): Promise<SearchResult | undefined> => {
    running = true;
    try {
      return await ask((id) => ({ id, type: 'search', request }));
    } finally {
      running = false;
      const next = waiting;
      waiting = undefined;
      if (next) next.resolve(run(next.request));
    }
  };
  return {
    search(request) {
      if (!running) return run(request);
      waiting?.resolve(undefined);
      return new Promise((resolve) => {
        waiting = { request, resolve };
      });
    },
    async warm() {
      await ask((id) => ({ id, type: 'warm' }));
    },
    async maintain() {
      await ask((id) => ({ id, type: 'maintain' }));
    },
  };
}
