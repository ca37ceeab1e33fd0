/** Runs in a page of the extension, on the extension's own database: what the library tests ask of it. */
import type { Article } from '../../src/article/article.ts';
import { openArticleLibrary } from '../../src/platform/article-library.ts';
import { LibraryError } from '../../src/library/errors.ts';
import type { Library } from '../../src/library/library.ts';
import {
  syntheticArticle,
  syntheticBrief,
  syntheticRecord,
} from '../../tools/bench/library-corpus.ts';

const NAME = 'luoc-library';

const library: Library = openArticleLibrary();

/** Tells the test, outside the browser, what is done: it outlives a browser that is killed. */
async function report(address: string, what: string): Promise<void> {
  await fetch(`${address}/${what}`, { mode: 'no-cors' });
}

/**
 * Saves articles two at a time until it is stopped from outside, and reports each as `/saved/N` once
 * the library has called it saved.
 */
export function saveForEver(address: string): void {
  let next = 0;
  const lane = async () => {
    for (;;) {
      const n = next++;
      const article = syntheticArticle(n);
      await library.save(article, syntheticBrief(n, article));
      await report(address, `saved/${n}`);
    }
  };
  void lane();
  void lane();
}

async function* exportFile(from: number, to: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('{"format":"luoc-library","version":1,"articles":[');
  for (let n = from; n < to; n++) {
    yield encoder.encode((n > from ? ',' : '') + JSON.stringify(syntheticRecord(n)));
  }
  yield encoder.encode(']}');
}

/** Imports articles `from` up to, without, `to`; reports `/line/N` for each line that was read. */
export async function importArticles(
  address: string,
  from: number,
  to: number,
): Promise<{ added: number; merged: number; unchanged: number; failed: number }> {
  const { added, merged, unchanged, failed } = await library.import(exportFile(from, to), {
    onProgress: (line) => void report(address, `line/${line}`),
  });
  return { added, merged, unchanged, failed };
}

/** The numbers of all articles that are there whole: listed, with the text and brief they were made with. */
export async function wholeArticles(): Promise<number[]> {
  const { items } = await library.list({ limit: 100_000 });
  const numbers: number[] = [];
  for (const { id, url } of items) {
    const n = Number(url.split('-').at(-1));
    const opened = await library.get(id);
    const expected = syntheticArticle(n);
    if (JSON.stringify(opened?.content?.article) === JSON.stringify(expected)) numbers.push(n);
  }
  return numbers.toSorted((a, b) => a - b);
}

/** How many articles the list has. */
export async function listed(): Promise<number> {
  return (await library.list({ limit: 1 })).total;
}

/** Checks and compacts the index as the library page's worker does; returns how many were missing. */
export async function repairIndex(): Promise<number> {
  const missing = await library.search.repair();
  await library.search.compact();
  return missing;
}

/** Whether a search for an article's whole title finds it; a damaged index is rebuilt as in the worker. */
export async function findsByTitle(
  n: number,
): Promise<'found' | 'not found' | 'found once rebuilt'> {
  const { title, url } = syntheticArticle(n);
  const look = async () => {
    const { hits } = await library.search.search({ text: `"${title}"` });
    return hits.some(({ saved }) => saved.url === url);
  };
  try {
    return (await look()) ? 'found' : 'not found';
  } catch (error) {
    if (!(error instanceof LibraryError) || error.problem !== 'damaged') throw error;
    await library.search.rebuild();
    return (await look()) ? 'found once rebuilt' : 'not found';
  }
}

async function outcomeOfSave(article: Article, n: number): Promise<string> {
  try {
    await library.save(article, syntheticBrief(n, article));
    return 'saved';
  } catch (error) {
    return error instanceof LibraryError ? error.problem : `not a LibraryError: ${String(error)}`;
  }
}

/** What the library says when it is asked to save: `saved`, or the problem of its error. */
export function trySave(n: number): Promise<string> {
  return outcomeOfSave(syntheticArticle(n), n);
}

/** Two megabytes that cannot be packed, apart for every call. */
function incompressible(): string {
  const values = new Uint32Array(16_000);
  let all = '';
  while (all.length < 2_000_000) {
    crypto.getRandomValues(values);
    all += [...values].map((value) => value.toString(36)).join(' ');
  }
  return all.slice(0, 1_900_000);
}

/**
 * Fills the browser's room for the extension: with long articles until one is refused, then with
 * ordinary ones, whose numbers begin at `from`, until one of those is refused too.
 *
 * @param most give up after so many of each
 * @returns how many ordinary ones were saved, and what the library said of the one that was not
 */
export async function fill(
  from: number,
  most: number,
): Promise<{ saved: number; problem: string }> {
  for (let n = 0; n < most; n++) {
    const text = incompressible();
    const block = { type: 'paragraph' as const, id: 'b0', text, html: text };
    const url = `https://long.example/bai-${n}`;
    if ((await outcomeOfSave({ ...syntheticArticle(n), url, blocks: [block] }, n)) !== 'saved')
      break;
  }
  for (let n = 0; n < most; n++) {
    const problem = await trySave(from + n);
    if (problem !== 'saved') return { saved: n, problem };
  }
  return { saved: most, problem: 'none' };
}

function openNative(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
    request.addEventListener('blocked', () => reject(new Error('the database is in use')));
  });
}

/** Makes the database one of a later version of the extension, with a store nobody here knows. */
export async function becomeNewer(version: number): Promise<void> {
  library.close();
  const request = indexedDB.open(NAME, version);
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('fromTheFuture');
    });
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
  });
  request.result.close();
}

/** What lies in the database, read past the library: its version and how many rows each store has. */
export async function inventory(): Promise<{ version: number; rows: Record<string, number> }> {
  const db = await openNative();
  const stores = [...db.objectStoreNames];
  const transaction = db.transaction(stores);
  const rows: Record<string, number> = {};
  await Promise.all(
    stores.map(
      (store) =>
        new Promise<void>((resolve, reject) => {
          const count = transaction.objectStore(store).count();
          count.addEventListener('success', () => {
            rows[store] = count.result;
            resolve();
          });
          count.addEventListener('error', () => reject(count.error ?? new Error(store)));
        }),
    ),
  );
  const { version } = db;
  db.close();
  return { version, rows };
}

/** Empties one store past the library, as a damaged disk might. */
export async function emptyStore(name: string): Promise<void> {
  library.close();
  const db = await openNative();
  const transaction = db.transaction(name, 'readwrite', { durability: 'strict' });
  transaction.objectStore(name).clear();
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error(name)));
  });
  db.close();
}

/** Deletes for good the long articles that `fill` has saved. */
export async function deleteLong(): Promise<void> {
  const { items } = await library.list({ limit: 100_000 });
  await library.purge(items.filter(({ site }) => site === 'long.example').map(({ id }) => id));
}
