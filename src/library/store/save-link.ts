import * as v from 'valibot';
import { canonicalUrl, siteOf } from '../canonical-url.ts';
import { type LibraryContext, nextRevision, run } from '../context.ts';
import { SavedArticleSchema } from '../record-schemas.ts';
import type { ArticleRow, SavedArticle } from '../records.ts';
import { indexArticle } from '../search/index-article.ts';
import { savedArticle } from './read-articles.ts';
import { freshState } from './save-article.ts';

const MAX_TITLE = 1000;

/** The row of an address without its text; revision and document number are still to be given. */
export function linkRow(
  context: LibraryContext,
  { url, title }: { url: string; title: string },
): ArticleRow {
  return {
    id: context.newId(),
    url,
    canonicalUrl: canonicalUrl(url),
    site: siteOf(url),
    title: title.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) || url.slice(0, MAX_TITLE),
    authors: [],
    language: 'und',
    wordCount: 0,
    linkOnly: true,
    size: 0,
    ...freshState(context.now()),
    revision: 0,
    documentNumber: 0,
  };
}

/**
 * Keeps an address for later, without its text; saving the article itself fills it in. An address
 * that is in the library already is left as it is, and taken out of the bin.
 */
export function saveLink(
  context: LibraryContext,
  link: { url: string; title: string },
): Promise<SavedArticle> {
  const { db } = context;
  const stores = [db.articles, db.contents, db.highlights, db.searchPending, db.state];
  return run(context, () =>
    db.transaction('rw', stores, async () => {
      const before = await db.articles.get({ canonicalUrl: canonicalUrl(link.url) });
      if (before && before.shelf !== 'bin') return savedArticle(before);
      const { binnedAt: _, ...earlier } = before ?? {};
      const revision = await nextRevision(context);
      const row: ArticleRow = {
        ...linkRow(context, link),
        ...earlier,
        shelf: 'inbox',
        changedAt: context.now(),
        revision,
        documentNumber: revision,
      };
      v.parse(SavedArticleSchema, row);
      await db.articles.put(row);
      await indexArticle(context, row, before?.documentNumber);
      return savedArticle(row);
    }),
  );
}
