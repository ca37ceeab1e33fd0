/** A field is cut beyond this: an open quotation mark must not swallow a whole file into memory. */
const MAX_FIELD = 100_000;

/** A row of a CSV file and the line it begins in, from 1. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/**
 * Reads CSV (RFC 4180, with bare newlines allowed) that arrives in pieces. Empty rows are left out.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  /** The character before was a quotation mark inside quotes: an end, or half of an escaped one. */
  let half = false;
  let line = 1;
  let start = 1;
  const row = (): CsvRow | undefined => {
    fields.push(field);
    const done = { line: start, fields };
    fields = [];
    field = '';
    return done.fields.some((value) => value !== '') ? done : undefined;
  };
  for await (const chunk of chunks) {
    for (const character of chunk) {
      if (character === '\n') line++;
      if (half) {
        half = false;
        if (character === '"') {
          field += '"';
          continue;
        }
        quoted = false;
      }
      if (quoted) {
        if (character === '"') half = true;
        else if (field.length < MAX_FIELD) field += character;
      } else if (character === '"' && field === '') quoted = true;
      else if (character === ',') {
        fields.push(field);
        field = '';
      } else if (character === '\n') {
        const done = row();
        start = line;
        if (done) yield done;
      } else if (character !== '\r' && character !== '\ufeff' && field.length < MAX_FIELD) {
        field += character;
      }
    }
  }
  const last = row();
  if (last) yield last;
}
