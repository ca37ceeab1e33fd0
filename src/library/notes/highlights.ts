import * as v from 'valibot';
import { articleText } from '../../article/article-text.ts';
import type { Span } from '../../language/span.ts';
import { type LibraryContext, requireArticle, run } from '../context.ts';
import { LibraryError } from '../errors.ts';
import { HighlightSchema } from '../record-schemas.ts';
import type { ArticleRow, Highlight, HighlightColour } from '../records.ts';
import { fittingRows } from '../store/damage.ts';
import { touchArticle } from '../store/touch-article.ts';
import { type Location, locateQuote, quoteAt } from './locate-quote.ts';

/** What the reader marks: a span of the canonical text. */
export interface NewHighlight extends Span {
  colour: HighlightColour;
  note?: string;
}

/** A highlight and where it lies in the text as it is now; no place where its words are gone. */
export interface PlacedHighlight {
  highlight: Highlight;
  place?: Location;
}

/** Runs a change of an article's highlights, and brings search and revision up to date with it. */
function changing<T>(
  context: LibraryContext,
  articleId: string,
  change: (row: ArticleRow) => Promise<T>,
): Promise<T> {
  const { db } = context;
  const stores = [db.articles, db.contents, db.highlights, db.searchPending, db.state];
  return run(context, () =>
    db.transaction('rw', stores, async () => {
      const row = await requireArticle(context, articleId);
      const result = await change(row);
      await touchArticle(context, row, { searched: true });
      return result;
    }),
  );
}

/**
 * Marks a passage, with or without a note.
 *
 * @throws LibraryError `not-found` where there is no such article or it has no text
 */
export function addHighlight(
  context: LibraryContext,
  articleId: string,
  { start, end, colour, note }: NewHighlight,
): Promise<Highlight> {
  return changing(context, articleId, async () => {
    const content = await context.db.contents.get(articleId);
    const text = content ? articleText(context.parseArticle(content.article)) : '';
    if (!(start >= 0 && start < end && end <= text.length)) {
      throw new LibraryError('not-found', `No text at ${start}–${end} of ${articleId}`);
    }
    const now = context.now();
    const highlight: Highlight = {
      id: context.newId(),
      articleId,
      colour,
      start,
      end,
      ...quoteAt(text, { start, end }),
      ...(note !== undefined && note !== '' && { note }),
      createdAt: now,
      changedAt: now,
    };
    await context.db.highlights.add(v.parse(HighlightSchema, highlight));
    return highlight;
  });
}

/** Changes colour or note of a highlight; an empty note takes the note away. */
export async function changeHighlight(
  context: LibraryContext,
  id: string,
  change: { colour?: HighlightColour; note?: string },
): Promise<void> {
  const articleId = (await requireHighlight(context, id)).articleId;
  await changing(context, articleId, async () => {
    const { note: earlier, ...current } = await requireHighlight(context, id);
    const note = change.note ?? earlier;
    const changed = {
      ...current,
      ...(change.colour && { colour: change.colour }),
      ...(note !== undefined && note !== '' && { note }),
      changedAt: context.now(),
    };
    await context.db.highlights.put(v.parse(HighlightSchema, changed));
  });
}

async function requireHighlight(context: LibraryContext, id: string): Promise<Highlight> {
  const highlight = await run(context, () => context.db.highlights.get(id));
  if (!highlight) throw new LibraryError('not-found', `No highlight ${id}`);
  return highlight;
}

/**
 * Takes a highlight and its note away.
 *
 * @returns what was taken away, for `restoreHighlight`; nothing where it was gone already
 */
export async function removeHighlight(
  context: LibraryContext,
  id: string,
): Promise<Highlight | undefined> {
  const known = await run(context, () => context.db.highlights.get(id));
  if (!known) return undefined;
  return changing(context, known.articleId, async () => {
    const highlight = await context.db.highlights.get(id);
    await context.db.highlights.delete(id);
    return highlight && v.parse(HighlightSchema, highlight);
  });
}

/**
 * Puts back a highlight that was removed, as it was.
 *
 * @throws LibraryError `not-found` where its article is gone
 */
export async function restoreHighlight(
  context: LibraryContext,
  highlight: Highlight,
): Promise<void> {
  await changing(context, highlight.articleId, () =>
    context.db.highlights.put(v.parse(HighlightSchema, highlight)),
  );
}

function startOf({ place }: PlacedHighlight): number {
  return place?.start ?? Number.MAX_SAFE_INTEGER;
}

/** Finds highlights in a text; in text order, those without a place last. */
export function placeHighlights(highlights: Highlight[], text: string): PlacedHighlight[] {
  return highlights
    .map((highlight): PlacedHighlight => {
      const place = locateQuote(text, highlight, highlight.start);
      return { highlight, ...(place && { place }) };
    })
    .sort((a, b) => startOf(a) - startOf(b) || a.highlight.createdAt - b.highlight.createdAt);
}

/** An article's highlights in text order, those without a place last. */
export function placedHighlights(
  context: LibraryContext,
  articleId: string,
): Promise<PlacedHighlight[]> {
  const { db } = context;
  return run(context, () =>
    db.transaction('r', db.contents, db.highlights, async () => {
      const content = await db.contents.get(articleId);
      const text = content ? articleText(context.parseArticle(content.article)) : '';
      const rows = await db.highlights.where('articleId').equals(articleId).toArray();
      return placeHighlights(fittingRows(HighlightSchema, rows), text);
    }),
  );
}
