import type { Span } from '../../language/span.ts';
import type { FeatureTable } from './feature-writer.ts';
import { findRow, type HashTable } from './hash-table.ts';
import { LABELS } from './labels.ts';

/** The two passes share their features. */
export const PASSES = 2;
const WIDTH = PASSES * LABELS;

/** Two trained linear-chain conditional random fields with 8-bit weights, one for each pass. */
export interface Crf {
  features: HashTable;
  /**
   * For each pass: `weights[label * rows + row]`, to be multiplied by the pass's scale. As in the file,
   * so that a model is ready as soon as it is read: an article touches few of its rows.
   */
  weights: readonly Int8Array[];
  /** How many features there are. */
  rows: number;
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
  const { features, rows } = crf;
  const [first, second] = crf.weights;
  if (!first || !second) throw new RangeError('a name model has the weights of two passes');
  for (let i = 0; i + 1 < offsets.length; i++) {
    const at = i * WIDTH;
    const end = offsets[i + 1] as number; // in range by the loop
    for (let k = offsets[i] as number; k < end; k++) {
      const row = findRow(features, values[k] as number); // in range by the offsets
      if (row < 0) continue;
      for (let l = 0, from = row; l < LABELS; l++, from += rows) {
        const to = at + l;
        sums[to] = (sums[to] as number) + (first[from] as number); // all in range
        sums[to + LABELS] = (sums[to + LABELS] as number) + (second[from] as number);
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
