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

/** Log of a sum of exponentials, from scores already gathered in `buffer[0..count)`. */
function logSum(buffer: Float64Array, count: number): number {
  let max = -Infinity;
  for (let k = 0; k < count; k++) max = Math.max(max, buffer[k] ?? 0);
  if (max === -Infinity) return max;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp((buffer[k] ?? 0) - max);
  return max + Math.log(sum);
}

/** Forward and backward scores of a sentence, and the log of the sum over all valid sequences. */
export interface ForwardBackward {
  forward: Float64Array;
  backward: Float64Array;
  logZ: number;
}

/** The forward-backward algorithm in logarithms (Rabiner 1989). */
export function forwardBackward({ length, emissions, transitions }: Lattice): ForwardBackward {
  const forward = new Float64Array(length * LABELS).fill(-Infinity);
  const backward = new Float64Array(length * LABELS).fill(-Infinity);
  const buffer = new Float64Array(LABELS);
  for (const label of STARTS) forward[label] = emissions[label] ?? 0;
  for (let i = 1; i < length; i++) {
    const row = i * LABELS;
    for (let to = 0; to < LABELS; to++) {
      let count = 0;
      for (const from of BEFORE[to] ?? []) {
        buffer[count++] =
          (forward[row - LABELS + from] ?? 0) + (transitions[from * LABELS + to] ?? 0);
      }
      forward[row + to] = logSum(buffer, count) + (emissions[row + to] ?? 0);
    }
  }
  const lastRow = (length - 1) * LABELS;
  for (const label of ENDS) backward[lastRow + label] = 0;
  for (let i = length - 2; i >= 0; i--) {
    const row = i * LABELS;
    for (let from = 0; from < LABELS; from++) {
      let count = 0;
      for (const to of AFTER[from] ?? []) {
        buffer[count++] =
          (transitions[from * LABELS + to] ?? 0) +
          (emissions[row + LABELS + to] ?? 0) +
          (backward[row + LABELS + to] ?? 0);
      }
      backward[row + from] = logSum(buffer, count);
    }
  }
  let count = 0;
  for (const label of ENDS) buffer[count++] = forward[lastRow + label] ?? 0;
  return { forward, backward, logZ: logSum(buffer, count) };
}

/** Labels that may stand after each label. */
export const AFTER: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => to).filter((to) => mayFollow(from, to)),
);

/** Probability of each label at each token: `result[i * LABELS + label]`. */
export function marginals(lattice: Lattice): Float32Array {
  const { forward, backward, logZ } = forwardBackward(lattice);
  const result = new Float32Array(forward.length);
  for (let k = 0; k < result.length; k++) {
    result[k] = Math.exp((forward[k] ?? 0) + (backward[k] ?? 0) - logZ);
  }
  return result;
}
