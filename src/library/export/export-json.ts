import type { LibraryContext } from '../context.ts';
import { type ExportRequest, exportRecords } from './export-record.ts';

/** Format and version of the lossless file; see docs/library.md. */
export const JSON_FORMAT = 'luoc-library';
export const JSON_VERSION = 1;

/**
 * The lossless export: one JSON document, an article a line, in the order of ids. The same library
 * always gives the same bytes.
 *
 * @returns pieces of the file, in order
 */
export async function* exportJson(
  context: LibraryContext,
  request: ExportRequest,
): AsyncGenerator<string> {
  yield `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"articles":[`;
  let first = true;
  for await (const record of exportRecords(context, request)) {
    yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    first = false;
  }
  yield '\n]}\n';
}
