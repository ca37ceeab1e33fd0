/** Runs in a page of the extension: puts a library there as an earlier version left it. */
import { type FrozenDatabase, restoreDatabase } from '../migrations/library/frozen-database.ts';

/** Puts the database of an earlier version in the place of the library. */
export async function restoreLibrary(frozen: FrozenDatabase): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('luoc-library');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
  await restoreDatabase(indexedDB, 'luoc-library', frozen);
}
