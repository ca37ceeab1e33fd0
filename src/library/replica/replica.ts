import { belongingTo } from '../database.ts';
import { type LibraryContext, nextRevision, run } from '../context.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { RefusedCopyError } from '../errors.ts';
import { recordParser } from '../import/record-schema.ts';
import { recordStores } from '../import/take-in-record.ts';
import { notePictures } from '../pictures/queue-pictures.ts';
import { HighlightSchema, TranslationSchema } from '../record-schemas.ts';
import type { ArticleRow } from '../records.ts';
import { indexArticle } from '../search/index-article.ts';
import { purgeArticles } from '../store/bin.ts';
import { checkedRow } from '../store/damage.ts';
import { describeArticle, putContent } from '../store/describe-article.ts';
import { readContent, savedArticle } from '../store/read-articles.ts';
import { linkRow } from '../store/save-link.ts';
import type { ReplicaArticle, ReplicaDesk, ReplicaPlace, ReplicaState } from './replica-article.ts';

/** The id is part of it: a library that was emptied counts its revisions anew. */
function placeOf({ id, canonicalUrl, revision, changedAt }: ArticleRow): ReplicaPlace {
  return { id, canonicalUrl, mark: `${id} ${revision} ${changedAt}` };
}

function stateOf(saved: ReplicaState): ReplicaState {
  const { savedAt, changedAt, shelf, binnedAt, readAt, progress, favourite, tags } = saved;
  return {
    savedAt,
    changedAt,
    shelf,
    ...(binnedAt !== undefined && { binnedAt }),
    ...(readAt !== undefined && { readAt }),
    progress,
    favourite,
    tags,
  };
}

/**
 * Reads an article for a copy elsewhere, checked; undefined where there is none.
 *
 * @throws LibraryError `damaged` where any part of it is: left out, it would be deleted elsewhere
 */
async function readReplica(
  context: LibraryContext,
  id: string,
): Promise<{ place: ReplicaPlace; article: ReplicaArticle } | undefined> {
  const { db } = context;
  const stores = [db.articles, db.contents, db.versions, db.highlights, db.translations];
  const stored = await run(context, () =>
    db.transaction('r', stores, async () => {
      const row = await db.articles.get(id);
      if (!row) return undefined;
      return {
        row,
        content: await db.contents.get(id),
        versions: await belongingTo(db.versions, 'savedAt', id).toArray(),
        highlights: await db.highlights.where('articleId').equals(id).sortBy('id'),
        translations: await belongingTo(db.translations, 'target', id).toArray(),
      };
    }),
  );
  if (!stored) return undefined;
  const saved = savedArticle(stored.row);
  return {
    place: placeOf(stored.row),
    article: {
      ...stateOf(saved),
      url: saved.url,
      title: saved.title,
      ...(stored.content && { content: readContent(context, stored.content) }),
      versions: stored.versions.map((row) => readContent(context, row)),
      highlights: stored.highlights.map((row) => {
        const { articleId: _, ...highlight } = checkedRow(HighlightSchema, row);
        return highlight;
      }),
      translations: stored.translations.map((row) => {
        const { articleId: _, ...translation } = checkedRow(TranslationSchema, row);
        return translation;
      }),
    },
  };
}

/** The row that an article is to have; fields that a copy elsewhere does not know stay. */
function replicaRow(
  context: LibraryContext,
  article: ReplicaArticle,
  there: ArticleRow | undefined,
): ArticleRow {
  const row: ArticleRow = { ...(there ?? linkRow(context, article)) };
  delete row.binnedAt;
  delete row.readAt;
  const { content } = article;
  if (content) {
    for (const name of ['siteName', 'publishedTime', 'excerpt', 'picture'] as const) {
      delete row[name];
    }
  }
  return {
    ...row,
    ...(content && describeArticle(content.article, content.brief)),
    ...stateOf(article),
  };
}

/** What is given, checked as an import would be, and the row that it makes. */
function checkedReplica(
  context: LibraryContext,
  article: ReplicaArticle,
  there: ArticleRow | undefined,
): { row: ArticleRow; checked: ReplicaArticle } {
  try {
    // A row is described by texts of any shape here: what that throws says that they are none.
    const row = replicaRow(context, article, there);
    const articleId = row.id;
    const { saved, ...checked } = recordParser(context)({
      ...article,
      saved: row,
      highlights: article.highlights.map((highlight) => ({ ...highlight, articleId })),
      translations: article.translations.map((item) => ({ ...item, articleId })),
      pictures: [],
    });
    return { row, checked: { ...article, ...stateOf(saved), ...checked } };
  } catch (error) {
    throw new RefusedCopyError('The copy is no article.', { cause: error });
  }
}

/** Refuses highlights whose ids belong to another article, which would lose its own by them. */
async function requireOwnHighlights(
  { db }: LibraryContext,
  id: string,
  { highlights }: ReplicaArticle,
): Promise<void> {
  const there = await db.highlights.bulkGet(highlights.map((highlight) => highlight.id));
  if (there.some((highlight) => highlight && highlight.articleId !== id)) {
    throw new RefusedCopyError('The copy has the highlight of another article.');
  }
}

/** Lets the stores of an article hold just what is given, inside a transaction. */
async function putReplica(
  context: LibraryContext,
  id: string,
  article: ReplicaArticle,
): Promise<void> {
  const { db } = context;
  const { content, versions, highlights, translations } = article;
  if (content) {
    await putContent(context, id, content);
    await notePictures(context, id, content.article);
  }
  await belongingTo(db.versions, 'savedAt', id).delete();
  await db.versions.bulkPut(
    versions.map(({ savedAt, article: text, brief }) => ({
      articleId: id,
      savedAt,
      article: text,
      brief,
    })),
  );
  await db.highlights.where('articleId').equals(id).delete();
  await db.highlights.bulkPut(highlights.map((highlight) => ({ ...highlight, articleId: id })));
  await belongingTo(db.translations, 'target', id).delete();
  await db.translations.bulkPut(translations.map((item) => ({ ...item, articleId: id })));
}

function writeReplica(
  context: LibraryContext,
  article: ReplicaArticle,
  expected: string | undefined,
): Promise<ReplicaPlace | 'changed'> {
  const { db } = context;
  return run(context, () =>
    db.transaction('rw', recordStores(context), async () => {
      const there = await db.articles.get({ canonicalUrl: canonicalUrl(article.url) });
      if ((there && placeOf(there).mark) !== expected) return 'changed';
      const { row: described, checked } = checkedReplica(context, article, there);
      await requireOwnHighlights(context, described.id, checked);
      const revision = await nextRevision(context);
      const row = { ...described, ...stateOf(checked), revision, documentNumber: revision };
      await db.articles.put(row);
      await putReplica(context, row.id, checked);
      await indexArticle(context, row, there?.documentNumber);
      return placeOf(row);
    }),
  );
}

/** The desk of a library; see `ReplicaDesk`. */
export function replicaDesk(context: LibraryContext): ReplicaDesk {
  const { db } = context;
  return {
    list: () =>
      run(context, async () => {
        const places: ReplicaPlace[] = [];
        await db.articles.each((row) => {
          places.push(placeOf(row));
        });
        return places;
      }),
    read: (id) => readReplica(context, id),
    write: (article, expected) => writeReplica(context, article, expected),
    async remove(id, expected) {
      const row = await run(context, () => db.articles.get(id));
      if (!row || placeOf(row).mark !== expected) return false;
      await purgeArticles(context, [id]);
      return true;
    },
  };
}
