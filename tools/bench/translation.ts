import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createCacheStore } from '../../src/translation/cache-store.ts';
import type { TranslationCache } from '../../src/translation/cache.ts';
import { systemClock } from '../../src/translation/clock.ts';
import { libreTranslate } from '../../src/translation/providers/libretranslate.ts';
import { createServiceTranslator } from '../../src/translation/service/service-translator.ts';
import { createTranslationSession } from '../../src/translation/session.ts';
import type { Segment } from '../../src/translation/translator.ts';
import { libreTranslateProtocol } from '../../tests/support/translation-servers/libretranslate.ts';
import { startServer } from '../../tests/support/translation-servers/local-server.ts';
import { testEnvironment } from '../../tests/support/translation-servers/test-environment.ts';

/** Sentences of each paragraph: some long and some short, as news has them. */
const PARAGRAPHS = [5, 9, 7, 11, 6, 10, 6, 8, 10, 4, 7, 11, 6, 8, 6, 11];
const SENTENCE =
  'The <a href="https://news.example/">harvest</a> of 2025 brought 3,370 tonnes more. ';

/** An article of 1,000 words in English with a link in each sentence. */
function article(): Segment[] {
  return PARAGRAPHS.map((sentences, index) => {
    const html = `${SENTENCE.repeat(sentences)}${index}.`;
    return { id: `b${index}`, text: html.replace(/<[^>]*>/g, ''), html };
  });
}

/** A cache that counts what it had. */
function counted(cache: TranslationCache): TranslationCache & { hits(): number } {
  let hits = 0;
  return {
    ...cache,
    async get(keys) {
      const found = await cache.get(keys);
      hits += found.size;
      return found;
    },
    hits: () => hits,
  };
}

/**
 * Translates an article of 1,000 words twice through a local LibreTranslate server that answers at
 * once, or after so many milliseconds a thousand characters (`--pace 400`), and prints what the reader
 * waits for.
 */
export async function run(args: string[]): Promise<void> {
  const paceAt = args.indexOf('--pace');
  const pace = paceAt < 0 ? 0 : Number(args[paceAt + 1]);
  const server = await startServer(libreTranslateProtocol());
  const cache = counted(
    createCacheStore({ indexedDB: new IDBFactory(), IDBKeyRange, now: () => Date.now() }),
  );
  const environment = testEnvironment({
    clock: systemClock,
    endpoints: { libretranslate: server.url },
    async fetch(url, init) {
      await systemClock.sleep((pace * String(init.body).length) / 1000);
      return fetch(url, init);
    },
  });
  const segments = article();
  const words = segments.map(({ text }) => text.split(' ').length).reduce((a, b) => a + b, 0);
  console.log(`${segments.length} paragraphs, ${words} words, ${pace} ms a thousand characters`);
  for (const time of ['first', 'second']) {
    const [requestsBefore, hitsBefore] = [server.requests.length, cache.hits()];
    let firstAt: number | undefined;
    const session = createTranslationSession({
      segments,
      language: 'en',
      translators: [createServiceTranslator(libreTranslate, environment)],
      provider: 'libretranslate',
      targets: ['vi'],
      cache,
      onChange({ state }) {
        if (state.status === 'running' && state.done > 0) firstAt ??= performance.now();
      },
    });
    await session.load();
    const start = performance.now();
    await session.start();
    const end = performance.now();
    const { status } = session.view().state;
    if (status !== 'done' || firstAt === undefined) throw new Error(`It ended as '${status}'.`);
    const requests = server.requests.length - requestsBefore;
    const hits = cache.hits() - hitsBefore;
    console.log(
      `${time} run: first paragraph ${(firstAt - start).toFixed(1)} ms, all ` +
        `${(end - start).toFixed(1)} ms, ${requests} requests, ${hits} of 16 from the cache`,
    );
  }
  await server.close();
}
