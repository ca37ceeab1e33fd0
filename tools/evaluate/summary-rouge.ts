/** ROUGE-1, ROUGE-2 and ROUGE-L as F1, 0 to 100. */
export interface Rouge {
  one: number;
  two: number;
  l: number;
}

/**
 * ROUGE F1 of a summary against one reference (Lin 2004): lower-cased letter and digit tokens, no
 * stemming; L is the longest common subsequence over the joined text.
 */
export function rouge(summary: string, reference: string): Rouge {
  const a = letterTokens(summary);
  const b = letterTokens(reference);
  return {
    one: f1(overlap(a, b), a.length, b.length),
    two: f1(overlap(pairs(a), pairs(b)), a.length - 1, b.length - 1),
    l: f1(longestCommonSubsequence(a, b), a.length, b.length),
  };
}

function letterTokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    hits += 1;
  }
  return hits;
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      next[j + 1] = word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function f1(hits: number, summary: number, reference: number): number {
  return hits === 0 ? 0 : (200 * hits) / (summary + reference);
}
