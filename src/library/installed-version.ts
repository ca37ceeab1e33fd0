import type { Dexie } from 'dexie';
import { LibraryError } from './errors.ts';

/**
 * The version of an existing database, without changing it; 0 where there is none. Dexie itself would
 * open a newer database than it knows and adapt it, which would damage it.
 */
function installedVersion(factory: IDBFactory, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.addEventListener('upgradeneeded', () => {
      // There was none: take back the empty one that opening would create.
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error ?? new Error('IndexedDB gave no reason'));
    });
  });
}

/**
 * Refuses a database that a later version of the extension wrote; it is left untouched.
 *
 * @param version as Dexie counts it, which multiplies it by ten
 * @throws LibraryError `newer-schema`
 */
export async function refuseNewer(
  factory: IDBFactory,
  name: string,
  version: number,
): Promise<void> {
  if ((await installedVersion(factory, name)) <= version * 10) return;
  throw new LibraryError('newer-schema', `'${name}' was written by a later version.`);
}

/**
 * A test to be waited for before a database is used: whether it is of this version. It is made once,
 * and again after it has failed.
 */
export function versionGuard(factory: IDBFactory, db: Dexie): () => Promise<void> {
  let passed: Promise<void> | undefined;
  return () =>
    (passed ??= refuseNewer(factory, db.name, db.verno).catch((error: unknown) => {
      passed = undefined;
      throw error;
    }));
}
