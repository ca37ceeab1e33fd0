import * as v from 'valibot';
import { type LibraryContext, requireArticle, run } from '../context.ts';
import { LibraryError } from '../errors.ts';
import { MAX_TAGS, TagSchema } from '../record-schemas.ts';
import type { SavedArticle } from '../records.ts';
import { savedArticle } from './read-articles.ts';
import { touchArticle } from './touch-article.ts';

/** What a reader can change of a saved article; what is left out stays. */
export interface ArticleChange {
  read?: boolean;
  /** 0 to 1. */
  progress?: number;
  favourite?: boolean;
  tags?: string[];
}

/** Tags as they are stored: trimmed, inner white space single, each once whatever its case. */
export function cleanTags(tags: string[]): string[] {
  const seen = new Map<string, string>();
  for (const raw of tags) {
    const tag = raw.normalize('NFC').replace(/\s+/g, ' ').trim();
    const key = tag.toLowerCase();
    if (tag && !seen.has(key)) seen.set(key, tag);
  }
  // A row with more would count as damaged.
  const cleaned = [...seen.values()].slice(0, MAX_TAGS);
  for (const tag of cleaned) {
    if (!v.safeParse(TagSchema, tag).success) {
      throw new LibraryError('unexpected', `Not a tag: ${tag.slice(0, 50)}`);
    }
  }
  return cleaned;
}

/** Changes what the reader gave an article. @throws LibraryError `not-found` */
export function changeArticle(
  context: LibraryContext,
  id: string,
  change: ArticleChange,
): Promise<SavedArticle> {
  const { db } = context;
  return run(context, () =>
    db.transaction('rw', db.articles, db.state, async () => {
      const { readAt, ...row } = await requireArticle(context, id);
      const read = change.read ?? readAt !== undefined;
      const progress = change.progress ?? row.progress;
      const changed = await touchArticle(context, row, {
        change: {
          ...(read && { readAt: readAt ?? context.now() }),
          progress: Math.min(1, Math.max(0, progress || 0)),
          favourite: change.favourite ?? row.favourite,
          tags: change.tags ? cleanTags(change.tags) : row.tags,
        },
      });
      return savedArticle(changed);
    }),
  );
}

/** How many articles outside the bin carry each tag, the most used first. */
export function tagCounts(context: LibraryContext): Promise<{ name: string; count: number }[]> {
  return countKeys(context, 'tags');
}

/** How many articles outside the bin come from each site, the most saved first. */
export function siteCounts(context: LibraryContext): Promise<{ name: string; count: number }[]> {
  return countKeys(context, 'site');
}

/** How many articles outside the bin there are in each language, the most saved first; reads every row. */
export function languageCounts(
  context: LibraryContext,
): Promise<{ name: string; count: number }[]> {
  return run(context, async () => {
    const counts = new Map<string, number>();
    await context.db.articles.each(({ language, shelf }) => {
      if (shelf !== 'bin') counts.set(language, (counts.get(language) ?? 0) + 1);
    });
    return mostFirst(counts);
  });
}

/** Counts the keys of an index without reading a row. */
async function countKeys(
  context: LibraryContext,
  index: 'tags' | 'site',
): Promise<{ name: string; count: number }[]> {
  const { db } = context;
  const [keys, ids, binned] = await run(context, () =>
    db.transaction('r', db.articles, async () => {
      const ordered = db.articles.orderBy(index);
      const bin = db.articles.where('[shelf+savedAt]').between(['bin', 0], ['bin', Infinity]);
      const inBin = new Set(await bin.primaryKeys());
      // Which article a key belongs to matters only where some are in the bin.
      return [
        await ordered.keys(),
        inBin.size > 0 ? await ordered.primaryKeys() : [],
        inBin,
      ] as const;
    }),
  );
  const counts = new Map<string, number>();
  for (const [n, key] of keys.entries()) {
    const name = String(key);
    if (name === '' || binned.has(ids[n] ?? '')) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return mostFirst(counts);
}

function mostFirst(counts: Map<string, number>): { name: string; count: number }[] {
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
}
