import { type LibraryContext, nextRevision } from '../context.ts';
import { indexArticle } from './index-article.ts';

/** Articles read and queued in one transaction. */
const BATCH = 50;

/** Queues articles for the index by the numbers of their documents. */
async function queue(context: LibraryContext, numbers: number[]): Promise<void> {
  const { db } = context;
  for (let at = 0; at < numbers.length; at += BATCH) {
    const batch = numbers.slice(at, at + BATCH);
    const stores = [db.articles, db.contents, db.highlights, db.searchPending, db.state];
    await db.transaction('rw', stores, async () => {
      const rows = await db.articles.where('documentNumber').anyOf(batch).toArray();
      for (const row of rows) await indexArticle(context, row);
      await nextRevision(context);
    });
  }
}

/** Queues every article that is in no segment and does not wait. @returns how many */
export async function queueMissing(context: LibraryContext): Promise<number> {
  const { db } = context;
  const missing = await db.transaction(
    'r',
    [db.articles, db.searchSegments, db.searchPending],
    async () => {
      const numbers = await db.articles.orderBy('documentNumber').keys();
      const known = new Set(await db.searchPending.toCollection().primaryKeys());
      await db.searchSegments.each(({ documents }) => {
        for (const number of documents) known.add(number);
      });
      return numbers.filter((number): number is number => !known.has(Number(number)));
    },
  );
  await queue(context, missing);
  return missing.length;
}

/** Empties the index and queues every article. A cut in between is mended by `queueMissing`. */
export async function queueAll(context: LibraryContext): Promise<void> {
  const { db } = context;
  const stores = [db.searchPending, db.searchSegments, db.searchPostings, db.searchPositions];
  await db.transaction('rw', [...stores, db.state], async () => {
    for (const store of stores) await store.clear();
    await nextRevision(context);
  });
  await queueMissing(context);
}
