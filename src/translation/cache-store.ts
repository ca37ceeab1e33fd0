import { Dexie, type EntityTable } from 'dexie';
import * as v from 'valibot';
import { versionGuard } from '../library/installed-version.ts';
import type { TranslationCache } from './cache.ts';

interface CacheEntry {
  key: string;
  text: string;
  html: string;
  /** Milliseconds since the epoch. */
  usedAt: number;
}

const EntrySchema = v.object({ key: v.string(), text: v.string(), html: v.string() });

/** Some 300 articles of 30 paragraphs; at about 1 kB each, 10 MB. */
const MAX_ENTRIES = 10_000;
/** How many are dropped at once, so that not every write has to look. */
const DROPPED = 1_000;

export interface CacheStoreOptions {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
  /** Milliseconds since the epoch. */
  now(): number;
  maxEntries?: number;
}

/**
 * A cache in the extension's IndexedDB that forgets what has not been used for the longest time.
 * Entries that do not fit their shape are taken for missing; one of a later version is refused.
 */
export function createCacheStore(options: CacheStoreOptions): TranslationCache {
  const { maxEntries = MAX_ENTRIES, now } = options;
  const database = new Dexie('luoc-translations', {
    indexedDB: options.indexedDB,
    IDBKeyRange: options.IDBKeyRange,
  }) as Dexie & { entries: EntityTable<CacheEntry, 'key'> };
  database.version(1).stores({ entries: 'key, usedAt' });
  const { entries } = database;
  const ready = versionGuard(options.indexedDB, database);

  async function makeRoom(): Promise<void> {
    const surplus = (await entries.count()) - maxEntries;
    if (surplus <= 0) return;
    const oldest = await entries
      .orderBy('usedAt')
      .limit(Math.max(surplus, Math.min(DROPPED, maxEntries / 10)))
      .primaryKeys();
    await entries.bulkDelete(oldest);
  }

  return {
    async get(keys) {
      await ready();
      const found = await entries.bulkGet([...keys]);
      const valid = found.filter((entry) => v.is(EntrySchema, entry)) as CacheEntry[];
      const usedAt = now();
      await entries.bulkPut(valid.map((entry) => ({ ...entry, usedAt })));
      return new Map(valid.map(({ key, text, html }) => [key, { text, html }]));
    },
    async put(added) {
      await ready();
      const usedAt = now();
      await entries.bulkPut(
        [...added].map(([key, { text, html }]) => ({ key, text, html, usedAt })),
      );
      await makeRoom();
    },
  };
}
