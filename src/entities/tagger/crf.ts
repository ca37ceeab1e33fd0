import type { Span } from '../../language/span.ts';
import type { FeatureTable } from './feature-writer.ts';
import { LABELS } from './labels.ts';

/**
 * A trained linear-chain conditional random field with 8-bit weights. `keys` is a hash table with
 * open addressing and linear probing (0 marks a free slot): a feature in `keys[slot]` has its
 * weights in row `rows[slot]`.
 */
export interface Crf {
  keys: Uint32Array;
  rows: Uint32Array;
  /** `weights[row * LABELS + label]`, to be multiplied by `scale`. */
  weights: Int8Array;
  scale: number;
  /** `transitions[from * LABELS + to]`, not scaled. */
  transitions: Float32Array;
}

/** Builds a hash table with open addressing: `keys[slot]` is in row `rows[slot]` of the list given. */
export function indexHashes(features: Uint32Array): { keys: Uint32Array; rows: Uint32Array } {
  let size = 1024;
  while (size < features.length * 2) size *= 2;
  const keys = new Uint32Array(size);
  const rows = new Uint32Array(size);
  for (let row = 0; row < features.length; row++) {
    const feature = features[row] as number; // in range by the loop
    let slot = feature & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = feature;
    rows[slot] = row;
  }
  return { keys, rows };
}

/** Adds up the weights of the features of one sentence. @returns `scores[i * LABELS + label]`. */
export function emissionScores(crf: Crf, features: FeatureTable, sentence: Span): Float64Array {
  const { keys, rows, weights, scale } = crf;
  const mask = keys.length - 1;
  const scores = new Float64Array((sentence.end - sentence.start) * LABELS);
  const sums = new Int32Array(LABELS);
  for (let i = sentence.start; i < sentence.end; i++) {
    sums.fill(0);
    const end = features.offsets[i + 1] ?? 0;
    for (let k = features.offsets[i] ?? 0; k < end; k++) {
      const feature = features.values[k] as number; // in range by the offsets
      let slot = feature & mask;
      while (keys[slot] !== feature && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === 0) continue;
      const base = (rows[slot] as number) * LABELS; // every key has a row
      for (let l = 0; l < LABELS; l++) {
        sums[l] = (sums[l] as number) + (weights[base + l] as number); // both in range
      }
    }
    const at = (i - sentence.start) * LABELS;
    for (let l = 0; l < LABELS; l++) scores[at + l] = (sums[l] as number) * scale;
  }
  return scores;
}
