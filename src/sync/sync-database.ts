import { Dexie, type EntityTable } from 'dexie';
import type { SyncEntry, SyncMemory, SyncState } from './sync-memory.ts';

/** Version of the stores; a later one throws everything away, which costs one sync of reading. */
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

/**
 * What this device knows of the folder, in a database of its own, which no export and no page reaches.
 * It holds no text and no key.
 */
export function openSyncMemory(indexedDB: IDBFactory, keyRange: typeof IDBKeyRange): SyncMemory {
  const db = new SyncDatabase({ indexedDB, IDBKeyRange: keyRange });
  return {
    async loadState() {
      const row = await db.state.get('state');
      if (!row) return undefined;
      const { key: _, ...state } = row;
      return state;
    },
    async saveState(state) {
      await db.state.put({ ...state, key: 'state' });
    },
    entries: () => db.entries.toArray(),
    async saveEntry(entry) {
      await db.entries.put(entry);
    },
    clear: () =>
      db.transaction('rw', db.entries, db.state, async () => {
        await db.entries.clear();
        await db.state.clear();
      }),
  };
}
