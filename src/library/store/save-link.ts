import * as v from 'valibot';
import { canonicalUrl, siteOf } from '../canonical-url.ts';
import { type LibraryContext, nextRevision, run } from '../context.ts';
import { SavedArticleSchema } from '../record-schemas.ts';
import { indexArticle } from '../search/index-article.ts';
import type { ArticleRow, SavedArticle } from '../records.ts';
import { savedArticle } from './read-articles.ts';
import { freshState } from './save-article.ts';

/**
 * Keeps an address for later, without its text; saving the article itself fills it in. An address
 * that is in the library already is left as it is, and taken out of the bin.
 */
export function saveLink(
  context: LibraryContext,
  { url, title }: { url: string; title: string },
): Promise<SavedArticle> {
  const { db } = context;
  return run(context, () =>
    db.transaction(
      'rw',
      [db.articles, db.contents, db.highlights, db.searchPending, db.state],
      async () => {
        const canonical = canonicalUrl(url);
        const before = await db.articles.get({ canonicalUrl: canonical });
        if (before && before.shelf !== 'bin') return savedArticle(before);
        const now = context.now();
        const revision = await nextRevision(context);
        const { binnedAt: _, ...earlier } = before ?? {};
        const link: ArticleRow = {
          id: before?.id ?? context.newId(),
          url,
          canonicalUrl: canonical,
          site: siteOf(url),
          title: title.trim().slice(0, 1000) || url,
          authors: [],
          language: 'und',
          wordCount: 0,
          linkOnly: true,
          size: 0,
          ...freshState(now),
          ...earlier,
          shelf: 'inbox',
          changedAt: now,
          revision,
          documentNumber: revision,
        };
        v.parse(SavedArticleSchema, link);
        await db.articles.put(link);
        await indexArticle(context, link, before?.documentNumber);
        return savedArticle(link);
      },
    ),
  );
}
