import { type SearchClient, connectSearch } from '../library/worker/connect-search.ts';

/** Starts the worker that searches saved articles. */
export function startLibrarySearch(): SearchClient {
  return connectSearch(
    new Worker(new URL('./library-search-worker.ts', import.meta.url), { type: 'module' }),
  );
}
