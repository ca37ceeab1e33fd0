import type { Span } from '../../../../src/language/span.ts';

/** `out[to…] += input[at…] · W`; W has `rows` rows of `columns`. */
export function addProduct(
  weights: Float64Array,
  w: number,
  input: Float64Array,
  at: number,
  rows: number,
  out: Float64Array,
  to: number,
  columns: number,
): void {
  for (let a = 0; a < rows; a++) {
    const value = input[at + a] as number;
    if (value === 0) continue;
    const base = w + a * columns;
    for (let b = 0; b < columns; b++) {
      out[to + b] = (out[to + b] as number) + value * (weights[base + b] as number);
    }
  }
}

/** The way back of `addProduct`: adds to the gradients of the weights and of the input. */
export function addProductBack(
  weights: Float64Array,
  gradient: Float64Array,
  w: number,
  input: Float64Array,
  inputGradient: Float64Array,
  at: number,
  rows: number,
  outGradient: Float64Array,
  to: number,
  columns: number,
): void {
  for (let a = 0; a < rows; a++) {
    const value = input[at + a] as number;
    const base = w + a * columns;
    let sum = 0;
    for (let b = 0; b < columns; b++) {
      const d = outGradient[to + b] as number;
      sum += (weights[base + b] as number) * d;
      gradient[base + b] = (gradient[base + b] as number) + value * d;
    }
    inputGradient[at + a] = (inputGradient[at + a] as number) + sum;
  }
}

/** Calls back for every token and every neighbour within reach in its sentence, with the neighbour's slot. */
export function eachNeighbour(
  sentences: readonly Span[],
  reach: number,
  call: (i: number, k: number, slot: number) => void,
): void {
  for (const { start, end } of sentences) {
    for (let i = start; i < end; i++) {
      for (let k = Math.max(start, i - reach); k <= Math.min(end - 1, i + reach); k++) {
        call(i, k, k - i + reach);
      }
    }
  }
}

/** Adds a bias of `width` numbers to every row. */
export function addBias(
  out: Float64Array,
  parameters: Float64Array,
  at: number,
  width: number,
): void {
  for (let k = 0; k < out.length; k++) {
    out[k] = (out[k] as number) + (parameters[at + (k % width)] as number);
  }
}

/** The way back of `addBias`. */
export function addBiasBack(
  out: Float64Array,
  gradient: Float64Array,
  at: number,
  width: number,
): void {
  for (let k = 0; k < out.length; k++) {
    const b = at + (k % width);
    gradient[b] = (gradient[b] as number) + (out[k] as number);
  }
}

/** For each token of a group: the mean of the rows of the others. It is its own transpose. */
export function meanOfOthers(
  groups: readonly Uint32Array[],
  rows: Float64Array,
  width: number,
  out: Float64Array,
): void {
  const sum = new Float64Array(width);
  for (const group of groups) {
    sum.fill(0);
    for (const i of group) {
      for (let a = 0; a < width; a++) sum[a] = (sum[a] as number) + (rows[i * width + a] as number);
    }
    for (const i of group) {
      for (let a = 0; a < width; a++) {
        const k = i * width + a;
        out[k] =
          (out[k] as number) + ((sum[a] as number) - (rows[k] as number)) / (group.length - 1);
      }
    }
  }
}

/** Zeros for what is left out, and what makes up for it elsewhere (Srivastava et al. 2014). */
export function dropoutMask(length: number, rate: number, random: () => number): Float64Array {
  return Float64Array.from({ length }, () => (random() < rate ? 0 : 1 / (1 - rate)));
}

/** Multiplies number by number, in place. */
export function multiply(values: Float64Array, mask: Float64Array): void {
  for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) * (mask[k] as number);
}
