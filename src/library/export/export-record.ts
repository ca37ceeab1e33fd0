import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { type LibraryContext, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import { HighlightSchema, TranslationSchema } from '../record-schemas.ts';
import type { Highlight, PictureRow, SavedArticle, SavedTranslation } from '../records.ts';
import { fittingRows, unlessDamaged } from '../store/damage.ts';
import { readContent, savedArticle } from '../store/read-articles.ts';

/** A text with its brief and when it was saved. */
export interface SavedText {
  savedAt: number;
  article: Article;
  brief: Brief;
}

/** A kept picture in a file. */
export interface ExportedPicture {
  address: string;
  /** Media type, such as `image/png`. */
  type: string;
  /** Base64. */
  data: string;
}

/** Everything the library knows of one article; the lossless export holds one of these each. */
export interface ExportRecord {
  saved: SavedArticle;
  /** Absent for a link saved for later. */
  content?: SavedText;
  /** Earlier versions, oldest first. */
  versions: SavedText[];
  highlights: Highlight[];
  translations: SavedTranslation[];
  pictures: ExportedPicture[];
}

/** Highlights as a file lists them: in the order of the text they were made in. */
export function inTextOrder(highlights: Highlight[]): Highlight[] {
  return highlights.toSorted((a, b) => a.start - b.start || a.createdAt - b.createdAt);
}

/** Bytes turned into one string at a time; more arguments than this overflow the stack. */
const CHUNK = 0x8000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

async function exportedPictures(rows: PictureRow[]): Promise<ExportedPicture[]> {
  const pictures: ExportedPicture[] = [];
  for (const { address, blob } of rows) {
    if (!blob) continue;
    const data = toBase64(new Uint8Array(await blob.arrayBuffer()));
    pictures.push({ address, type: blob.type, data });
  }
  return pictures;
}

/**
 * Reads all of one article, checked; undefined where it was purged meanwhile. Damaged highlights,
 * translations and versions are left out.
 *
 * @throws LibraryError `damaged` where the article itself is
 */
export async function exportRecord(
  context: LibraryContext,
  id: string,
): Promise<ExportRecord | undefined> {
  const { db } = context;
  const stores = [
    db.articles,
    db.contents,
    db.versions,
    db.highlights,
    db.translations,
    db.pictures,
  ];
  const stored = await run(context, () =>
    db.transaction('r', stores, async () => {
      const row = await db.articles.get(id);
      if (!row) return undefined;
      return {
        saved: savedArticle(row),
        content: await db.contents.get(id),
        versions: await belongingTo(db.versions, 'savedAt', id).toArray(),
        highlights: await db.highlights.where('articleId').equals(id).sortBy('id'),
        translations: await belongingTo(db.translations, 'target', id).toArray(),
        pictures: await belongingTo(db.pictures, 'address', id).toArray(),
      };
    }),
  );
  if (!stored) return undefined;
  const text = (row: { article: Article; brief: Brief; savedAt: number }): SavedText => {
    const { savedAt, article, brief } = readContent(context, row);
    return { savedAt, article, brief };
  };
  return {
    saved: stored.saved,
    ...(stored.content && { content: text(stored.content) }),
    versions: stored.versions.flatMap((row) => unlessDamaged(() => text(row)) ?? []),
    highlights: fittingRows(HighlightSchema, stored.highlights),
    translations: fittingRows(TranslationSchema, stored.translations),
    pictures: await exportedPictures(stored.pictures),
  };
}

/** As `exportRecord`, and undefined where the article is damaged. */
export async function soundRecord(
  context: LibraryContext,
  id: string,
): Promise<ExportRecord | undefined> {
  try {
    return await exportRecord(context, id);
  } catch (error) {
    return unlessDamaged(() => {
      throw error;
    });
  }
}

/** Which articles to export, and how to stop. */
export interface ExportRequest {
  /** All, from every shelf, unless told otherwise. */
  ids?: string[];
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/**
 * Reads articles one after the other, in the order of their ids, so that two exports of the same
 * library are the same. Those that are damaged are left out: a backup of all others is better than none.
 *
 * @throws the signal's reason when it is aborted
 */
export async function* exportRecords(
  context: LibraryContext,
  { ids, signal, onProgress }: ExportRequest,
): AsyncGenerator<ExportRecord> {
  const wanted =
    ids ?? (await run(context, () => context.db.articles.toCollection().primaryKeys()));
  const ordered = wanted.toSorted((a, b) => (a < b ? -1 : 1));
  for (const [done, id] of ordered.entries()) {
    signal?.throwIfAborted();
    const record = await soundRecord(context, id);
    if (record) yield record;
    onProgress?.(done + 1, ordered.length);
  }
}
