import type { LibraryContext } from '../context.ts';
import type { ArticleRow } from '../records.ts';
import { readContent } from '../store/read-articles.ts';
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
  const highlights = await db.highlights.where('articleId').equals(row.id).toArray();
  const notes = highlights.flatMap(({ note }) => (note === undefined ? [] : [note]));
  const fields = searchedFields(row.title, stored && readContent(context, stored), notes);
  if (earlier !== undefined && earlier !== row.documentNumber) {
    await db.searchPending.delete(earlier);
  }
  await db.searchPending.put(pendingRow(row.documentNumber, fields));
}
