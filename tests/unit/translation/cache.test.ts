import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCacheStore } from '../../../src/translation/cache-store.ts';
import { cacheKey } from '../../../src/translation/cache.ts';

const entry = (text: string) => ({ text, html: `<b>${text}</b>` });

describe('the cache', () => {
  it('keeps translations beyond one page’s life', async () => {
    const indexedDB = new IDBFactory();
    const options = { indexedDB, IDBKeyRange, now: () => 1 };
    await createCacheStore(options).put(new Map([['a', entry('x')]]));
    const again = createCacheStore(options);
    expect(await again.get(['b', 'a'])).toEqual(new Map([['a', entry('x')]]));
  });

  it('forgets what has not been used for the longest time', async () => {
    let time = 0;
    const cache = createCacheStore({
      indexedDB: new IDBFactory(),
      IDBKeyRange,
      now: () => ++time,
      maxEntries: 10,
    });
    for (let i = 0; i < 10; i++) await cache.put(new Map([[`k${i}`, entry(`${i}`)]]));
    await cache.get(['k0']);
    await cache.put(new Map([['k10', entry('10')]]));
    const kept = await cache.get(Array.from({ length: 11 }, (_, i) => `k${i}`));
    expect(kept.has('k1')).toBe(false);
    expect([...kept.keys()]).toEqual(expect.arrayContaining(['k0', 'k2', 'k10']));
    expect(kept.size).toBe(10);
  });
});

describe('cacheKey', () => {
  const translator = { id: 'x' };
  const at = 'https://a.example';
  const pair = { from: 'en', to: 'vi' };
  const segment = { text: 'one', html: '' };

  it('differs by all that decides the outcome, and holds nothing of the text', async () => {
    const keys = await Promise.all([
      cacheKey(translator, at, pair, segment),
      cacheKey({ id: 'y' }, at, pair, segment),
      cacheKey(translator, 'https://b.example', pair, segment),
      cacheKey(translator, at, { ...pair, to: 'ar' }, segment),
      cacheKey(translator, at, { ...pair, from: 'und' }, segment),
      cacheKey(translator, at, pair, { text: 'two', html: '' }),
      cacheKey(translator, at, pair, { text: 'one', html: '<b>one</b>' }),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await cacheKey(translator, at, pair, { ...segment })).toBe(keys[0]);
    // Markup that marks nothing makes no difference.
    const escaped = { text: 'a & b', html: 'a &amp; b' };
    expect(await cacheKey(translator, at, pair, escaped)).toBe(
      await cacheKey(translator, at, pair, { ...escaped, html: '' }),
    );
  });
});
