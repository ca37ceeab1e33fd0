import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { deriveKeys, type FolderKeys } from '../../../src/sync/crypto/keys.ts';
import { synchronize } from '../../../src/sync/synchronize.ts';
import { fillLibrary } from '../library/generate-library.ts';
import { randomSource } from '../library/random.ts';
import { emptyBrief, sampleArticle } from '../library/sample.ts';
import { MemoryRemote } from './memory-remote.ts';
import { quickKeys, realDevice } from './real-device.ts';

let keys: FolderKeys;

beforeAll(async () => {
  keys = await quickKeys();
});

const device = (name: string, remote: MemoryRemote) => realDevice(name, remote.connect(), keys);

/** The lossless export without what belongs to one device: ids, pictures, times of change. */
async function contents(library: Library): Promise<unknown[]> {
  let text = '';
  for await (const piece of library.export.json()) text += piece;
  const { articles } = JSON.parse(text) as {
    articles: {
      saved: { canonicalUrl: string };
      highlights: { id: string }[];
      translations: object[];
    }[];
  };
  return articles
    .map(({ saved, ...rest }) => ({
      ...rest,
      saved: { ...saved, id: '', changedAt: 0 },
      highlights: rest.highlights.map((highlight) => ({ ...highlight, articleId: '' })),
      translations: rest.translations.map((translation) => ({ ...translation, articleId: '' })),
      pictures: [],
    }))
    .sort((a, b) => (a.saved.canonicalUrl < b.saved.canonicalUrl ? -1 : 1));
}

describe('two real libraries', () => {
  it('have all of each other after a sync: texts, versions, highlights, tags, translations, links', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    await fillLibrary(a.library, randomSource(7), 12);
    await a.sync();
    await b.sync();
    expect(await contents(b.library)).toEqual(await contents(a.library));
    expect(await contents(a.library)).toHaveLength(13);
    // Nothing more to do: neither writes a file again.
    const before = remote.history.length;
    expect(await a.sync()).toMatchObject({ received: 0, sent: 0 });
    expect(await b.sync()).toMatchObject({ received: 0, sent: 0 });
    expect(remote.history.length).toBeLessThanOrEqual(before + 1);
    // What came is found by search.
    expect((await b.library.search.search({ text: 'một' })).hits.length).toBeGreaterThan(0);
  });

  it('keep the notes of both on one highlight, and tags of both', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    const { saved } = await a.library.save(sampleArticle(), emptyBrief());
    const marked = await a.library.highlights.add(saved.id, {
      start: 0,
      end: 8,
      colour: 'yellow',
      note: 'first',
    });
    await a.sync();
    await b.sync();
    const [other] = (await b.library.list()).items;
    await a.library.highlights.change(marked.id, { note: 'of a' });
    await a.library.change(saved.id, { tags: ['a'] });
    await b.library.highlights.change(marked.id, { note: 'of b' });
    await b.library.change(other?.id ?? '', { tags: ['b'], progress: 0.5 });
    for (const { sync } of [a, b, a]) await sync();
    const [{ highlight } = {}] = await a.library.highlights.list(saved.id);
    expect(highlight?.note?.split('\n\n').toSorted()).toEqual(['of a', 'of b']);
    expect((await a.library.get(saved.id))?.saved).toMatchObject({
      tags: ['a', 'b'],
      progress: 0.5,
    });
  });

  it('keep a text that a sync which was cut off had noted, and another device saved over later', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    const { saved } = await a.library.save(sampleArticle('Bài đầu.'), emptyBrief());
    await a.sync();
    await b.sync();
    const [there] = await b.library.replica.list();
    await b.library.change(there?.id ?? '', { tags: ['kinh tế'] });
    await b.sync();

    await a.library.save(sampleArticle('Bài của một máy.'), emptyBrief());
    const { saveEntry } = a.world.memory;
    a.world.memory.saveEntry = async (entry) => {
      // The library has been written, and the browser dies.
      if (!entry.applying) throw new Error('cut');
      return saveEntry(entry);
    };
    await expect(a.sync()).rejects.toThrow('cut');
    a.world.memory.saveEntry = saveEntry;
    await a.library.change(saved.id, { progress: 0.5 });

    b.clock.now += 86_400_000;
    await b.library.save(sampleArticle('Bài của máy kia.'), emptyBrief());
    await b.sync();
    for (const { sync } of [a, b, a, b]) await sync();
    for (const { library } of [a, b]) {
      const kept = JSON.stringify(await contents(library));
      expect(kept).toContain('Bài của máy kia.');
      expect(kept).toContain('Bài của một máy.');
    }
  });

  it('delete what one deleted, unless the other marked it meanwhile', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    const save = (n: number) =>
      a.library.save(sampleArticle(`Bài ${n}.`, { url: `https://bao.example/${n}` }), emptyBrief());
    const [gone, kept] = [await save(1), await save(2)];
    await a.sync();
    await b.sync();
    await a.library.purge([gone.saved.id, kept.saved.id]);
    const there = await b.library.findByUrl('https://bao.example/2');
    await b.library.highlights.add(there?.id ?? '', { start: 0, end: 3, colour: 'blue' });
    for (const { sync } of [a, b, a]) await sync();
    for (const { library } of [a, b]) {
      expect(await library.findByUrl('https://bao.example/1')).toBeUndefined();
      expect(await library.findByUrl('https://bao.example/2')).toBeDefined();
    }
    // Saved once more it is there for both.
    await b.library.save(sampleArticle('Lại.', { url: 'https://bao.example/1' }), emptyBrief());
    for (const { sync } of [b, a]) await sync();
    expect(await a.library.findByUrl('https://bao.example/1')).toBeDefined();
  });

  it('leave an article that is too long for a file, tell it, and have all others in step', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    a.world.maxText = 50_000;
    const save = (n: number, text: string) =>
      a.library.save(sampleArticle(text, { url: `https://bao.example/${n}` }), emptyBrief());
    const { saved: long } = await save(1, 'Dài. '.repeat(20_000));
    await save(2, 'Ngắn.');
    for (let n = 0; n < 2; n++) expect(await a.sync()).toMatchObject({ oversized: 1 });
    expect(await b.sync()).toMatchObject({ received: 1, missing: 0, damaged: 0 });
    expect((await a.library.list()).items.map(({ id }) => id)).toContain(long.id);
    a.world.maxText = 1_000_000;
    expect(await a.sync()).toMatchObject({ sent: 1, oversized: 0 });
    expect(await b.sync()).toMatchObject({ received: 1 });
  });

  it('ask before a library that is suddenly empty empties the other', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    await fillLibrary(a.library, randomSource(3), 12);
    await a.sync();
    await b.sync();
    await a.library.deleteAll();
    await expect(a.sync()).rejects.toMatchObject({ problem: 'many-deleted', count: 13 });
    await b.sync();
    expect(await contents(b.library)).toHaveLength(13);
    await a.sync({ deleteMany: true });
    await b.sync({ deleteMany: true });
    expect(await contents(b.library)).toEqual([]);
  });

  it('refuse a folder of a later format and leave every byte of it', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const a = device('a', remote);
    await a.library.save(sampleArticle(), emptyBrief());
    await a.sync();
    const header = new TextDecoder().decode(remote.files.get('luoc-sync.json')?.bytes);
    const later = header.replace('"version": 1', '"version": 2');
    await a.world.remote.put('luoc-sync.json', new TextEncoder().encode(later));
    const writes = remote.history.length;
    await expect(a.sync()).rejects.toMatchObject({ problem: 'newer-format' });
    await expect(device('b', remote).sync()).rejects.toMatchObject({ problem: 'newer-format' });
    expect(remote.history).toHaveLength(writes);
    expect((await a.library.list()).items).toHaveLength(1);
  });

  it('leave a single file of a later format alone', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const [a, b] = [device('a', remote), device('b', remote)];
    await a.library.save(sampleArticle(), emptyBrief());
    await a.sync();
    const [path = ''] = [...remote.files.keys()].filter((name) => name.startsWith('articles/'));
    const bytes = remote.files.get(path)?.bytes.slice() ?? new Uint8Array();
    bytes[4] = 2;
    await a.world.remote.put(path, bytes);
    expect(await b.sync()).toMatchObject({ leftAlone: 1, damaged: 0 });
    expect(await a.sync()).toMatchObject({ leftAlone: 1, sent: 0 });
    expect(remote.files.get(path)?.bytes).toEqual(bytes);
  });

  it('do not take one passphrase for another', async () => {
    const remote = new MemoryRemote(randomSource(1));
    const a = device('a', remote);
    const b = device('b', remote);
    await a.library.save(sampleArticle(), emptyBrief());
    await a.sync();
    const salt = new Uint8Array(16).fill(1);
    const other = await deriveKeys('other', {
      name: 'PBKDF2',
      hash: 'SHA-256',
      iterations: 1,
      salt,
    });
    await expect(
      synchronize({ ...b.world, deriveKeys: async () => other }, { passphrase: 'other' }),
    ).rejects.toMatchObject({ problem: 'wrong-passphrase' });
  });
});
