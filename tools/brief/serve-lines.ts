import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { briefOfLine } from './headless.ts';
import { parseInputLine } from './input.ts';

/** The `id` of a line that cannot be handled, as far as it can be told. */
function idOf(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  } catch {
    // The line's own error says that it is not JSON.
    return null;
  }
}

/**
 * Answers each line of `input` with one line on `output`, in the same order; a line that cannot be
 * handled gives `{"id", "error"}` and the run goes on.
 *
 * @param defaults site rules are off for a line when either says so
 * @returns how many lines failed
 */
export async function serveLines(
  input: Readable,
  output: Writable,
  defaults: { siteRules: boolean },
): Promise<number> {
  let failed = 0;
  for await (const line of readline.createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    let answer: unknown;
    try {
      const parsed = parseInputLine(line);
      const located =
        'file' in parsed
          ? { ...parsed, file: path.resolve(process.env['INIT_CWD'] ?? '.', parsed.file) }
          : parsed;
      answer = briefOfLine({
        ...located,
        siteRules: defaults.siteRules && located.siteRules !== false,
      });
    } catch (error) {
      failed++;
      answer = { id: idOf(line), error: error instanceof Error ? error.message : String(error) };
    }
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return failed;
}
