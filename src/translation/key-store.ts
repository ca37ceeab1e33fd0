import * as v from 'valibot';
import { LibraryError } from '../library/errors.ts';
import type { Credential, KeyStore } from './environment.ts';

/** A database of its own: no page of a site, no content script, no sync and no export reaches it. */
const DATABASE = 'luoc-keys';
const STORE = 'credentials';

const CredentialSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1)),
  region: v.exactOptional(v.string()),
  plainHttpOrigin: v.exactOptional(v.string()),
});

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No database.')));
  });
}

/** @throws LibraryError `newer-schema` where a later version made it; it is left untouched */
async function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  try {
    return await settled(request);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
    throw new LibraryError('newer-schema', 'A later version wrote the keys.', { cause: error });
  }
}

/** What is kept, as far as this version can tell: a form is shown even beside keys of a later one. */
export async function ifReadable(
  credential: Promise<Credential | undefined>,
): Promise<Credential | undefined> {
  try {
    return await credential;
  } catch (error) {
    if (error instanceof LibraryError && error.problem === 'newer-schema') return undefined;
    throw error;
  }
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('The database gave up.'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', fail);
    transaction.addEventListener('abort', fail);
  });
}

/**
 * Keeps keys in the extension's own IndexedDB: a content script runs in the origin of its page and
 * cannot open it, unlike `storage.local`. Each call opens and closes the database, so that 'delete
 * everything' never waits for a page.
 *
 * Its promises reject with a LibraryError `newer-schema` where a later version wrote the keys.
 *
 * @param indexedDB of an extension page or the background
 */
export function createKeyStore(indexedDB: IDBFactory): KeyStore {
  async function withStore<Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(STORE);
    });
    const database = await opened(opening);
    try {
      const transaction = database.transaction(STORE, mode);
      const done = committed(transaction);
      const [result] = await Promise.all([settled(work(transaction.objectStore(STORE))), done]);
      return result;
    } finally {
      database.close();
    }
  }
  return {
    async get(provider) {
      const stored: unknown = await withStore('readonly', (store) => store.get(provider));
      const parsed = v.safeParse(CredentialSchema, stored);
      return parsed.success ? parsed.output : undefined;
    },
    async set(provider, credential) {
      const checked = v.parse(CredentialSchema, credential);
      await withStore('readwrite', (store) => store.put(checked, provider));
    },
    async remove(provider) {
      await withStore('readwrite', (store) => store.delete(provider));
    },
  };
}
