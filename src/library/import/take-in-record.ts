import * as v from 'valibot';
import { canonicalUrl, siteOf } from '../canonical-url.ts';
import { type LibraryContext, nextRevision, readState } from '../context.ts';
import type { ExportedPicture, ExportRecord, SavedText } from '../export/export-record.ts';
import { HighlightSchema, MAX_TAGS, TranslationSchema } from '../record-schemas.ts';
import type { ArticleRow, Highlight, PictureRow } from '../records.ts';
import { indexArticle } from '../search/index-article.ts';
import { unlessDamaged } from '../store/damage.ts';
import { putContent } from '../store/describe-article.ts';
import { readContent, savedArticle } from '../store/read-articles.ts';
import { differs, savedStores } from '../store/save-article.ts';

export type Outcome = 'added' | 'merged' | 'unchanged';

/** The stores that taking in a record writes. */
export function recordStores(context: LibraryContext) {
  return [...savedStores(context), context.db.translations];
}

/** An id that no other article has: the one of the file if it is free. */
async function freeId({ db, newId }: LibraryContext, wanted: string): Promise<string> {
  return (await db.articles.get(wanted)) ? newId() : wanted;
}

async function addHighlights(
  { db, newId }: LibraryContext,
  id: string,
  highlights: Highlight[],
): Promise<void> {
  for (const highlight of highlights) {
    const there = await db.highlights.get(highlight.id);
    const isNewer = v.is(HighlightSchema, there) && there.changedAt >= highlight.changedAt;
    if (isNewer && there?.articleId === id) continue;
    // The id belongs to another article's highlight: this one gets its own.
    const free = there && there.articleId !== id ? newId() : highlight.id;
    await db.highlights.put({ ...highlight, id: free, articleId: id });
  }
}

async function addPictures(
  context: LibraryContext,
  id: string,
  pictures: ExportedPicture[],
): Promise<void> {
  const { db } = context;
  let added = 0;
  for (const { address, type, data } of pictures) {
    if ((await db.pictures.get([id, address]))?.state === 'kept') continue;
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const blob = new Blob([bytes], { type });
    const row: PictureRow = {
      articleId: id,
      address,
      state: 'kept',
      tries: 1,
      blob,
      bytes: blob.size,
    };
    await db.pictures.put(row);
    added += blob.size;
  }
  if (added === 0) return;
  const state = await readState(context);
  await db.state.put({ ...state, pictureBytes: state.pictureBytes + added });
}

/** Puts a text in its place: the present one if it is newer, else an earlier version. */
async function addText(
  context: LibraryContext,
  id: string,
  text: SavedText,
  newer: boolean,
): Promise<void> {
  const { db } = context;
  const stored = await db.contents.get(id);
  const there = stored && unlessDamaged(() => readContent(context, stored));
  const [present, earlier] = newer || !there ? [text, there] : [there, text];
  if (earlier && differs(earlier.article, present.article)) {
    const { savedAt, article, brief } = earlier;
    await db.versions.put({ articleId: id, savedAt, article, brief });
  }
  if (present === text) {
    await putContent(context, id, text);
  }
}

/** The tags of both, those of the library first, as many as an article may have. */
export function tagsOfBoth(a: string[], b: string[]): string[] {
  const known = new Set(a.map((tag) => tag.toLowerCase()));
  return [...a, ...b.filter((tag) => !known.has(tag.toLowerCase()))].slice(0, MAX_TAGS);
}

/**
 * Takes one article of an export into the library, inside a transaction over `recordStores`. An
 * article of the same address is merged: the one changed later gives text and state, tags, highlights,
 * versions, translations and pictures of both are kept. What is damaged here is replaced.
 */
export async function takeInRecord(
  context: LibraryContext,
  record: ExportRecord,
): Promise<Outcome> {
  const { db } = context;
  const { saved } = record;
  const url = canonicalUrl(saved.url);
  const there = await db.articles.get({ canonicalUrl: url });
  const sound = there && unlessDamaged(() => savedArticle(there));
  const newer =
    !there ||
    !sound ||
    saved.changedAt > there.changedAt ||
    Boolean(there.linkOnly && record.content);
  const id = there?.id ?? (await freeId(context, saved.id));
  const tags = sound ? tagsOfBoth(sound.tags, saved.tags) : saved.tags;
  const base = newer ? saved : sound;
  const revision = await nextRevision(context);
  const row: ArticleRow = {
    ...base,
    id,
    canonicalUrl: url,
    site: siteOf(saved.url),
    tags,
    linkOnly: !record.content && (sound?.linkOnly ?? true),
    revision,
    documentNumber: revision,
  };
  await db.articles.put(row);
  if (record.content) await addText(context, id, record.content, newer);
  await db.versions.bulkPut(record.versions.map((version) => ({ ...version, articleId: id })));
  for (const translation of record.translations) {
    const kept = await db.translations.get([id, translation.target]);
    if (v.is(TranslationSchema, kept) && kept.translatedAt >= translation.translatedAt) continue;
    await db.translations.put({ ...translation, articleId: id });
  }
  await addHighlights(context, id, record.highlights);
  await addPictures(context, id, record.pictures);
  await indexArticle(context, row, there?.documentNumber);
  return there ? 'merged' : 'added';
}
