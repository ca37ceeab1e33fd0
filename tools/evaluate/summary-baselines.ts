import type { SegmentedText } from '../../src/language/sentences.ts';
import { tokens } from '../../src/summary/tokens.ts';

/** A way to score the sentences of a text; the highest are its summary. */
export type Ranking = (text: SegmentedText, title: string) => number[];

/** The sentences in text order. */
export const first: Ranking = ({ sentences }) => sentences.map((_, i) => -i);

/** TextRank (Mihalcea and Tarau 2004): PageRank over words shared, by the logarithms of the lengths. */
export const textRank: Ranking = (text) => {
  const words = wordsOf(text);
  const sets = words.map((list) => new Set(list));
  return pageRank(
    words.map((a, i) =>
      words.map((b, j) => {
        const size = Math.log(a.length) + Math.log(b.length);
        if (i === j || !(size > 0)) return 0;
        return b.filter((word, k) => sets[i]?.has(word) && b.indexOf(word) === k).length / size;
      }),
    ),
  );
};

/** LexRank (Erkan and Radev 2004): PageRank over tf-idf cosines above 0.1. */
export const lexRank: Ranking = (text) => {
  const vectors = vectorsOf(wordsOf(text));
  return pageRank(
    vectors.map((a, i) => vectors.map((b, j) => (i !== j && cosine(a, b) > 0.1 ? 1 : 0))),
  );
};

/** Cosine with the title, cosine with the whole text, and 1 over the position, added up. */
export const titleCentroidPosition: Ranking = (text, title) => {
  const words = wordsOf(text);
  const vectors = vectorsOf([...words, tokens(title), words.flat()], words.length);
  const whole = vectors.pop() ?? new Map();
  const heading = vectors.pop() ?? new Map();
  return vectors.map((v, i) => cosine(v, heading) + cosine(v, whole) + 1 / (i + 1));
};

/** The summary that a ranking gives: its `count` best sentences in text order, joined. */
export function rankedSummary(
  ranking: Ranking,
  text: SegmentedText,
  title: string,
  count: number,
): string {
  return ranking(text, title)
    .map((score, i) => ({ score, i }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ i }) => text.text.slice(text.sentences[i]?.start, text.sentences[i]?.end))
    .join(' ');
}

function wordsOf({ text, sentences }: SegmentedText): string[][] {
  return sentences.map(({ start, end }) => tokens(text.slice(start, end)));
}

/** tf-idf vectors of length 1; the idf is over the first `documents` lists. */
function vectorsOf(lists: string[][], documents = lists.length): Map<string, number>[] {
  const frequency = new Map<string, number>();
  for (const list of lists.slice(0, documents)) {
    for (const word of new Set(list)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return lists.map((list) => {
    const vector = new Map<string, number>();
    for (const word of list) {
      const idf = Math.log((documents + 1) / ((frequency.get(word) ?? 0) + 0.5));
      vector.set(word, (vector.get(word) ?? 0) + idf);
    }
    const length = Math.hypot(...vector.values()) || 1;
    for (const [word, value] of vector) vector.set(word, value / length);
    return vector;
  });
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let sum = 0;
  for (const [word, value] of a) sum += value * (b.get(word) ?? 0);
  return sum;
}

/** PageRank with damping 0.85 by fifty rounds of power iteration. */
function pageRank(edges: number[][]): number[] {
  const n = edges.length;
  const degrees = edges.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = edges.map(() => 1 / n);
  for (let round = 0; round < 50; round += 1) {
    const next = edges.map(() => 0.15 / n);
    for (const [i, row] of edges.entries()) {
      const degree = degrees[i] ?? 0;
      const share = (0.85 * (ranks[i] ?? 0)) / (degree || n);
      for (const j of next.keys()) {
        next[j] = (next[j] ?? 0) + share * (degree > 0 ? (row[j] ?? 0) : 1);
      }
    }
    ranks = next;
  }
  return ranks;
}
