import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One page of a corpus with what a careful reader would call its article. */
export interface GoldPage {
  id: string;
  /** Path of the page, relative to the corpus; gzipped or not. */
  page: string;
  url: string;
  kind: 'article' | 'list';
  title?: string;
  authors?: string[];
  published?: string | null;
  /** Lead, headings and paragraphs, one a line. */
  text?: string;
  lead?: string[] | string | null;
  captions?: string[];
}

export type Half = 'tune' | 'check';

/** Which half a page belongs to, by a hash of its id, so that adding pages moves none. */
export function halfOf(id: string): Half {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'tune' : 'check';
}

/** `vi` for Vietnamese pages, seeds included; `world` for the others. */
export function groupOf(id: string): 'vi' | 'world' {
  return /^(?:vn|seed)_/.test(id) ? 'vi' : 'world';
}

/** Reads the gold of a corpus: `gold.jsonl`, one page a line, as described in `docs/extraction.md`. */
export function readCorpus(folder: string): GoldPage[] {
  const lines = readFileSync(path.join(folder, 'gold.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as GoldPage);
}

/** The HTML of a page, unpacked. */
export function readHtml(folder: string, page: GoldPage): Buffer {
  const bytes = readFileSync(path.join(folder, page.page));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
