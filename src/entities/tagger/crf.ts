import type { Span } from '../../language/span.ts';
import type { FeatureTable } from './feature-writer.ts';
import { findRow, type HashTable } from './hash-table.ts';
import { LABELS } from './labels.ts';

/** The two passes share their features; a row holds the weights of the first, then of the second. */
export const PASSES = 2;
const WIDTH = PASSES * LABELS;

/** Two trained linear-chain conditional random fields with 8-bit weights, one for each pass. */
export interface Crf {
  features: HashTable;
  /** `weights[(row * PASSES + pass) * LABELS + label]`, to be multiplied by the pass's scale. */
  weights: Int8Array;
  scales: readonly number[];
  /** For each pass: `transitions[from * LABELS + to]`, not scaled. */
  transitions: readonly Float32Array[];
}

/**
 * Adds up the weights of the features of every token, for both passes at once.
 *
 * @param sums where they are added: `sums[(i * PASSES + pass) * LABELS + label]` for token i.
 */
export function addWeights(crf: Crf, { values, offsets }: FeatureTable, sums: Int32Array): void {
  const { features, weights } = crf;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const at = i * WIDTH;
    const end = offsets[i + 1] as number; // in range by the loop
    for (let k = offsets[i] as number; k < end; k++) {
      const row = findRow(features, values[k] as number); // in range by the offsets
      if (row < 0) continue;
      const base = row * WIDTH;
      for (let l = 0; l < WIDTH; l++) {
        sums[at + l] = (sums[at + l] as number) + (weights[base + l] as number); // both in range
      }
    }
  }
}

/** The scores of one sentence in one pass: `result[i * LABELS + label]`. */
export function emissionScores(
  crf: Crf,
  sums: Int32Array,
  sentence: Span,
  pass: number,
): Float64Array {
  const scores = new Float64Array((sentence.end - sentence.start) * LABELS);
  const scale = crf.scales[pass] ?? 1;
  for (let i = sentence.start; i < sentence.end; i++) {
    const from = (i * PASSES + pass) * LABELS;
    const to = (i - sentence.start) * LABELS;
    for (let l = 0; l < LABELS; l++) scores[to + l] = (sums[from + l] ?? 0) * scale;
  }
  return scores;
}
