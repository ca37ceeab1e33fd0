import { type LibraryContext, nextRevision } from '../context.ts';
import { indexArticle } from '../search/index-article.ts';
import type { ArticleRow, SavedArticle } from '../records.ts';

/**
 * Writes a changed row with a new revision, inside a transaction that writes `articles` and `state`
 * (and, where what is searched changed, reads the text and writes the search index's queue).
 */
export async function touchArticle(
  context: LibraryContext,
  row: ArticleRow,
  { searched = false, change = {} }: { searched?: boolean; change?: Partial<SavedArticle> } = {},
): Promise<ArticleRow> {
  const revision = await nextRevision(context);
  const changed: ArticleRow = { ...row, ...change, changedAt: context.now(), revision };
  if (searched) changed.documentNumber = revision;
  await context.db.articles.put(changed);
  if (searched) await indexArticle(context, changed, row.documentNumber);
  return changed;
}
