import { browser } from 'wxt/browser';
import type { Library } from '../library/library.ts';

/** What is stored on this device, in numbers; bytes as the browser estimates them. */
export interface StoredSizes {
  articles: number;
  bytes: number;
  quota: number;
  /** Bytes that kept pictures take of these. */
  pictureBytes: number;
  persistent: boolean;
}

/** Counts what is stored. Rejects with a LibraryError when the library cannot be read. */
export async function storedData(library: Library): Promise<StoredSizes> {
  const [{ inbox, archive, bin }, pictureBytes, estimate, persistent] = await Promise.all([
    library.size(),
    library.pictures.bytes(),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return {
    articles: inbox + archive + bin,
    bytes: estimate.usage ?? 0,
    quota: estimate.quota ?? 0,
    pictureBytes,
    persistent,
  };
}

/** How much room the extension takes, and whether the browser keeps it. */
export async function storageUse(): Promise<Omit<StoredSizes, 'articles' | 'pictureBytes'>> {
  const [{ usage = 0, quota = 0 }, persistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { bytes: usage, quota, persistent };
}

/** Where it is noted that the reader was asked about persistent storage. */
const ASKED = 'persistenceAsked';

export async function wasPersistenceAsked(): Promise<boolean> {
  return (await browser.storage.local.get(ASKED))[ASKED] === true;
}

/** Notes that the reader was asked, for good: the question comes once. */
export async function notePersistenceAsked(): Promise<void> {
  await browser.storage.local.set({ [ASKED]: true });
}

/** Deletes articles, settings, keys and caches: everything this extension keeps. */
export async function deleteEverything(library: Library): Promise<void> {
  await library.deleteAll();
  library.close();
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) await deleteDatabase(name);
  }
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    // Another page holds it open; it is deleted as soon as that one closes it.
    request.addEventListener('blocked', () => resolve());
  });
}
