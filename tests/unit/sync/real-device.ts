import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { deriveKeys, type FolderKeys } from '../../../src/sync/crypto/keys.ts';
import { openSyncMemory } from '../../../src/sync/sync-database.ts';
import type { SyncReport } from '../../../src/sync/sync-report.ts';
import { type SyncOptions, synchronize, type SyncWorld } from '../../../src/sync/synchronize.ts';
import { memoryLibrary } from '../library/sample.ts';
import type { RemoteStore } from '../../../src/sync/folder/remote-store.ts';

/** The keys of a folder, made with few iterations so that the tests are quick. */
export function quickKeys(): Promise<FolderKeys> {
  const salt = new Uint8Array(16);
  return deriveKeys('test', { name: 'PBKDF2', hash: 'SHA-256', iterations: 1000, salt });
}

/** A device with the real library and the real database of sync, both in memory. */
export function realDevice(
  name: string,
  remote: RemoteStore,
  keys: FolderKeys,
  own: Parameters<typeof memoryLibrary>[0] = {},
) {
  let count = 0;
  const { library, clock } = memoryLibrary({ newId: () => `${name}${++count}`, ...own });
  const world: SyncWorld = {
    remote,
    library: library.replica,
    memory: openSyncMemory(new IDBFactory(), IDBKeyRange),
    now: () => clock.now,
    deriveKeys: async () => keys,
  };
  const sync = (options: Partial<SyncOptions> = {}): Promise<SyncReport> => {
    clock.now += 60_000;
    return synchronize(world, { passphrase: 'test', ...options });
  };
  return { library, clock, world, sync };
}
