import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import { articleText } from '../../article/article-text.ts';
import type { Brief } from '../../brief/brief.ts';
import { BriefSchema } from '../brief-schema.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { type LibraryContext, nextRevision, run } from '../context.ts';
import { notePictures } from '../pictures/queue-pictures.ts';
import { SavedArticleSchema } from '../record-schemas.ts';
import { indexArticle } from '../search/index-article.ts';
import type { ArticleRow, SavedArticle, Shelf } from '../records.ts';
import { unlessDamaged } from './damage.ts';
import { describeArticle, putContent } from './describe-article.ts';
import { readContent, savedArticle } from './read-articles.ts';

/** What a save did; hand it to `undoSave` to take it back. */
export interface SaveResult {
  saved: SavedArticle;
  /** The article was not in the library, nor in its bin. */
  created: boolean;
  /** The text differs from the one saved before, which is kept as an earlier version. */
  textChanged: boolean;
  /** Where it lay before. */
  previousShelf?: Shelf;
}

/** Whether a reader would read something else in `after` than in `before`. */
export function differs(before: Article, after: Article): boolean {
  return before.title !== after.title || articleText(before) !== articleText(after);
}

/** The stores that a save writes, and that taking it back writes again. */
export function savedStores({ db }: LibraryContext) {
  return [
    db.articles,
    db.contents,
    db.texts,
    db.versions,
    db.highlights,
    db.pictures,
    db.searchPending,
    db.state,
  ];
}

/** The state of an article that is new to the library. */
export function freshState(now: number) {
  return {
    savedAt: now,
    changedAt: now,
    shelf: 'inbox' as Shelf,
    progress: 0,
    favourite: false,
    tags: [] as string[],
  };
}

const READER_STATE = ['savedAt', 'readAt', 'progress', 'favourite', 'tags'] as const;

/** What the reader gave an article, as far as it has its shape: a new text leaves it as it was. */
function readerState(row: ArticleRow): Partial<Pick<ArticleRow, (typeof READER_STATE)[number]>> {
  const { entries } = SavedArticleSchema;
  return Object.fromEntries(
    READER_STATE.filter((name) => v.is(entries[name], row[name])).map((name) => [name, row[name]]),
  );
}

/**
 * Saves an article with its brief, or brings the saved one up to date; the two count as the same by
 * `canonicalUrl`. Resolves once the disk has it.
 *
 * @throws LibraryError; then nothing was written
 */
export function saveArticle(
  context: LibraryContext,
  untrusted: Article,
  brief: Brief,
): Promise<SaveResult> {
  const { db } = context;
  return run(context, async () => {
    const article = context.parseArticle(untrusted);
    const checked = v.parse(BriefSchema, brief);
    const now = context.now();
    const url = canonicalUrl(article.url);
    return db.transaction('rw', savedStores(context), async () => {
      const before = await db.articles.get({ canonicalUrl: url });
      const stored = before && (await db.contents.get(before.id));
      const content = stored && unlessDamaged(() => readContent(context, stored));
      const textChanged = content !== undefined && differs(content.article, article);
      if (before && content && textChanged) {
        await db.versions.put({ articleId: before.id, ...content });
      }
      const revision = await nextRevision(context);
      const id = before?.id ?? context.newId();
      const row: ArticleRow = {
        id,
        ...freshState(now),
        ...(before && readerState(before)),
        ...(before?.shelf === 'archive' && { shelf: 'archive' as Shelf }),
        ...describeArticle(article, checked),
        changedAt: now,
        documentNumber: revision,
        revision,
      };
      // The same text saved again keeps its time, and with it its translations. A text saved twice
      // within a millisecond must not overwrite its earlier version.
      const savedAt =
        content && !textChanged ? content.savedAt : Math.max(now, (content?.savedAt ?? -1) + 1);
      await db.articles.put(row);
      await putContent(context, id, { savedAt, article, brief: checked });
      // In the same transaction: whoever is closed right after the save has noted them.
      await notePictures(context, id, article);
      await indexArticle(context, row, before?.documentNumber);
      return {
        saved: savedArticle(row),
        created: before === undefined,
        textChanged,
        ...(before && { previousShelf: before.shelf }),
      };
    });
  });
}
