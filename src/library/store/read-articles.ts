import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { BriefSchema } from '../brief-schema.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { type LibraryContext, run } from '../context.ts';
import { LibraryError } from '../errors.ts';
import { SavedArticleSchema } from '../record-schemas.ts';
import type { ArticleRow, SavedArticle } from '../records.ts';

/** What the reader shows: an article with its text; a link saved for later has none yet. */
export interface OpenedArticle {
  saved: SavedArticle;
  content?: { article: Article; brief: Brief; savedAt: number };
}

/**
 * A row without what only the index needs, checked.
 *
 * @throws LibraryError `damaged`
 */
export function savedArticle(row: ArticleRow): SavedArticle {
  const result = v.safeParse(SavedArticleSchema, row);
  if (result.success) return result.output;
  throw new LibraryError('damaged', `Saved article ${row.id}: ${v.summarize(result.issues)}`);
}

/** The saved article of an address, unless it is in the bin. */
export function findByUrl(context: LibraryContext, url: string): Promise<SavedArticle | undefined> {
  return run(context, async () => {
    const row = await context.db.articles.get({ canonicalUrl: canonicalUrl(url) });
    return row && row.shelf !== 'bin' ? savedArticle(row) : undefined;
  });
}

/** An article with its text, from whichever shelf; undefined where there is none. */
export function openArticle(
  context: LibraryContext,
  id: string,
): Promise<OpenedArticle | undefined> {
  const { db } = context;
  return run(context, () =>
    db.transaction('r', db.articles, db.contents, async () => {
      const row = await db.articles.get(id);
      if (!row) return undefined;
      const saved = savedArticle(row);
      const stored = await db.contents.get(id);
      if (!stored) return { saved };
      return { saved, content: readContent(context, stored) };
    }),
  );
}

/** Checks a stored text and its brief. @throws LibraryError `damaged` */
export function readContent(
  context: LibraryContext,
  stored: { article: unknown; brief: unknown; savedAt: number },
): { article: Article; brief: Brief; savedAt: number } {
  try {
    const article = context.parseArticle(stored.article);
    return { article, brief: v.parse(BriefSchema, stored.brief), savedAt: stored.savedAt };
  } catch (error) {
    throw new LibraryError('damaged', 'A saved text has lost its shape.', { cause: error });
  }
}
