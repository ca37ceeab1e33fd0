import { LibraryError, toLibraryError } from '../errors.ts';
import type { Library } from '../library.ts';
import type { MessagePortLike, SearchAnswer, SearchMessage } from './search-protocol.ts';

/** Lets one worker at a time look after the index; resolves without running `work` if another does. */
export type Exclusively = (work: () => Promise<void>) => Promise<void>;

async function maintain(library: Library, exclusively: Exclusively): Promise<void> {
  await exclusively(async () => {
    await library.search.repair();
    await library.search.compact();
  });
}

async function answer(
  library: Library,
  exclusively: Exclusively,
  message: SearchMessage,
): Promise<SearchAnswer> {
  const { id } = message;
  try {
    if (message.type === 'search') {
      return { id, ok: true, result: await searchOrRebuild(library, message.request) };
    }
    if (message.type === 'warm') await library.search.warm();
    else await maintain(library, exclusively);
    return { id, ok: true };
  } catch (error) {
    const { problem, message: text } = toLibraryError(error);
    return { id, ok: false, problem, message: text };
  }
}

/** A damaged index is made anew from the articles, once. */
async function searchOrRebuild(
  library: Library,
  request: Parameters<Library['search']['search']>[0],
) {
  try {
    return await library.search.search(request);
  } catch (error) {
    if (!(error instanceof LibraryError) || error.problem !== 'damaged') throw error;
    await library.search.rebuild();
    return library.search.search(request);
  }
}

/**
 * Runs in a worker: answers a page's searches.
 *
 * @param port the worker's global scope
 * @param exclusively such as `navigator.locks.request` with `ifAvailable`
 */
export function serveSearch(
  port: MessagePortLike<SearchAnswer, SearchMessage>,
  library: Library,
  exclusively: Exclusively,
): void {
  port.addEventListener('message', ({ data }) => {
    void answer(library, exclusively, data).then((result) => port.postMessage(result));
  });
}
