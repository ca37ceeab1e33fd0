import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { LibraryContext } from '../context.ts';
import { type BookInfo, exportEpub } from './export-epub.ts';
import { exportHtml } from './export-html.ts';
import { type ExportWords, exportMarkdown } from './export-markdown.ts';
import { type ExportRecord, exportRecords, type ExportRequest } from './export-record.ts';
import { exportText } from './export-text.ts';
import { fileName } from './file-name.ts';
import { safeHref } from './inline-markup.ts';

export type ArticleFormat = 'markdown' | 'html' | 'text';

const ENDINGS: Record<ArticleFormat, string> = { markdown: 'md', html: 'html', text: 'txt' };

/** A file to be handed to the reader. */
export interface ExportedFile {
  name: string;
  blob: Blob;
}

const ZIP_TIME = new Date(1980, 0, 2);
const PICTURE_FOLDER = 'pictures';

/** One article as the text of a file. */
function articleFile(
  record: ExportRecord,
  format: ArticleFormat,
  words: ExportWords,
  pictureAddress: (src: string) => string | undefined,
): string {
  if (format === 'html') return exportHtml(record, words);
  if (format === 'text') return exportText(record);
  return exportMarkdown(record, words, pictureAddress);
}

/** Files that are zipped as they come, so that a whole library need not be in memory as text. */
class ZipWriter {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  #failure: Error | undefined;
  readonly #zip = new Zip((error, chunk) => {
    if (error) this.#failure ??= error;
    else this.#parts.push(Uint8Array.from(chunk));
  });

  add(name: string, content: Uint8Array, compress: boolean): void {
    const entry = compress ? new ZipDeflate(name) : new ZipPassThrough(name);
    entry.mtime = ZIP_TIME;
    this.#zip.add(entry);
    entry.push(content, true);
    if (this.#failure) throw this.#failure;
  }

  end(): Blob {
    this.#zip.end();
    if (this.#failure) throw this.#failure;
    return new Blob(this.#parts, { type: 'application/zip' });
  }
}

/** Puts an article's kept pictures into the zip. @returns their paths by address */
function addPictures(
  zip: ZipWriter,
  record: ExportRecord,
  taken: Set<string>,
): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { address, type, data } of record.pictures) {
    const ending = type.replace(/^image\//, '').replace('jpeg', 'jpg');
    const name = fileName(record.saved.id, ending, taken);
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    zip.add(`${PICTURE_FOLDER}/${name}`, bytes, false);
    paths.set(address, `${PICTURE_FOLDER}/${name}`);
  }
  return paths;
}

/**
 * Articles as files to read elsewhere: one article gives its file, more give a zip file of them.
 *
 * @throws LibraryError, or the signal's reason when it is aborted
 */
export function exportArticles(
  context: LibraryContext,
  format: ArticleFormat,
  request: ExportRequest & { words: ExportWords; archiveName: string },
): Promise<ExportedFile> {
  const single = request.ids?.length === 1;
  return articlesFile(exportRecords(context, request), format, { ...request, single });
}

/**
 * Articles in a file of one, or a zip file of several.
 *
 * @param options `single`: there is one article at most, and it is wanted without a zip
 */
export async function articlesFile(
  records: AsyncIterable<ExportRecord>,
  format: ArticleFormat,
  options: { words: ExportWords; archiveName: string; single: boolean },
): Promise<ExportedFile> {
  const { words, archiveName } = options;
  const ending = ENDINGS[format];
  if (options.single) {
    for await (const record of records) {
      const text = articleFile(record, format, words, safeHref);
      const type = format === 'html' ? 'text/html' : 'text/plain';
      const blob = new Blob([text], { type: `${type};charset=utf-8` });
      return { name: fileName(record.saved.title, ending), blob };
    }
  }
  const zip = new ZipWriter();
  const names = new Set([PICTURE_FOLDER]);
  const pictures = new Set<string>();
  for await (const record of records) {
    const paths =
      format === 'markdown' ? addPictures(zip, record, pictures) : new Map<string, string>();
    const text = articleFile(record, format, words, (src) => paths.get(src) ?? safeHref(src));
    zip.add(fileName(record.saved.title, ending, names), strToU8(text), true);
  }
  return { name: fileName(archiveName, 'zip'), blob: zip.end() };
}

/** Articles as one EPUB book. @throws LibraryError, or the signal's reason when it is aborted */
export function exportBook(
  context: LibraryContext,
  request: ExportRequest & { words: ExportWords; title: string; language: string },
): Promise<ExportedFile> {
  const [identifier, modifiedAt] = [context.newId(), context.now()];
  return bookFile(exportRecords(context, request), { ...request, identifier, modifiedAt });
}

/** Articles in one EPUB book; `identifier` is unique for good. */
export async function bookFile(
  source: AsyncIterable<ExportRecord>,
  options: { words: ExportWords } & BookInfo,
): Promise<ExportedFile> {
  const records: ExportRecord[] = [];
  for await (const record of source) records.push(record);
  const only = records.length === 1 ? records[0]?.saved : undefined;
  const book: BookInfo = {
    title: only?.title ?? options.title,
    language: only && only.language !== 'und' ? only.language : options.language,
    identifier: `urn:luoc:${options.identifier}`,
    modifiedAt: options.modifiedAt,
  };
  const bytes = Uint8Array.from(exportEpub(records, book, options.words));
  const blob = new Blob([bytes], { type: 'application/epub+zip' });
  return { name: fileName(book.title, 'epub'), blob };
}
