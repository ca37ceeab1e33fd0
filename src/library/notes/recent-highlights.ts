import { foldDiacritics } from '../../language/fold.ts';
import { type LibraryContext, run } from '../context.ts';
import { HighlightSchema } from '../record-schemas.ts';
import type { Highlight, HighlightColour, SavedArticle } from '../records.ts';
import { fittingRows, unlessDamaged } from '../store/damage.ts';
import { savedArticle } from '../store/read-articles.ts';

/** Which highlights of the whole library to read; what is left out does not narrow it. */
export interface RecentHighlightsRequest {
  colour?: HighlightColour;
  /** Only those with a note. */
  noted?: boolean;
  /** Words that stand in the passage, the note or the article's title; marks may be left out. */
  text?: string;
  offset?: number;
  /** 100 unless told otherwise. */
  limit?: number;
}

/** A highlight with the article it stands in. */
export interface RecentHighlight {
  highlight: Highlight;
  saved: SavedArticle;
}

export interface RecentHighlights {
  items: RecentHighlight[];
  /** How many there are in all. */
  total: number;
}

/** A test for the words of a request; all of them have to be there. */
function wordsTest(text = ''): (...places: string[]) => boolean {
  const words = foldDiacritics(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (...places) => {
    if (words.length === 0) return true;
    const folded = foldDiacritics(places.join('\n'));
    return words.every((word) => folded.includes(word));
  };
}

/**
 * Highlights of all articles outside the bin, the newest first. Reads all of them, which are small, and
 * the articles of those that it returns; titles of all only where words are looked for.
 */
export function recentHighlights(
  context: LibraryContext,
  { colour, noted = false, text, offset = 0, limit = 100 }: RecentHighlightsRequest = {},
): Promise<RecentHighlights> {
  const { db } = context;
  const fits = wordsTest(text);
  const titled = text !== undefined && text.trim() !== '';
  return run(context, () =>
    db.transaction('r', db.articles, db.highlights, async () => {
      const shelf = db.articles.where('[shelf+savedAt]');
      const bin = new Set(await shelf.between(['bin', 0], ['bin', Infinity]).primaryKeys());
      const stored = fittingRows(HighlightSchema, await db.highlights.toArray());
      const all = stored.filter(({ articleId }) => !bin.has(articleId));
      const ids = [...new Set(all.map(({ articleId }) => articleId))];
      const titles = new Map<string, string>();
      if (titled) {
        for (const row of await db.articles.bulkGet(ids)) if (row) titles.set(row.id, row.title);
      }
      const wanted = all.filter(
        ({ colour: own, note = '', exact, articleId }) =>
          (colour === undefined || own === colour) &&
          (!noted || note !== '') &&
          fits(exact, note, titles.get(articleId) ?? ''),
      );
      wanted.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
      const page = wanted.slice(offset, offset + limit);
      const rows = await db.articles.bulkGet(page.map(({ articleId }) => articleId));
      const items = page.flatMap((highlight, n) => {
        const row = rows[n];
        const saved = row && unlessDamaged(() => savedArticle(row));
        return saved ? [{ highlight, saved }] : [];
      });
      return { items, total: wanted.length };
    }),
  );
}

/** How many highlights each of these articles has, those without any left out; reads keys only. */
export function highlightCounts(
  context: LibraryContext,
  articleIds: string[],
): Promise<Map<string, number>> {
  return run(context, async () => {
    const keys = await context.db.highlights.where('articleId').anyOf(articleIds).keys();
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
    return counts;
  });
}
