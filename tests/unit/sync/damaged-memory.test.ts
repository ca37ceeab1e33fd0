import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { deriveKeys } from '../../../src/sync/crypto/keys.ts';
import { openSyncMemory } from '../../../src/sync/sync-database.ts';
import { synchronize } from '../../../src/sync/synchronize.ts';
import { createModelDatabase } from '../../../src/translation/bergamot/model-database.ts';
import { keptService } from '../../../src/platform/summary-service.ts';
import { forgetFolder, keptFolder } from '../../../src/platform/sync-backup-folder.ts';
import { createCacheStore } from '../../../src/translation/cache-store.ts';
import { asTranslationError } from '../../../src/translation/errors.ts';
import { createKeyStore, ifReadable } from '../../../src/translation/key-store.ts';
import { randomSource } from '../library/random.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../library/sample.ts';
import { MemoryRemote } from './memory-remote.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const keys = deriveKeys('test', {
  name: 'PBKDF2',
  hash: 'SHA-256',
  iterations: 1000,
  salt: new Uint8Array(16),
});

/** Opens a database as it is, or makes one with these stores. */
function open(factory: IDBFactory, name: string, version?: number, stores: string[] = []) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const store of stores) request.result.createObjectStore(store);
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });
}

/** Puts another value in place of each row of a store. */
async function spoil(factory: IDBFactory, store: string, change: (row: object) => unknown) {
  const db = await open(factory, 'luoc-sync');
  const done = Promise.withResolvers<void>();
  const transaction = db.transaction(store, 'readwrite');
  transaction.addEventListener('complete', () => done.resolve());
  const all = transaction.objectStore(store).getAll();
  all.addEventListener('success', () => {
    for (const row of all.result as object[]) transaction.objectStore(store).put(change(row));
  });
  await done.promise;
  db.close();
}

/** A device whose library has two articles with notes, in step with a folder. */
async function inStep() {
  const factory = new IDBFactory();
  const remote = new MemoryRemote(randomSource(1));
  const { library, clock } = memoryLibrary();
  for (const n of [1, 2]) {
    const { saved } = await library.save(
      sampleArticle(`Bài ${n}.`, { url: `https://bao.example/${n}` }),
      emptyBrief(),
    );
    await library.highlights.add(saved.id, { start: 0, end: 3, colour: 'pink', note: `${n}` });
  }
  const sync = async () => {
    clock.now += 60_000;
    return synchronize(
      {
        remote: remote.connect(),
        library: library.replica,
        memory: openSyncMemory(factory, IDBKeyRange),
        now: () => clock.now,
        deriveKeys: () => keys,
      },
      { passphrase: 'test' },
    );
  };
  await sync();
  const contents = async () => {
    const { items } = await library.list();
    return Promise.all(
      items.map(async ({ id, tags }) => ({
        tags,
        notes: (await library.highlights.list(id)).map(({ highlight }) => highlight.note),
        text: (await library.get(id))?.content?.article,
      })),
    );
  };
  return { factory, library, sync, contents };
}

describe('the memory of a sync that is damaged', () => {
  it.each<[string, string, (row: object) => unknown]>([
    ['a state of another shape', 'state', (row) => ({ ...row, sequence: [], settled: 7 })],
    ['a state with nothing', 'state', () => ({ key: 'state' })],
    ['entries without document', 'entries', (row) => ({ ...row, document: undefined })],
    ['entries of other shapes', 'entries', (row) => ({ ...row, file: 'x', dirty: null })],
    [
      'entries with a stamp of nothing',
      'entries',
      (row) => ({ ...row, document: { version: 1, key: 'x', text: { stamp: {} } } }),
    ],
  ])('%s is found anew, and nothing is lost', async (_, store, change) => {
    const { factory, library, sync, contents } = await inStep();
    const before = await contents();
    await spoil(factory, store, change);
    await sync();
    expect(await contents()).toEqual(before);
    const [first] = (await library.list()).items;
    await library.change(first?.id ?? '', { tags: ['mới'] });
    expect(await sync()).toMatchObject({ sent: 1, damaged: 0 });
    expect(await sync()).toMatchObject({ sent: 0, received: 0 });
  });
});

describe('a database of a later version is refused and left untouched', () => {
  const stores = ['other'];
  async function untouched(factory: IDBFactory, name: string) {
    const db = await open(factory, name);
    expect([db.version, [...db.objectStoreNames]]).toEqual([20, stores]);
    db.close();
  }

  it('memory of sync', async () => {
    const factory = new IDBFactory();
    (await open(factory, 'luoc-sync', 20, stores)).close();
    const memory = openSyncMemory(factory, IDBKeyRange);
    const refused = { problem: 'newer-schema' };
    await expect(memory.loadState()).rejects.toMatchObject(refused);
    await expect(memory.entries()).rejects.toMatchObject(refused);
    await expect(memory.clear()).rejects.toMatchObject(refused);
    await untouched(factory, 'luoc-sync');
  });

  it('kept translations', async () => {
    const factory = new IDBFactory();
    (await open(factory, 'luoc-translations', 20, stores)).close();
    const cache = createCacheStore({ indexedDB: factory, IDBKeyRange, now: () => 0 });
    await expect(cache.get(['a'])).rejects.toMatchObject({ problem: 'newer-schema' });
    await expect(cache.put(new Map([['a', { text: 'a', html: 'a' }]]))).rejects.toThrow();
    await untouched(factory, 'luoc-translations');
  });

  it('keys', async () => {
    const factory = new IDBFactory();
    (await open(factory, 'luoc-keys', 20, stores)).close();
    const keys = createKeyStore(factory);
    const refused = { problem: 'newer-schema' };
    await expect(keys.get('deepl')).rejects.toMatchObject(refused);
    await expect(keys.set('deepl', { key: 'k' })).rejects.toMatchObject(refused);
    expect(await ifReadable(keys.get('deepl'))).toBeUndefined();
    const told = await keys.get('deepl').catch((error: unknown) => error);
    expect(asTranslationError(told).code).toBe('newer-schema');
    const service = { endpoint: 'https://a.example', model: 'm' };
    await expect(keptService(service, keys)).rejects.toMatchObject({ code: 'newer-schema' });
    await untouched(factory, 'luoc-keys');
  });

  it('the folder for backups', async () => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    (await open(factory, 'luoc-backup', 20, stores)).close();
    const refused = { problem: 'newer-schema' };
    await expect(keptFolder()).rejects.toMatchObject(refused);
    await expect(forgetFolder()).rejects.toMatchObject(refused);
    await untouched(factory, 'luoc-backup');
    vi.unstubAllGlobals();
  });

  it('language models', async () => {
    const factory = new IDBFactory();
    (await open(factory, 'luoc-models', 20, stores)).close();
    const models = createModelDatabase({ indexedDB: factory, IDBKeyRange });
    await expect(models.list()).rejects.toMatchObject({ problem: 'newer-schema' });
    await untouched(factory, 'luoc-models');
  });
});
