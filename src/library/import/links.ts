import * as v from 'valibot';
import { canonicalUrl } from '../canonical-url.ts';
import { type LibraryContext, nextRevision, run } from '../context.ts';
import { IdSchema, MAX_TAGS, SavedArticleSchema, TagSchema } from '../record-schemas.ts';
import type { ArticleRow } from '../records.ts';
import { indexArticle } from '../search/index-article.ts';
import { linkRow } from '../store/save-link.ts';
import { addFailure, type ImportReport, type LineProblem } from './report.ts';
import { tagsOfBoth } from './take-in-record.ts';

/** An entry of another service's export: an address, without its text. */
export interface ImportedLink {
  url: string;
  title: string;
  /** Milliseconds since the epoch, as the file says; may be absurd. */
  savedAt?: number;
  tags?: string[];
  read?: boolean;
  archived?: boolean;
  favourite?: boolean;
  /** 0 to 1. */
  progress?: number;
}

/** A line of a file: an entry, or why it is none. */
export type ImportedLine = { line: number } & (
  { link: ImportedLink } | { problem: LineProblem; text: string }
);

/** Links written in one transaction. */
const BATCH = 100;

/** A time a link can have been saved at: after the web began, not in the future. */
function plausibleTime(time: number | undefined, now: number): number {
  const first = Date.UTC(1991, 0, 1);
  return time !== undefined && time >= first && time <= now ? Math.floor(time) : now;
}

/** Tags that fit our rules; others are left out rather than the link refused. */
function fittingTags(tags: string[] = []): string[] {
  const clean = tags.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [...new Set(clean.filter((tag) => v.is(TagSchema, tag)))].slice(0, MAX_TAGS);
}

/** The row a link makes; undefined where its address is none. */
function importedRow(context: LibraryContext, link: ImportedLink): ArticleRow | undefined {
  const address = URL.parse(link.url.trim());
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  const now = context.now();
  const row = {
    ...linkRow(context, { url: address.href, title: link.title }),
    savedAt: plausibleTime(link.savedAt, now),
    tags: fittingTags(link.tags),
    favourite: link.favourite ?? false,
    progress: Math.min(1, Math.max(0, link.progress ?? 0)) || 0,
    ...(link.read && { readAt: now }),
    ...(link.archived && { shelf: 'archive' as const }),
  };
  return v.is(v.object({ id: IdSchema }), row) && v.is(SavedArticleSchema, row) ? row : undefined;
}

/** Puts links into the library; one that is there keeps what it has and gains the tags. */
async function takeIn(
  context: LibraryContext,
  links: { line: number; link: ImportedLink }[],
  report: ImportReport,
): Promise<void> {
  const { db } = context;
  const stores = [db.articles, db.contents, db.highlights, db.searchPending, db.state];
  const done = await run(context, () =>
    db.transaction('rw', stores, async () => {
      const counts = { added: 0, merged: 0, unchanged: 0 };
      for (const { link } of links) {
        const row = importedRow(context, link);
        if (!row) continue;
        const there = await db.articles.get({ canonicalUrl: canonicalUrl(row.url) });
        const tags = there ? tagsOfBoth(there.tags, row.tags) : row.tags;
        if (there && tags.length === there.tags.length) {
          counts.unchanged++;
          continue;
        }
        const revision = await nextRevision(context);
        if (there) {
          await db.articles.put({ ...there, tags, changedAt: context.now(), revision });
          counts.merged++;
          continue;
        }
        const added = { ...row, revision, documentNumber: revision };
        await db.articles.put(added);
        await indexArticle(context, added);
        counts.added++;
      }
      return counts;
    }),
  );
  report.added += done.added;
  report.merged += done.merged;
  report.unchanged += done.unchanged;
}

/** Takes in the lines of another service's export; the report is filled as it goes. */
export async function importLinks(
  context: LibraryContext,
  lines: AsyncIterable<ImportedLine>,
  report: ImportReport,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?(lines: number): void },
): Promise<void> {
  let batch: { line: number; link: ImportedLink }[] = [];
  let count = 0;
  for await (const entry of lines) {
    if (signal?.aborted) {
      report.cancelled = true;
      return;
    }
    count++;
    if ('problem' in entry) addFailure(report, entry.line, entry.problem, entry.text);
    else if (importedRow(context, entry.link)) batch.push(entry);
    else addFailure(report, entry.line, 'not-a-web-address', entry.link.url || entry.link.title);
    if (batch.length >= BATCH) {
      await takeIn(context, batch, report);
      batch = [];
      onProgress?.(count);
    }
  }
  if (batch.length > 0) await takeIn(context, batch, report);
  onProgress?.(count);
}
