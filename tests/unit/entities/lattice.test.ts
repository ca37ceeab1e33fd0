import { describe, expect, test } from 'vitest';
import {
  decodeLabels,
  encodeSpans,
  LABELS,
  mayEnd,
  mayFollow,
  mayStart,
} from '../../../src/entities/tagger/labels.ts';
import { bestLabels, labelProbabilities } from '../../../src/entities/tagger/lattice.ts';

/** A small generator of numbers, so that the cases are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 1073741824 - 1;
  };
}

function randomLattice(length: number, seed: number) {
  const next = numbers(seed);
  return {
    length,
    emissions: Float64Array.from({ length: length * LABELS }, () => 2 * next()),
    transitions: Float64Array.from({ length: LABELS * LABELS }, () => next()),
  };
}

/** Every valid sequence of labels of a length, with its score. */
function sequences(
  lattice: ReturnType<typeof randomLattice>,
): { labels: number[]; score: number }[] {
  let open = [{ labels: [] as number[], score: 0 }];
  for (let i = 0; i < lattice.length; i++) {
    open = open.flatMap(({ labels, score }) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => (i === 0 ? mayStart(label) : mayFollow(labels.at(-1) ?? 0, label)))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            (lattice.emissions[i * LABELS + label] ?? 0) +
            (i === 0 ? 0 : (lattice.transitions[(labels.at(-1) ?? 0) * LABELS + label] ?? 0)),
        })),
    );
  }
  return open.filter(({ labels }) => mayEnd(labels.at(-1) ?? 0));
}

describe('labels', () => {
  test('names survive being written as labels and read again', () => {
    const names = [
      { start: 0, end: 1, type: 2 },
      { start: 1, end: 3, type: 0 },
      { start: 4, end: 8, type: 1 },
    ];
    expect(decodeLabels(encodeSpans(names, 9))).toEqual(names);
  });
});

describe('the lattice agrees with trying every sequence', () => {
  test.each([1, 2, 3])('%i tokens', (length) => {
    const lattice = randomLattice(length, 7 * length);
    const all = sequences(lattice);
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    expect([...bestLabels(lattice)]).toEqual(best.labels);

    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const pairs = new Float64Array(LABELS * LABELS);
    const found = labelProbabilities(lattice, pairs);
    const expectedPairs = new Float64Array(LABELS * LABELS);
    const expected = new Float64Array(length * LABELS);
    for (const { labels, score } of all) {
      for (const [i, label] of labels.entries()) {
        const k = i * LABELS + label;
        expected[k] = (expected[k] ?? 0) + Math.exp(score) / total;
        const pair = (labels[i - 1] ?? 0) * LABELS + label;
        if (i > 0) expectedPairs[pair] = (expectedPairs[pair] ?? 0) + Math.exp(score) / total;
      }
    }
    for (const [k, value] of expected.entries()) expect(found[k]).toBeCloseTo(value, 9);
    for (const [k, value] of expectedPairs.entries()) expect(pairs[k]).toBeCloseTo(value, 9);
  });

  test('a sentence of ten thousand tokens neither under- nor overflows', () => {
    const lattice = randomLattice(10_000, 3);
    const row = labelProbabilities(lattice).subarray(-LABELS);
    expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });
});
