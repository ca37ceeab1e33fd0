import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

const options = {
  summarySentences: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  siteRules: v.exactOptional(v.boolean()),
};

/** A line of standard input that names a saved page. */
const PageLineSchema = v.object({
  id: v.string(),
  file: v.string(),
  url: v.exactOptional(v.string()),
  ...options,
});

/** A line of standard input that holds plain text. */
const TextLineSchema = v.object({
  id: v.string(),
  text: v.string(),
  title: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  publishedTime: v.exactOptional(v.string()),
  ...options,
});

export type PageLine = v.InferOutput<typeof PageLineSchema>;
export type TextLine = v.InferOutput<typeof TextLineSchema>;
export type InputLine = PageLine | TextLine;

/** Something the caller can mend: a line that does not fit, a file that cannot be read. */
export class BadInputError extends Error {
  override name = 'BadInputError';
}

/** Reads one line of JSONL input. Throws a BadInputError that names the field that does not fit. */
export function parseInputLine(line: string): InputLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadInputError('The line is not JSON.', { cause: error });
  }
  const isText = typeof value === 'object' && value !== null && 'text' in value;
  const result = v.safeParse(isText ? TextLineSchema : PageLineSchema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new BadInputError(`${v.getDotPath(issue) ?? 'The line'}: ${issue.message}`);
}

/**
 * Reads a saved page, unpacking it when it is gzipped.
 *
 * @returns its text where it is UTF-8, whatever it declares: the HTTP header that said so is lost in a
 *   saved page. Otherwise the bytes, whose encoding the HTML parser finds out. Throws a BadInputError.
 */
export function readPageFile(file: string): Uint8Array | string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInputError(`The page cannot be read: ${reason}`, { cause: error });
  }
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}
