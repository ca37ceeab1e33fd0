import type { Shelf } from '../records.ts';
import type { ArticleFilter } from '../store/list-articles.ts';
import { rowFilter } from '../store/list-articles.ts';
import type { DocumentInfo, DocumentTable } from './document-table.ts';
import { findWord, positionsOf, runs, type WordOccurrences } from './find-in-segment.ts';
import type { Query, QueryPhrase } from './query.ts';
import type { Segment } from './segment.ts';
import { termMatch } from './term-match.ts';

/** BM25 (Robertson and Zaragoza, 2009): how soon more occurrences stop to count, and length's share. */
const K1 = 1.2;
const B = 0.75;

/** Of so many of the best, it is checked whether the words stand side by side. */
const CHECKED_FOR_NEIGHBOURS = 300;
/** How much two words side by side count, in what the words themselves do. */
const NEIGHBOURS = 0.8;

export interface RankedDocument {
  info: DocumentInfo;
  score: number;
}

/** A document that has all words, with what the ranking needs. */
interface Candidate extends RankedDocument {
  segment: number;
  place: number;
}

/** What of a query one segment holds; words are numbered through all phrases. */
type Findings = WordOccurrences[][];

async function findPhrases(
  segments: Segment[],
  phrases: QueryPhrase[],
  relaxed: boolean,
): Promise<Findings> {
  const matches = phrases.flatMap(({ words }) => words.map((word) => termMatch(word, relaxed)));
  return Promise.all(
    segments.map((segment) => Promise.all(matches.map((match) => findWord(segment, match)))),
  );
}

/** Documents that are live, pass the filter and have every word, each once. */
function candidatesIn(
  segments: Segment[],
  findings: Findings,
  accepts: (info: DocumentInfo) => boolean,
  table: DocumentTable,
): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<number>();
  for (const [segment, { documents }] of segments.entries()) {
    const words = findings[segment] ?? [];
    for (let place = 0; place < documents.length; place++) {
      if (!words.every(({ weights }) => (weights[place] ?? 0) > 0)) continue;
      const info = table.get(documents[place] ?? -1);
      if (!info || seen.has(info.documentNumber) || !accepts(info)) continue;
      seen.add(info.documentNumber);
      candidates.push({ info, score: 0, segment, place });
    }
  }
  return candidates;
}

/** Inverse document frequency of each word: a rare one says more. */
function rarities(findings: Findings, size: number): number[] {
  const count = findings[0]?.length ?? 0;
  return Array.from({ length: count }, (_, word) => {
    let documents = 0;
    for (const words of findings) {
      for (const weight of words[word]?.weights ?? []) if (weight > 0) documents++;
    }
    return Math.log(1 + Math.max(0, size - documents + 0.5) / (documents + 0.5));
  });
}

/** Places of some candidates in one segment, as `positionsOf` wants them. */
function wantedPlaces(candidates: Candidate[], segment: number, length: number): Uint8Array {
  const wanted = new Uint8Array(length);
  for (const candidate of candidates) {
    if (candidate.segment === segment) wanted[candidate.place] = 1;
  }
  return wanted;
}

/** Calls `visit` with each candidate and the positions of words `first` up to, without, `end` in it. */
async function withPositions(
  candidates: Candidate[],
  { segments, findings }: { segments: Segment[]; findings: Findings },
  { first, end, literal }: { first: number; end: number; literal: boolean },
  visit: (candidate: Candidate, lists: (number[] | undefined)[]) => void,
): Promise<void> {
  const perSegment = await Promise.all(
    segments.map(async (segment, n) => {
      const wanted = wantedPlaces(candidates, n, segment.documents.length);
      if (!wanted.includes(1)) return [];
      const words = (findings[n] ?? []).slice(first, end);
      return Promise.all(words.map((word) => positionsOf(segment, word, wanted, literal)));
    }),
  );
  for (const candidate of candidates) {
    const lists = perSegment[candidate.segment]?.map((map) => map.get(candidate.place)) ?? [];
    visit(candidate, lists);
  }
}

/** Keeps the candidates in which the words of each exact phrase stand together. */
async function requirePhrases(
  candidates: Candidate[],
  phrases: QueryPhrase[],
  index: { segments: Segment[]; findings: Findings },
): Promise<Candidate[]> {
  let kept = candidates;
  let first = 0;
  for (const { words, exact } of phrases) {
    const end = first + words.length;
    if (exact) {
      const fitting = new Set<Candidate>();
      await withPositions(kept, index, { first, end, literal: true }, (candidate, lists) => {
        if (runs(lists) > 0) fitting.add(candidate);
      });
      kept = kept.filter((candidate) => fitting.has(candidate));
    }
    first = end;
  }
  return kept;
}

/** Numbers of the documents that have one of the excluded phrases. */
async function excludedDocuments(
  segments: Segment[],
  query: Pick<Query, 'excluded'>,
  table: DocumentTable,
): Promise<Set<number>> {
  const numbers = new Set<number>();
  for (const phrase of query.excluded) {
    const findings = await findPhrases(segments, [phrase], false);
    const all = candidatesIn(segments, findings, () => true, table);
    const exact = phrase.words.length > 1;
    const found = exact
      ? await requirePhrases(all, [{ ...phrase, exact }], { segments, findings })
      : all;
    for (const { info } of found) numbers.add(info.documentNumber);
  }
  return numbers;
}

/** A query with what is asked beside its words. */
export interface NarrowedQuery extends Omit<Query, 'shelf'> {
  shelf?: Shelf;
  beside?: ArticleFilter;
  /** Ids of the only articles that count. */
  among?: Set<string>;
}

function acceptance(query: NarrowedQuery, excluded: Set<number>) {
  const passes = rowFilter(query.filter);
  const passesBeside = rowFilter(query.beside ?? {});
  return (info: DocumentInfo) =>
    (query.shelf === undefined ? info.shelf !== 'bin' : info.shelf === query.shelf) &&
    (query.among?.has(info.id) ?? true) &&
    !excluded.has(info.documentNumber) &&
    passes(info) &&
    passesBeside(info);
}

function better(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.info.savedAt - a.info.savedAt;
}

/**
 * The articles a query finds, the best first: BM25 over weighted fields, and more where words stand
 * side by side. A query of operators alone gives the latest saved first.
 *
 * @param relaxed marks that were typed may be missing in the text
 */
export async function rank(
  segments: Segment[],
  table: DocumentTable,
  query: NarrowedQuery,
  relaxed: boolean,
): Promise<RankedDocument[]> {
  const accepts = acceptance(query, await excludedDocuments(segments, query, table));
  if (query.phrases.length === 0) {
    const all = Array.from(table.all()).filter(accepts);
    all.sort((a, b) => b.savedAt - a.savedAt);
    return all.map((info) => ({ info, score: 0 }));
  }
  const findings = await findPhrases(segments, query.phrases, relaxed);
  const all = candidatesIn(segments, findings, accepts, table);
  const candidates = await requirePhrases(all, query.phrases, { segments, findings });
  const idf = rarities(findings, table.size);
  const { meanLength } = table;
  for (const candidate of candidates) {
    const { info, segment, place } = candidate;
    const saturation = K1 * (1 - B + (B * info.wordCount) / meanLength);
    for (const [word, { weights }] of (findings[segment] ?? []).entries()) {
      const weight = weights[place] ?? 0;
      candidate.score += ((idf[word] ?? 0) * weight * (K1 + 1)) / (weight + saturation);
    }
  }
  candidates.sort(better);
  if (idf.length > 1) {
    const best = candidates.slice(0, CHECKED_FOR_NEIGHBOURS);
    const range = { first: 0, end: idf.length, literal: false };
    await withPositions(best, { segments, findings }, range, (candidate, lists) => {
      for (let word = 0; word + 1 < lists.length; word++) {
        const together = runs([lists[word], lists[word + 1]]);
        const worth = NEIGHBOURS * ((idf[word] ?? 0) + (idf[word + 1] ?? 0));
        candidate.score += (worth * together * (K1 + 1)) / (together + K1);
      }
    });
    candidates.sort(better);
  }
  return candidates;
}
