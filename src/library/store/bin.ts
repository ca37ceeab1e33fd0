import { belongingTo } from '../database.ts';
import { type LibraryContext, nextRevision, readState, requireArticle, run } from '../context.ts';
import { LibraryError } from '../errors.ts';
import { retryOverBudget } from '../pictures/delete-pictures.ts';
import type { ArticleRow, Shelf } from '../records.ts';

/** How long an article stays in the bin, in milliseconds: 30 days. */
const BIN_TIME = 30 * 24 * 60 * 60 * 1000;

/** Puts an article on another shelf. */
async function move(context: LibraryContext, id: string, shelf: Shelf): Promise<void> {
  const { db } = context;
  await run(context, () =>
    db.transaction('rw', db.articles, db.state, async () => {
      const { binnedAt: _, ...row }: ArticleRow = await requireArticle(context, id);
      const now = context.now();
      await db.articles.put({
        ...row,
        shelf,
        ...(shelf === 'bin' && { binnedAt: now }),
        changedAt: now,
        revision: await nextRevision(context),
      });
    }),
  );
}

/** Puts an article into the bin; it can be taken out again for 30 days. */
export function binArticle(context: LibraryContext, id: string): Promise<void> {
  return move(context, id, 'bin');
}

/** Takes an article out of the bin, or moves it between inbox and archive. */
export function shelveArticle(
  context: LibraryContext,
  id: string,
  shelf: Exclude<Shelf, 'bin'>,
): Promise<void> {
  return move(context, id, shelf);
}

/**
 * Deletes articles and all that belongs to them, for good. Unknown ids are passed over.
 *
 * In a full browser Chromium lets a transaction through only if it deletes and writes nothing, so the
 * counters come after: if there is no room even then, they stay behind until the next purge.
 */
export async function purgeArticles(context: LibraryContext, ids: string[]): Promise<void> {
  const { db } = context;
  const stores = [
    db.articles,
    db.contents,
    db.texts,
    db.versions,
    db.highlights,
    db.translations,
    db.pictures,
  ];
  await run(context, () =>
    db.transaction('rw', stores, async () => {
      await db.articles.bulkDelete(ids);
      await db.contents.bulkDelete(ids);
      await db.texts.bulkDelete(ids);
      await db.highlights.where('articleId').anyOf(ids).delete();
      for (const id of ids) {
        await belongingTo(db.versions, 'savedAt', id).delete();
        await belongingTo(db.translations, 'target', id).delete();
        await belongingTo(db.pictures, 'address', id).delete();
      }
    }),
  );
  try {
    await run(context, () => recount(context));
  } catch (error) {
    if (!(error instanceof LibraryError) || error.problem !== 'quota') throw error;
  }
}

/** Brings the counters up to date after a purge. */
async function recount(context: LibraryContext): Promise<void> {
  const { db } = context;
  await db.transaction('rw', db.pictures, db.state, async () => {
    let pictureBytes = 0;
    await db.pictures.each(({ bytes }) => {
      pictureBytes += bytes;
    });
    const state = await readState(context);
    await db.state.put({ ...state, revision: state.revision + 1, pictureBytes });
    if (pictureBytes < state.pictureBytes) await retryOverBudget(context);
  });
}

/**
 * Purges what has lain in the bin for 30 days, since its last change where it is not known since when;
 * one of neither time stays.
 *
 * @returns how many articles that were
 */
export async function purgeExpired(context: LibraryContext): Promise<number> {
  const { db, now } = context;
  const ids = await run(context, async () => {
    const binned = await db.articles
      .where('[shelf+savedAt]')
      .between(['bin', 0], ['bin', Infinity])
      .toArray();
    const limit = now() - BIN_TIME;
    return binned.filter((row) => (row.binnedAt ?? row.changedAt) <= limit).map(({ id }) => id);
  });
  if (ids.length > 0) await purgeArticles(context, ids);
  return ids.length;
}
