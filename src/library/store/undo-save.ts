import { type LibraryContext, nextRevision, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import { describeArticle, putContent } from './describe-article.ts';
import { notePictures } from '../pictures/queue-pictures.ts';
import { indexArticle } from '../search/index-article.ts';
import { type SaveResult, savedStores } from './save-article.ts';
import { binArticle, purgeArticles } from './bin.ts';

/** Brings back the version that a save replaced, if it is still there. */
async function restoreVersion(context: LibraryContext, id: string): Promise<void> {
  const { db } = context;
  const row = await db.articles.get(id);
  const version = await belongingTo(db.versions, 'savedAt', id).last();
  if (!row || !version) return;
  const revision = await nextRevision(context);
  const restored = {
    ...row,
    ...describeArticle(version.article, version.brief),
    changedAt: context.now(),
    revision,
    documentNumber: revision,
  };
  await db.articles.put(restored);
  await putContent(context, id, version);
  await notePictures(context, id, context.parseArticle(version.article));
  await indexArticle(context, restored, row.documentNumber);
  await db.versions.delete([id, version.savedAt]);
}

/**
 * Takes a save back: a new article is gone for good, one from the bin goes back there, a text that
 * was replaced returns. Does nothing to an article that has been purged meanwhile.
 */
export async function undoSave(context: LibraryContext, result: SaveResult): Promise<void> {
  const { id } = result.saved;
  if (result.created) return purgeArticles(context, [id]);
  const { db } = context;
  if (result.textChanged) {
    await run(context, () =>
      db.transaction('rw', savedStores(context), () => restoreVersion(context, id)),
    );
  }
  if (result.previousShelf === 'bin') await binArticle(context, id);
}
