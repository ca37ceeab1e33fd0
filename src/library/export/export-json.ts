import type { LibraryContext } from '../context.ts';
import { type ExportRecord, type ExportRequest, exportRecords } from './export-record.ts';

/** Format and version of the lossless file; see docs/library.md. */
export const JSON_FORMAT = 'luoc-library';
export const JSON_VERSION = 1;

/**
 * The lossless export: one JSON document, an article a line, in the order of ids. The same library
 * always gives the same bytes.
 *
 * @returns pieces of the file, in order
 */
export function exportJson(
  context: LibraryContext,
  request: ExportRequest,
): AsyncGenerator<string> {
  return jsonFile(exportRecords(context, request));
}

/** The lossless file of these articles, in pieces. */
export async function* jsonFile(records: AsyncIterable<ExportRecord>): AsyncGenerator<string> {
  yield `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"articles":[`;
  let first = true;
  for await (const record of records) {
    yield `${first ? '' : ','}\n${JSON.stringify(record)}`;
    first = false;
  }
  yield '\n]}\n';
}
