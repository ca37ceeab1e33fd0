import type { LibraryContext } from '../context.ts';
import { HighlightSchema } from '../record-schemas.ts';
import type { ArticleRow } from '../records.ts';
import { fittingRows, unlessDamaged } from '../store/damage.ts';
import { readContent, savedArticle } from '../store/read-articles.ts';
import { pendingRow, searchedFields } from './document-terms.ts';

/**
 * Lets an article be found in its present state, inside the transaction that changes it (which must
 * write `searchPending`, and read `contents` and `highlights`).
 *
 * @param earlier number of the document that the article was before, which dies
 */
export async function indexArticle(
  context: LibraryContext,
  row: ArticleRow,
  earlier?: number,
): Promise<void> {
  const { db } = context;
  const stored = await db.contents.get(row.id);
  const highlights = fittingRows(
    HighlightSchema,
    await db.highlights.where('articleId').equals(row.id).toArray(),
  );
  const notes = highlights.flatMap(({ note }) => (note === undefined ? [] : [note]));
  // An article that has lost its shape must not keep the index from being made.
  const content = stored && unlessDamaged(() => readContent(context, stored));
  const title = unlessDamaged(() => savedArticle(row))?.title ?? '';
  const fields = searchedFields(title, content, notes);
  if (earlier !== undefined && earlier !== row.documentNumber) {
    await db.searchPending.delete(earlier);
  }
  await db.searchPending.put(pendingRow(row.documentNumber, fields));
}
