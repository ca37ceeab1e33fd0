import { LABELS, mayEnd, mayFollow, mayStart } from './labels.ts';

/** Scores of one sentence: `emissions[i * LABELS + label]`; `transitions[from * LABELS + to]`. */
export interface Lattice {
  length: number;
  emissions: Float32Array | Float64Array;
  transitions: Float32Array | Float64Array;
}

/** Labels that may stand before each label, and which may begin or end a sentence. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) => mayFollow(from, to)),
);
const STARTS: readonly number[] = Array.from({ length: LABELS }, (_, l) => l).filter(mayStart);
const ENDS: readonly number[] = Array.from({ length: LABELS }, (_, l) => l).filter(mayEnd);

/** The best valid sequence of labels (Viterbi 1967). */
export function bestLabels({ length, emissions, transitions }: Lattice): Uint8Array {
  const score = new Float64Array(length * LABELS).fill(-Infinity);
  const back = new Uint8Array(length * LABELS);
  for (const label of STARTS) score[label] = emissions[label] ?? 0;
  for (let i = 1; i < length; i++) {
    const row = i * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let best = -Infinity;
      let from = 0;
      for (const label of BEFORE[to] ?? []) {
        const value = (score[row - LABELS + label] ?? 0) + (transitions[label * LABELS + to] ?? 0);
        if (value > best) {
          best = value;
          from = label;
        }
      }
      score[row + to] = best + (emissions[row + to] ?? 0);
      back[row + to] = from;
    }
  }
  const labels = new Uint8Array(length);
  let last = 0;
  let best = -Infinity;
  for (const label of ENDS) {
    const value = score[(length - 1) * LABELS + label] ?? 0;
    if (value > best) {
      best = value;
      last = label;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = last;
    last = back[i * LABELS + last] ?? 0;
  }
  return labels;
}

/** Every pair of labels that may stand side by side, as `from * LABELS + to`. */
export const VALID_PAIRS: readonly number[] = Array.from(
  { length: LABELS * LABELS },
  (_, pair) => pair,
).filter((pair) => mayFollow(Math.floor(pair / LABELS), pair % LABELS));

const PAIR_FROM = Uint8Array.from(VALID_PAIRS, (pair) => Math.floor(pair / LABELS));
const PAIR_TO = Uint8Array.from(VALID_PAIRS, (pair) => pair % LABELS);

/**
 * Works out the probability of each label of each token, summed over the valid sequences, by the
 * forward-backward algorithm with scaling (Rabiner 1989): each token's forward values are divided
 * by their sum, so that nothing under- or overflows however long the sentence.
 *
 * @param pairCounts when given, the expected count of each pair of labels side by side is added to
 *   `pairCounts[from * LABELS + to]`.
 * @returns `result[i * LABELS + label]`.
 */
export function labelProbabilities(
  { length, emissions, transitions }: Lattice,
  pairCounts?: Float64Array,
): Float64Array {
  const local = new Float64Array(length * LABELS);
  for (let row = 0; row < local.length; row += LABELS) {
    let max = -Infinity;
    for (let l = 0; l < LABELS; l++) max = Math.max(max, emissions[row + l] as number);
    for (let l = 0; l < LABELS; l++)
      local[row + l] = Math.exp((emissions[row + l] as number) - max);
  }
  const step = Float64Array.from(VALID_PAIRS, (pair) => Math.exp(transitions[pair] ?? 0));
  const forward = new Float64Array(local.length);
  const scales = new Float64Array(length);
  for (const label of STARTS) forward[label] = local[label] ?? 0;
  scales[0] = scaleRow(forward, 0);
  for (let i = 1; i < length; i++) {
    const row = i * LABELS;
    for (let p = 0; p < step.length; p++) {
      const to = row + (PAIR_TO[p] as number);
      const from = row - LABELS + (PAIR_FROM[p] as number);
      forward[to] = (forward[to] as number) + (forward[from] as number) * (step[p] as number);
    }
    for (let k = row; k < row + LABELS; k++)
      forward[k] = (forward[k] as number) * (local[k] as number);
    scales[i] = scaleRow(forward, row);
  }
  const backward = new Float64Array(local.length);
  for (const label of ENDS) backward[local.length - LABELS + label] = 1;
  const weighted = new Float64Array(LABELS);
  const result = new Float64Array(local.length);
  for (let i = length - 1; i >= 0; i--) {
    const row = i * LABELS;
    let total = 0;
    for (let k = row; k < row + LABELS; k++) {
      result[k] = (forward[k] as number) * (backward[k] as number);
      total += result[k] as number;
    }
    for (let k = row; k < row + LABELS; k++) result[k] = (result[k] as number) / total;
    if (i === 0) break;
    for (let l = 0; l < LABELS; l++) {
      weighted[l] =
        ((local[row + l] as number) * (backward[row + l] as number)) / (scales[i] as number);
    }
    for (let p = 0; p < step.length; p++) {
      const from = row - LABELS + (PAIR_FROM[p] as number);
      const passed = (step[p] as number) * (weighted[PAIR_TO[p] as number] as number);
      backward[from] = (backward[from] as number) + passed;
      if (pairCounts) {
        const pair = VALID_PAIRS[p] as number;
        pairCounts[pair] =
          (pairCounts[pair] as number) + ((forward[from] as number) * passed) / total;
      }
    }
  }
  return result;
}

/** Divides a token's row by its sum. @returns the sum. */
function scaleRow(values: Float64Array, row: number): number {
  let sum = 0;
  for (let k = row; k < row + LABELS; k++) sum += values[k] as number;
  for (let k = row; k < row + LABELS; k++) values[k] = (values[k] as number) / sum;
  return sum;
}
