import { Dexie, type EntityTable } from 'dexie';
import { versionGuard } from '../library/installed-version.ts';
import type { BackupTarget } from '../sync/backup/backup.ts';

/** The part of Chromium's File System Access that the types do not know yet (WICG, 2024). */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission(request: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(request: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface FolderRow {
  key: 'folder';
  folder: PickedFolder;
}

/** Where the chosen folder is kept: a handle can be stored nowhere but in IndexedDB. */
class BackupDatabase extends Dexie {
  declare folders: EntityTable<FolderRow, 'key'>;

  constructor() {
    super('luoc-backup');
    this.version(1).stores({ folders: 'key' });
  }
}

let database: { db: BackupDatabase; ready: () => Promise<void> } | undefined;

function open(): { db: BackupDatabase; ready: () => Promise<void> } {
  const db = new BackupDatabase();
  return { db, ready: versionGuard(indexedDB, db) };
}

/** @throws LibraryError `newer-schema` where a later version wrote it */
async function folders(): Promise<EntityTable<FolderRow, 'key'>> {
  const { db, ready } = (database ??= open());
  await ready();
  return db.folders;
}

/** Asks for a folder; undefined where this browser cannot. Call it straight from a click. */
export const pickFolder: (() => Promise<PickedFolder>) | undefined = folderPicker();

function folderPicker(): (() => Promise<PickedFolder>) | undefined {
  const { showDirectoryPicker: show } = globalThis as {
    showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<PickedFolder>;
  };
  return show && (() => show.call(globalThis, { mode: 'readwrite', id: 'luoc-backup' }));
}

export async function keptFolder(): Promise<PickedFolder | undefined> {
  return (await (await folders()).get('folder'))?.folder;
}

export async function keepFolder(folder: PickedFolder): Promise<void> {
  await (await folders()).put({ key: 'folder', folder });
}

export async function forgetFolder(): Promise<void> {
  await (await folders()).delete('folder');
}

/** A folder that the reader chose, as a place for backups. */
export function folderTarget(folder: PickedFolder): BackupTarget {
  return {
    async list() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    async write(name, pieces) {
      const file = await folder.getFileHandle(name, { create: true });
      // What is written stands in the folder only once it is closed.
      const writable = await file.createWritable();
      try {
        for await (const piece of pieces) await writable.write(piece);
        await writable.close();
      } catch (error) {
        await folder.removeEntry(name);
        throw error;
      }
    },
    remove: (name) => folder.removeEntry(name),
  };
}
