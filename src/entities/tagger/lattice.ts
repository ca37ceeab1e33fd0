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

/** Labels that may stand after each label. */
const AFTER: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => to).filter((to) => mayFollow(from, to)),
);

/** Every pair of labels that may stand side by side, as `from * LABELS + to`. */
export const VALID_PAIRS: readonly number[] = AFTER.flatMap((labels, from) =>
  labels.map((to) => from * LABELS + to),
);

/**
 * Probabilities of labels, and of pairs of labels side by side, summed over the valid sequences.
 * `labels[i * LABELS + label]`; `pairs[from * LABELS + to]` is the expected count in the sentence.
 */
export interface Expectations {
  labels: Float64Array;
  pairs: Float64Array;
}

/**
 * The forward-backward algorithm with scaling (Rabiner 1989): each token's forward values are
 * divided by their sum, so that nothing under- or overflows however long the sentence.
 */
export function expectations({ length, emissions, transitions }: Lattice): Expectations {
  const size = length * LABELS;
  const local = new Float64Array(size);
  for (let i = 0; i < length; i++) {
    let max = -Infinity;
    for (let l = 0; l < LABELS; l++) max = Math.max(max, emissions[i * LABELS + l] ?? 0);
    for (let l = 0; l < LABELS; l++) {
      local[i * LABELS + l] = Math.exp((emissions[i * LABELS + l] ?? 0) - max);
    }
  }
  const step = new Float64Array(LABELS * LABELS);
  for (const pair of VALID_PAIRS) step[pair] = Math.exp(transitions[pair] ?? 0);
  const forward = new Float64Array(size);
  const scales = new Float64Array(length);
  for (const label of STARTS) forward[label] = local[label] ?? 0;
  scaleRow(forward, 0, scales);
  for (let i = 1; i < length; i++) {
    const row = i * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let sum = 0;
      for (const from of BEFORE[to] ?? []) {
        sum += (forward[row - LABELS + from] ?? 0) * (step[from * LABELS + to] ?? 0);
      }
      forward[row + to] = sum * (local[row + to] ?? 0);
    }
    scaleRow(forward, i, scales);
  }
  const backward = new Float64Array(size);
  const pairs = new Float64Array(LABELS * LABELS);
  for (const label of ENDS) backward[size - LABELS + label] = 1;
  const weighted = new Float64Array(LABELS);
  for (let i = length - 1; i > 0; i--) {
    const row = i * LABELS;
    const scale = scales[i] ?? 1;
    for (let l = 0; l < LABELS; l++) {
      weighted[l] = ((local[row + l] ?? 0) * (backward[row + l] ?? 0)) / scale;
    }
    for (let from = 0; from < LABELS; from++) {
      let sum = 0;
      for (const to of AFTER[from] ?? [])
        sum += (step[from * LABELS + to] ?? 0) * (weighted[to] ?? 0);
      backward[row - LABELS + from] = sum;
    }
    // What the last token may not be weighs nothing, so pairs come out normalised at the end.
    let total = 0;
    for (let l = 0; l < LABELS; l++) total += (forward[row + l] ?? 0) * (backward[row + l] ?? 0);
    for (const pair of VALID_PAIRS) {
      const from = Math.floor(pair / LABELS);
      pairs[pair] =
        (pairs[pair] ?? 0) +
        ((forward[row - LABELS + from] ?? 0) * (step[pair] ?? 0) * (weighted[pair % LABELS] ?? 0)) /
          total;
    }
  }
  const labels = new Float64Array(size);
  for (let i = 0; i < length; i++) {
    let total = 0;
    for (let k = i * LABELS; k < (i + 1) * LABELS; k++) {
      labels[k] = (forward[k] ?? 0) * (backward[k] ?? 0);
      total += labels[k] ?? 0;
    }
    for (let k = i * LABELS; k < (i + 1) * LABELS; k++) labels[k] = (labels[k] ?? 0) / total;
  }
  return { labels, pairs };
}

function scaleRow(values: Float64Array, i: number, scales: Float64Array): void {
  let sum = 0;
  for (let k = i * LABELS; k < (i + 1) * LABELS; k++) sum += values[k] ?? 0;
  for (let k = i * LABELS; k < (i + 1) * LABELS; k++) values[k] = (values[k] ?? 0) / sum;
  scales[i] = sum;
}
