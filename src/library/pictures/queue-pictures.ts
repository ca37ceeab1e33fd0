import type { Article } from '../../article/article.ts';
import { type LibraryContext, requireArticle, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import type { PictureRow } from '../records.ts';
import { deletePictures } from './delete-pictures.ts';
import { pictureAddresses } from './picture-addresses.ts';

/**
 * Notes an article's pictures as waiting to be fetched, and drops those it no longer has, inside a
 * transaction that writes `pictures` and `state`. What was noted before keeps its state.
 */
export async function notePictures(
  context: LibraryContext,
  id: string,
  article: Article,
): Promise<void> {
  const { db } = context;
  const wanted = new Set(pictureAddresses(article));
  await deletePictures(context, id, (address) => !wanted.has(address));
  const noted = await belongingTo(db.pictures, 'address', id).primaryKeys();
  for (const [, address] of noted) wanted.delete(address);
  await db.pictures.bulkPut(
    [...wanted].map((address): PictureRow => ({
      articleId: id,
      address,
      state: 'waiting',
      tries: 0,
      bytes: 0,
    })),
  );
}

/** Notes the pictures of an article that was saved without them: imported, or by an older version. */
export async function queuePictures(context: LibraryContext, id: string): Promise<void> {
  const { db } = context;
  await run(context, () =>
    db.transaction('rw', db.articles, db.contents, db.pictures, db.state, async () => {
      await requireArticle(context, id);
      const content = await db.contents.get(id);
      if (content) await notePictures(context, id, context.parseArticle(content.article));
    }),
  );
}
