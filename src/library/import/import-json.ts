import { type LibraryContext, run } from '../context.ts';
import { type ExportRecord, soundRecord } from '../export/export-record.ts';
import { ElementReader } from './json-elements.ts';
import { recordParser } from './record-schema.ts';
import { addFailure, type ImportReport } from './report.ts';
import { recordStores, takeInRecord } from './take-in-record.ts';

/** Articles written in one transaction. */
const BATCH = 20;

export interface ImportProgress {
  signal?: AbortSignal;
  /** How many lines were read so far. */
  onProgress?(lines: number): void;
}

/** Whether the library holds this record just so. */
async function isThere(context: LibraryContext, record: ExportRecord): Promise<boolean> {
  const there = await soundRecord(context, record.saved.id);
  return there !== undefined && JSON.stringify(there) === JSON.stringify(record);
}

/** Takes a batch in, in one transaction: all of it or, if the browser dies, nothing. */
async function takeIn(
  context: LibraryContext,
  records: ExportRecord[],
  report: ImportReport,
): Promise<void> {
  const fresh: ExportRecord[] = [];
  for (const record of records) {
    if (await isThere(context, record)) report.unchanged += 1;
    else fresh.push(record);
  }
  if (fresh.length === 0) return;
  const outcomes = await run(context, () =>
    context.db.transaction('rw', recordStores(context), async () => {
      const done: ('added' | 'merged' | 'unchanged')[] = [];
      for (const record of fresh) done.push(await takeInRecord(context, record));
      return done;
    }),
  );
  for (const outcome of outcomes) report[outcome] += 1;
}

/**
 * Takes our own lossless export in. What came before a cancellation or a full disk stays; the report
 * is filled as it goes.
 */
export async function importJson(
  context: LibraryContext,
  chunks: AsyncIterable<string>,
  report: ImportReport,
  { signal, onProgress }: ImportProgress,
): Promise<void> {
  const parse = recordParser(context);
  const reader = new ElementReader();
  let batch: ExportRecord[] = [];
  let line = 0;
  for await (const chunk of chunks) {
    for (const element of reader.read(chunk)) {
      line++;
      if (signal?.aborted) {
        report.cancelled = true;
        return;
      }
      const record = parseElement(element, parse, (problem, text) =>
        addFailure(report, line, problem, text),
      );
      if (record) batch.push(record);
      if (batch.length >= BATCH) {
        await takeIn(context, batch, report);
        batch = [];
      }
      onProgress?.(line);
    }
  }
  await takeIn(context, batch, report);
  if (!reader.complete) addFailure(report, line + 1, 'cut-off', '');
}

function parseElement(
  element: ReturnType<ElementReader['read']> extends Generator<infer E> ? E : never,
  parse: (value: unknown) => ExportRecord,
  fail: (problem: 'too-long' | 'not-json' | 'not-an-article', text: string) => void,
): ExportRecord | undefined {
  if (!element.ok) {
    fail('too-long', '');
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(element.json);
  } catch {
    fail('not-json', element.json);
    return undefined;
  }
  try {
    return parse(value);
  } catch {
    fail('not-an-article', element.json);
    return undefined;
  }
}
