import { describe, expect, it } from 'vitest';
import { connectSearch } from '../../../../src/library/worker/connect-search.ts';
import type {
  MessagePortLike,
  SearchAnswer,
  SearchMessage,
} from '../../../../src/library/worker/search-protocol.ts';
import { serveSearch } from '../../../../src/library/worker/serve-search.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../sample.ts';

/** A page and a worker that are joined, and a list of all that was sent to the worker. */
function joined() {
  const { library } = memoryLibrary();
  const sent: SearchMessage[] = [];
  const listeners: {
    page?: (event: { data: SearchAnswer }) => void;
    worker?: (event: { data: SearchMessage }) => void;
  } = {};
  const worker: MessagePortLike<SearchAnswer, SearchMessage> = {
    postMessage: (data) => queueMicrotask(() => listeners.page?.({ data: structuredClone(data) })),
    addEventListener: (_, listener) => {
      listeners.worker = listener;
    },
  };
  const page: MessagePortLike<SearchMessage, SearchAnswer> = {
    postMessage: (data) => {
      sent.push(data);
      queueMicrotask(() => listeners.worker?.({ data: structuredClone(data) }));
    },
    addEventListener: (_, listener) => {
      listeners.page = listener;
    },
  };
  serveSearch(worker, library, (work) => work());
  return { library, sent, client: connectSearch(page) };
}

describe('searching through a worker', () => {
  it('answers the first and the last of many keystrokes, and leaves the others out', async () => {
    const { library, sent, client } = joined();
    await library.save(sampleArticle('vải thiều'), emptyBrief());
    await client.warm();
    const results = await Promise.all(
      ['v', 'va', 'vai', 'vai t'].map((text) => client.search({ text })),
    );
    expect(results.map((result) => result?.total)).toEqual([0, undefined, undefined, 1]);
    expect(sent.filter(({ type }) => type === 'search')).toHaveLength(2);
    expect((await client.search({ text: 'thieu' }))?.hits[0]?.snippet?.text).toBe('vải thiều');
  });

  it('takes in articles that the index lost', async () => {
    const { library, client } = joined();
    await library.save(sampleArticle('vải thiều'), emptyBrief());
    await client.maintain();
    expect((await client.search({ text: 'vải' }))?.total).toBe(1);
  });

  it('hands errors over with their kind', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const { library } = memoryLibrary({ indexedDB: refusing });
    let page: ((event: { data: SearchAnswer }) => void) | undefined;
    let worker: ((event: { data: SearchMessage }) => void) | undefined;
    serveSearch(
      {
        postMessage: (data) => page?.({ data }),
        addEventListener: (_, listener) => {
          worker = listener;
        },
      },
      library,
      (work) => work(),
    );
    const client = connectSearch({
      postMessage: (data) => worker?.({ data }),
      addEventListener: (_, listener) => {
        page = listener;
      },
    });
    await expect(client.search({ text: 'x' })).rejects.toMatchObject({ problem: 'unavailable' });
  });
});
