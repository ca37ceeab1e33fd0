/** The headless command: `npm run --silent brief -- …`; see the README for its contract. */
import { text as readAll } from 'node:stream/consumers';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { briefOfPage } from './headless.ts';
import { BadInputError, readPageFile } from './input.ts';
import { serveLines } from './serve-lines.ts';
import { terminalText } from './terminal-text.ts';

const USAGE = `Usage: npm run --silent brief -- PAGE.html [--url URL] [--json] [--no-site-rules]
       npm run --silent brief -- --jsonl
PAGE.html may be gzipped; - reads standard input.
`;

/** The command line, or null where it is not one of the two forms. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        json: { type: 'boolean' },
        url: { type: 'string' },
        'no-site-rules': { type: 'boolean' },
      },
    });
    const jsonlAlone = values.jsonl === true && positionals.length === 0;
    return jsonlAlone || (!values.jsonl && positionals.length === 1)
      ? { values, page: positionals[0] }
      : null;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

const command = readArguments();
if (!command) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else if (command.page === undefined) {
  const failed = await serveLines(process.stdin, process.stdout, {
    siteRules: command.values['no-site-rules'] !== true,
  });
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  const { page, values } = command;
  try {
    const html =
      page === '-'
        ? await readAll(process.stdin)
        : // npm runs scripts in the project's folder; a path is relative to where the caller stood.
          readPageFile(path.resolve(process.env['INIT_CWD'] ?? '.', page));
    const output = briefOfPage(html, {
      id: page,
      ...(values.url !== undefined && { url: values.url }),
      siteRules: values['no-site-rules'] !== true,
    });
    process.stdout.write(values.json ? `${JSON.stringify(output)}\n` : terminalText(output));
    if (!output.article && !values.json) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
