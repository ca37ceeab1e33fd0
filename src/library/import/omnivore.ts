import * as v from 'valibot';
import { ElementReader } from './json-elements.ts';
import type { ImportedLine, ImportedLink } from './links.ts';
import { parseTime } from './service-csv.ts';

/** An entry of `metadata_*.json` in Omnivore's export; what we do not use is left out. */
const EntrySchema = v.object({
  url: v.string(),
  title: v.optional(v.nullable(v.string())),
  savedAt: v.optional(v.nullable(v.string())),
  state: v.optional(v.nullable(v.string())),
  readingProgress: v.optional(v.nullable(v.number())),
  labels: v.optional(v.nullable(v.array(v.union([v.string(), v.object({ name: v.string() })])))),
});

function linkOf(entry: v.InferOutput<typeof EntrySchema>): ImportedLink {
  const savedAt = parseTime(entry.savedAt ?? '');
  const progress = (entry.readingProgress ?? 0) / 100;
  const archived = entry.state?.toLowerCase() === 'archived';
  return {
    url: entry.url,
    title: entry.title ?? '',
    tags: (entry.labels ?? []).map((label) => (typeof label === 'string' ? label : label.name)),
    archived,
    read: archived || progress >= 1,
    progress,
    ...(savedAt !== undefined && { savedAt }),
  };
}

/** Whether the start of a JSON file looks like Omnivore's list of entries. */
export function isOmnivoreJson(start: string): boolean {
  return /^\s*\[\s*\{/.test(start) && /"(?:readingProgress|slug|savedAt)"\s*:/.test(start);
}

/** The entries of one `metadata_*.json`. */
export async function* omnivoreLines(chunks: AsyncIterable<string>): AsyncGenerator<ImportedLine> {
  const reader = new ElementReader();
  let line = 0;
  for await (const chunk of chunks) {
    for (const element of reader.read(chunk)) {
      line++;
      if (!element.ok) {
        yield { line, problem: 'too-long', text: '' };
        continue;
      }
      yield entryLine(line, element.json);
    }
  }
  if (!reader.complete) yield { line: line + 1, problem: 'cut-off', text: '' };
}

function entryLine(line: number, json: string): ImportedLine {
  try {
    const entry = v.safeParse(EntrySchema, JSON.parse(json));
    if (entry.success) return { line, link: linkOf(entry.output) };
    return { line, problem: 'not-an-article', text: json };
  } catch {
    // JSON.parse says by throwing that it is no JSON.
    return { line, problem: 'not-json', text: json };
  }
}
