import { Dexie, type EntityTable } from 'dexie';
import * as v from 'valibot';
import { versionGuard } from '../library/installed-version.ts';
import { DocumentSchema } from './document/article-document.ts';
import type { SyncEntry, SyncMemory, SyncState } from './sync-memory.ts';

/** Version of the stores; an earlier extension refuses to sync with a later one's. */
const STORES_VERSION = 1;

interface StateRow extends SyncState {
  key: 'state';
}

class SyncDatabase extends Dexie {
  declare entries: EntityTable<SyncEntry, 'name'>;
  declare state: EntityTable<StateRow, 'key'>;

  constructor(options: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super('luoc-sync', options);
    this.version(STORES_VERSION).stores({ entries: 'name', state: 'key' });
  }
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const StateSchema = v.object({
  device: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  header: v.string(),
  sequence: v.object({ written: count, intended: count }),
  devices: v.array(v.object({ name: v.string(), sequence: count })),
  settled: v.array(v.object({ name: v.string(), claim: v.string() })),
  unpublished: v.boolean(),
});

const EntrySchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  document: DocumentSchema,
  place: v.exactOptional(v.object({ id: v.string(), mark: v.string() })),
  file: v.exactOptional(
    v.object({ revision: count, digest: v.string(), token: v.exactOptional(v.string()) }),
  ),
  dirty: v.boolean(),
  applying: v.exactOptional(v.object({ before: v.exactOptional(DocumentSchema) })),
});

/** Those rows that have their shape; what the others said is found anew. */
function fitting(rows: unknown[]): SyncEntry[] {
  return rows.flatMap((row) => {
    const parsed = v.safeParse(EntrySchema, row);
    if (parsed.success) return parsed.output as SyncEntry;
    console.warn('What is known of an article in the folder has lost its shape.', parsed.issues);
    return [];
  });
}

/**
 * What this device knows of the folder, in a database of its own, which no export and no page reaches.
 * It holds no text and no key. Its promises reject with a LibraryError `newer-schema` where a later
 * version wrote it.
 */
export function openSyncMemory(indexedDB: IDBFactory, keyRange: typeof IDBKeyRange): SyncMemory {
  const db = new SyncDatabase({ indexedDB, IDBKeyRange: keyRange });
  const ready = versionGuard(indexedDB, db);
  return {
    async loadState() {
      await ready();
      const row = await db.state.get('state');
      if (!row) return undefined;
      const parsed = v.safeParse(StateSchema, row);
      if (parsed.success) return parsed.output;
      console.warn('What is known of the folder has lost its shape.', parsed.issues);
      return undefined;
    },
    async saveState(state) {
      await ready();
      await db.state.put({ ...state, key: 'state' });
    },
    async entries() {
      await ready();
      return fitting(await db.entries.toArray());
    },
    async saveEntry(entry) {
      await ready();
      await db.entries.put(entry);
    },
    async clear() {
      await ready();
      await db.transaction('rw', db.entries, db.state, async () => {
        await db.entries.clear();
        await db.state.clear();
      });
    },
  };
}
