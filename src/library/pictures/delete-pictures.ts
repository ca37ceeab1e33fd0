import { type LibraryContext, readState } from '../context.ts';
import { belongingTo } from '../database.ts';
import type { PictureRow } from '../records.ts';

/** Lets what found no room be tried again, inside a transaction that writes `pictures`. */
export async function retryOverBudget({ db }: LibraryContext): Promise<void> {
  await db.pictures
    .where('state')
    .equals('over-budget')
    .modify((row: PictureRow) => {
      row.state = 'waiting';
    });
}

/**
 * Deletes an article's pictures whose address passes `which`, and gives their room back; inside a
 * transaction that writes `pictures` and `state`.
 */
export async function deletePictures(
  context: LibraryContext,
  articleId: string,
  which: (address: string) => boolean,
): Promise<void> {
  const { db } = context;
  const rows = await belongingTo(db.pictures, 'address', articleId).toArray();
  const gone = rows.filter(({ address }) => which(address));
  if (gone.length === 0) return;
  await db.pictures.bulkDelete(gone.map(({ address }) => [articleId, address]));
  const freed = gone.reduce((sum, { bytes }) => sum + bytes, 0);
  if (freed === 0) return;
  const state = await readState(context);
  await db.state.put({ ...state, pictureBytes: Math.max(0, state.pictureBytes - freed) });
  await retryOverBudget(context);
}
