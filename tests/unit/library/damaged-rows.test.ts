import type { Table } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase, LibraryDatabase } from '../../../src/library/database.ts';
import { synchronize } from '../../../src/sync/synchronize.ts';
import { deriveKeys } from '../../../src/sync/crypto/keys.ts';
import { openSyncMemory } from '../../../src/sync/sync-database.ts';
import { MemoryRemote } from '../sync/memory-remote.ts';
import { randomSource } from './random.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const NAME = 'Đặng Đình Hoan';
const SPAN = { start: 0, end: 8 };

/** A library of a sound article and one to be damaged, and the database under it. */
async function twoArticles() {
  const { library, options, clock } = memoryLibrary();
  const brief = emptyBrief({
    entities: [{ name: NAME, type: 'person', salience: 1, mentions: [{ start: 9, end: 23 }] }],
  });
  const ids: string[] = [];
  for (const n of [1, 2]) {
    const url = `https://bao.example/bai-${n}`;
    const article = sampleArticle(`Chủ tịch ${NAME} nói ở Hà Nội, bài ${n}.`, { url });
    const { saved } = await library.save(article, brief);
    ids.push(saved.id);
    await library.highlights.add(saved.id, { ...SPAN, colour: 'green', note: `ghi chú ${n}` });
    await library.translations.save(saved.id, { target: 'en', provider: 'P', segments: [] });
  }
  const { indexedDB, IDBKeyRange } = options;
  const db = new LibraryDatabase('luoc-library', {
    ...(indexedDB && { indexedDB }),
    ...(IDBKeyRange && { IDBKeyRange }),
  });
  await openDatabase(db, indexedDB);
  const [sound = '', hurt = ''] = ids;
  return { library, db, clock, sound, hurt };
}

/** Gives a field of a stored row another value, or takes it away; without a field, all but its key. */
async function spoil<Row extends object, Key>(
  table: Table<Row, Key>,
  key: NoInfer<Key>,
  field?: string,
  value?: unknown,
): Promise<void> {
  const row: Record<string, unknown> = { ...(await table.get(key)) };
  for (const name of Object.keys(row)) {
    if (name === field || (field === undefined && name !== 'id')) delete row[name];
  }
  if (field !== undefined && value !== undefined) row[field] = value;
  // A row as no code of ours would write it.
  await table.put(row as Row);
}

type World = Awaited<ReturnType<typeof twoArticles>>;

async function pieces(of: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of of) all += piece;
  return all;
}

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}

const DAMAGE: [string, (world: World) => PromiseLike<unknown>][] = [
  ['has lost its text', ({ db, hurt }) => spoil(db.contents, hurt, 'article')],
  ['has a brief of another shape', ({ db, hurt }) => spoil(db.contents, hurt, 'brief', [])],
  ['has lost its title', ({ db, hurt }) => spoil(db.articles, hurt, 'title')],
  ['has a title that is no text', ({ db, hurt }) => spoil(db.articles, hurt, 'title', {})],
  ['has no tags', ({ db, hurt }) => spoil(db.articles, hurt, 'tags')],
  ['has a text without anything', ({ db, hurt }) => spoil(db.contents, hurt)],
];

it.each(DAMAGE)(
  'an article that %s hides no other in list, search, names, notes and export',
  async (_, damage) => {
    const world = await twoArticles();
    const { library, sound } = world;
    await damage(world);
    await library.search.rebuild();
    const listed = await library.list({ filter: { site: 'bao.example' } });
    expect(listed.items.map(({ id }) => id)).toContain(sound);
    expect(listed.items.length + listed.damaged).toBe(2);
    const { hits } = await library.search.search({ text: 'hà nội' });
    expect(hits.map(({ saved }) => saved.id)).toContain(sound);
    const [name] = await library.entities.frequent(5);
    const appearances = await library.entities.appearances(name?.key ?? '');
    expect(appearances.map(({ saved }) => saved.id)).toContain(sound);
    const notes = await library.highlights.recent({ text: 'ghi chú' });
    expect(notes.items.map(({ saved }) => saved.id)).toContain(sound);
    const exported = JSON.parse(await pieces(library.export.json())) as { articles: unknown[] };
    expect(exported.articles).toMatchObject([{ saved: { id: sound } }]);
  },
);

it.each(DAMAGE)('an article that %s is mended by a backup', async (_, damage) => {
  const world = await twoArticles();
  const { library, hurt } = world;
  const backup = await pieces(library.export.json());
  const before = await library.get(hurt);
  await damage(world);
  expect(await library.import(bytes(backup))).toMatchObject({ failed: 0, unchanged: 1 });
  expect(await library.get(hurt)).toEqual(before);
});

it.each(DAMAGE)('an article that %s is mended by another save', async (_, damage) => {
  const world = await twoArticles();
  const { library, hurt } = world;
  const before = await library.get(hurt);
  await damage(world);
  const article = before?.content?.article ?? sampleArticle();
  await library.save(article, before?.content?.brief ?? emptyBrief());
  expect((await library.get(hurt))?.content?.article).toEqual(article);
});

it('a damaged highlight, translation or version hides no other, and stays in the store', async () => {
  const { library, db, sound } = await twoArticles();
  const kept = await library.highlights.add(sound, { start: 9, end: 12, colour: 'pink' });
  const [first] = await db.highlights.where('articleId').equals(sound).toArray();
  const id = first?.id === kept.id ? '' : (first?.id ?? '');
  await spoil(db.highlights, id, 'exact');
  await library.translations.save(sound, { target: 'fr', provider: 'P', segments: [] });
  await spoil(db.translations, [sound, 'en'], 'segments');
  for (const words of ['hai', 'ba']) {
    await library.save(
      sampleArticle(`Bài đã đổi: ${words}.`, { url: 'https://bao.example/bai-1' }),
      emptyBrief(),
    );
  }
  const versions = await db.versions.toArray();
  await spoil(db.versions, [sound, versions[0]?.savedAt ?? 0], 'article');
  expect((await library.highlights.list(sound)).map(({ highlight }) => highlight.id)).toEqual([
    kept.id,
  ]);
  expect((await library.highlights.recent()).items).toHaveLength(2);
  expect((await library.translations.list(sound)).map(({ target }) => target)).toEqual(['fr']);
  expect(await library.versions.list(sound)).toHaveLength(1);
  const exported = JSON.parse(await pieces(library.export.json())) as { articles: unknown[] };
  expect(exported.articles).toHaveLength(2);
  expect(await db.highlights.get(id)).toBeDefined();
});

it('what is damaged here is left alone by a sync, and the rest syncs', async () => {
  const { library, db, clock, hurt } = await twoArticles();
  const [highlight] = await db.highlights.where('articleId').equals(hurt).toArray();
  await spoil(db.highlights, highlight?.id ?? '', 'exact');
  const remote = new MemoryRemote(randomSource(1));
  const salt = new Uint8Array(16);
  const keys = await deriveKeys('test', {
    name: 'PBKDF2',
    hash: 'SHA-256',
    iterations: 1000,
    salt,
  });
  const { indexedDB, IDBKeyRange } = memoryLibrary().options;
  if (!indexedDB || !IDBKeyRange) throw new Error('No database.');
  const report = await synchronize(
    {
      remote: remote.connect(),
      library: library.replica,
      memory: openSyncMemory(indexedDB, IDBKeyRange),
      now: () => clock.now,
      deriveKeys: async () => keys,
    },
    { passphrase: 'test' },
  );
  expect(report).toMatchObject({ unreadable: 1, refused: 0, leftAlone: 0, sent: 1 });
});

it('an article in the bin whose time is lost is not purged before its days', async () => {
  const { library, db, clock, hurt } = await twoArticles();
  await library.remove(hurt);
  await spoil(db.articles, hurt, 'binnedAt');
  await library.purgeExpired();
  expect(await library.get(hurt)).toBeDefined();
  clock.now += 31 * 86_400_000;
  await library.purgeExpired();
  expect(await library.get(hurt)).toBeUndefined();
});

it('tags that come from many sides stay as many as an article may have', async () => {
  const { library } = memoryLibrary();
  for (const from of ['a', 'b']) {
    const tags = Array.from({ length: 150 }, (_, n) => `${from}${n}`).join('|');
    const csv = `title,url,time_added,tags,status\nX,https://x.example/1,1,${tags},unread\n`;
    await library.import(bytes(csv));
  }
  const { items, damaged } = await library.list();
  expect(damaged).toBe(0);
  expect(items[0]?.tags).toHaveLength(200);
});
