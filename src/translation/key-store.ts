import * as v from 'valibot';
import type { KeyStore } from './environment.ts';

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
    const database = await settled(opening);
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
