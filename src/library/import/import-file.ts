import type { LibraryContext } from '../context.ts';
import { toLibraryError } from '../errors.ts';
import { JSON_FORMAT, JSON_VERSION } from '../export/export-json.ts';
import { bookmarkLines } from './bookmarks.ts';
import { decodeText, wholeText } from './decode-text.ts';
import { importJson, type ImportProgress } from './import-json.ts';
import { type ImportedLine, importLinks } from './links.ts';
import { isOmnivoreJson, omnivoreLines } from './omnivore.ts';
import { emptyReport, type ImportReport } from './report.ts';
import { isServiceCsv, serviceCsvLines } from './service-csv.ts';
import { zipEntries } from './zip-entries.ts';

/** Bookmark files are read whole; the largest honest ones have a few megabytes. */
const MAX_BOOKMARKS = 50_000_000;

/** Why a whole file was refused; what was taken in before stays. */
export type FileProblem =
  | 'unknown-format'
  /** Our own format, of a later version than this one reads. */
  | 'newer-version'
  | 'too-large'
  /** A zip file that is damaged or unpacks to more than it honestly could. */
  | 'bad-zip';

/** A file that cannot be imported as it is. */
export class ImportFileError extends Error {
  override name = 'ImportFileError';
  readonly problem: FileProblem;

  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** A file as it comes: `Blob.stream()`, or anything that gives bytes. */
export type FileSource = AsyncIterable<Uint8Array>;

/** Puts the first chunk back in front of the rest. */
async function* again<T>(first: T | undefined, rest: AsyncIterator<T>): AsyncGenerator<T> {
  if (first !== undefined) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function importText(
  context: LibraryContext,
  text: AsyncIterable<string>,
  report: ImportReport,
  progress: ImportProgress,
): Promise<void> {
  const iterator = text[Symbol.asyncIterator]();
  const { value: start = '' } = (await iterator.next()) as { value?: string };
  const whole = again(start, iterator);
  const head = start.slice(0, 10_000);
  const own = /^\ufeff?\s*\{\s*"format"\s*:\s*"([^"]*)"\s*,\s*"version"\s*:\s*(\d+)/.exec(head);
  if (own?.[1] === JSON_FORMAT) {
    if (Number(own[2]) > JSON_VERSION) throw new ImportFileError('newer-version');
    return importJson(context, whole, report, progress);
  }
  if (isOmnivoreJson(head)) return importLinks(context, omnivoreLines(whole), report, progress);
  if (/<!doctype netscape-bookmark|<dl\b|<dt\b/i.test(head)) {
    const html = await wholeText(whole, MAX_BOOKMARKS);
    if (html === undefined) throw new ImportFileError('too-large');
    return importLinks(context, eachLine(bookmarkLines(html)), report, progress);
  }
  if (isServiceCsv(head.split('\n', 1)[0] ?? '')) {
    return importLinks(context, serviceCsvLines(whole), report, progress);
  }
  throw new ImportFileError('unknown-format');
}

async function* eachLine(lines: Iterable<ImportedLine>): AsyncGenerator<ImportedLine> {
  yield* lines;
}

async function* eachChunk(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** Bytes looked at before the format and the encoding are decided. */
const HEAD = 262_144;

/** Joins the first chunks until there are enough to tell what the file is. */
async function* withHead(source: FileSource): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array();
  let begun = false;
  for await (const chunk of source) {
    if (begun) {
      yield chunk;
      continue;
    }
    const joined = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined;
    begun = head.length >= HEAD;
    if (begun) yield head;
  }
  if (!begun) yield head;
}

/** The parts of a service's zip file that hold entries. */
function holdsEntries(name: string): boolean {
  return /(?:^|\/)[^/]+\.(?:csv|json|html?)$/i.test(name) && !/(?:^|\/)content\//.test(name);
}

async function importZip(
  context: LibraryContext,
  source: FileSource,
  report: ImportReport,
  progress: ImportProgress,
): Promise<void> {
  let known = 0;
  try {
    for await (const { chunks } of zipEntries(source, holdsEntries)) {
      try {
        await importText(context, decodeText(eachChunk(chunks)), report, progress);
        known++;
      } catch (error) {
        // Exports hold files beside their entries; only a zip without any known one is refused.
        if (!(error instanceof ImportFileError) || error.problem !== 'unknown-format') throw error;
      }
      if (report.cancelled) return;
    }
  } catch (error) {
    if (error instanceof ImportFileError || toLibraryError(error).problem !== 'unexpected')
      throw error;
    throw new ImportFileError('bad-zip', { cause: error });
  }
  if (known === 0) throw new ImportFileError('unknown-format');
}

/**
 * Imports a file: our own lossless JSON; CSV of Pocket, Instapaper or Readwise Reader; Omnivore's JSON;
 * bookmarks in Netscape's format; or a zip of these. The format is told by what is in it, never by its
 * name. Other services' files give links saved for later, which fill in at their first opening.
 *
 * @throws ImportFileError, LibraryError; what `report` counts is in the library nonetheless
 */
export async function importFile(
  context: LibraryContext,
  source: FileSource,
  progress: ImportProgress = {},
  report: ImportReport = emptyReport(),
): Promise<ImportReport> {
  const iterator = withHead(source);
  const { value: first } = (await iterator.next()) as { value?: Uint8Array };
  const whole = again(first, iterator);
  const zip = first?.[0] === 0x50 && first[1] === 0x4b && first[2] === 3 && first[3] === 4;
  if (zip) await importZip(context, whole, report, progress);
  else await importText(context, decodeText(whole), report, progress);
  return report;
}
