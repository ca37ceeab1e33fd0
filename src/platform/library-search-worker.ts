import { serveSearch } from '../library/worker/serve-search.ts';
import { openArticleLibrary } from './lasting-library.ts';

/** One page's worker at a time looks after the index. */
const LOCK = 'luoc-search-index';

serveSearch(self, openArticleLibrary(), async (work) => {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
});
