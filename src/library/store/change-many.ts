import { type LibraryContext, readState, run } from '../context.ts';
import type { ArticleRow, Shelf } from '../records.ts';
import { cleanTags } from './change-article.ts';

/** An article and the shelf it lies on, or is to lie on. */
export interface ShelvedArticle {
  id: string;
  shelf: Shelf;
}

/** An article and its tags. */
export interface TaggedArticle {
  id: string;
  tags: string[];
}

/**
 * Changes many rows in one transaction: all of them, or none. Unknown ids are passed over.
 *
 * @param change the changed row, or undefined where it stays as it is
 * @returns the rows as they were before, of those that were changed
 */
function changeRows(
  context: LibraryContext,
  ids: string[],
  change: (row: ArticleRow) => ArticleRow | undefined,
): Promise<ArticleRow[]> {
  const { db } = context;
  return run(context, () =>
    db.transaction('rw', db.articles, db.state, async () => {
      const state = await readState(context);
      const now = context.now();
      let { revision } = state;
      const before: ArticleRow[] = [];
      const after: ArticleRow[] = [];
      for (const row of await db.articles.bulkGet(ids)) {
        const changed = row && change(row);
        if (!row || !changed) continue;
        before.push(row);
        after.push({ ...changed, changedAt: now, revision: ++revision });
      }
      await db.articles.bulkPut(after);
      await db.state.put({ ...state, revision });
      return before;
    }),
  );
}

/**
 * Puts many articles on other shelves at once.
 *
 * @returns where those that moved lay before; given back to this function, it is undone
 */
export async function moveArticles(
  context: LibraryContext,
  moves: ShelvedArticle[],
): Promise<ShelvedArticle[]> {
  const shelves = new Map(moves.map(({ id, shelf }) => [id, shelf]));
  const before = await changeRows(context, [...shelves.keys()], (row) => {
    const shelf = shelves.get(row.id);
    if (shelf === undefined || shelf === row.shelf) return undefined;
    const { binnedAt: _, ...rest } = row;
    return { ...rest, shelf, ...(shelf === 'bin' && { binnedAt: context.now() }) };
  });
  return before.map(({ id, shelf }) => ({ id, shelf }));
}

/**
 * Gives many articles tags, beside those they have.
 *
 * @returns the tags that the changed ones had before; `setTags` puts them back
 */
export async function addTags(
  context: LibraryContext,
  ids: string[],
  tags: string[],
): Promise<TaggedArticle[]> {
  const before = await changeRows(context, ids, (row) => {
    const all = cleanTags([...row.tags, ...tags]);
    return all.length === row.tags.length ? undefined : { ...row, tags: all };
  });
  return before.map(({ id, tags: earlier }) => ({ id, tags: earlier }));
}

/** Sets the tags of many articles at once. */
export async function setTags(context: LibraryContext, tagged: TaggedArticle[]): Promise<void> {
  const tags = new Map(tagged.map((article) => [article.id, article.tags]));
  await changeRows(context, [...tags.keys()], (row) => ({
    ...row,
    tags: cleanTags(tags.get(row.id) ?? row.tags),
  }));
}
