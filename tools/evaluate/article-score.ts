import type { GoldPage } from './article-corpus.ts';

/** What a system made of one page, in the terms that are scored. */
export interface Extraction {
  title: string;
  authors: string[];
  published?: string | undefined;
  text: string;
  captions: string[];
}

export interface Overlap {
  precision: number;
  recall: number;
}

export interface PageScore extends Overlap {
  title: boolean;
  authors: boolean;
  /** Undefined where the gold has no date, no lead or no captions. */
  published?: boolean;
  lead?: boolean;
  captionsKept: number;
  captions: number;
}

function tokens(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingles(text: string): Map<string, number> {
  const words = tokens(text);
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - 3);
  for (let i = 0; i < last && words.length > 0; i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function size(counts: Map<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}

/**
 * Precision and recall of one page over 4-grams of words (`\w+`), counted as multisets, as in
 * https://github.com/scrapinghub/article-extraction-benchmark (evaluate.py).
 */
export function overlap(gold: string, found: string): Overlap {
  const expected = shingles(gold);
  const actual = shingles(found);
  if (expected.size === 0 && actual.size === 0) return { precision: 1, recall: 1 };
  let shared = 0;
  for (const [shingle, count] of actual) shared += Math.min(count, expected.get(shingle) ?? 0);
  return {
    precision: actual.size === 0 ? 0 : shared / size(actual),
    recall: expected.size === 0 ? 0 : shared / size(expected),
  };
}

/** White space, soft hyphens and Unicode forms make no difference to an exact match. */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function letters(text: string): string {
  return tokens(text).join(' ');
}

function sameMinute(gold: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  const expected = Date.parse(gold.replace(' ', 'T'));
  return Math.floor(expected / 60_000) === Math.floor(Date.parse(found) / 60_000);
}

function sameNames(gold: string[], found: string[]): boolean {
  return sortedNames(gold) === sortedNames(found);
}

function sortedNames(names: string[]): string {
  return names.map(normalize).sort().join('\n');
}

/**
 * Scores one page. A lead is kept when at least nine tenths of its 4-grams are in the text; a
 * caption is kept apart when its words are in the captions and no line of the text is that caption.
 */
export function scorePage(gold: GoldPage, found: Extraction): PageScore {
  const lead = [gold.lead ?? []].flat().join('\n');
  const captions = (gold.captions ?? []).map(letters).filter((caption) => caption !== '');
  const foundCaptions = found.captions.map(letters);
  const lines = new Set(found.text.split('\n').map(letters));
  const goldLines = new Set((gold.text ?? '').split('\n').map(letters));
  return {
    ...overlap(gold.text ?? '', found.text),
    title: normalize(gold.title ?? '') === normalize(found.title),
    authors: sameNames(gold.authors ?? [], found.authors),
    ...(gold.published && { published: sameMinute(gold.published, found.published) }),
    ...(lead && { lead: overlap(lead, found.text).recall >= 0.9 }),
    captions: captions.length,
    captionsKept: captions.filter(
      (caption) =>
        foundCaptions.some((text) => text.includes(caption)) &&
        (!lines.has(caption) || goldLines.has(caption)),
    ).length,
  };
}
