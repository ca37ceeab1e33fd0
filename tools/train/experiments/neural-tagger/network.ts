import type { Span } from '../../../../src/language/span.ts';
import { LABELS } from '../../../../src/entities/tagger/labels.ts';
import { seededRandom } from '../../entities/random.ts';
import {
  addBias,
  addBiasBack,
  addProduct,
  addProductBack,
  dropoutMask,
  eachNeighbour,
  meanOfOthers,
  multiply,
} from './layers.ts';

/** What the network reads of a document. */
export interface NetworkDocument {
  /** Rows of the embedding table, one token after another; `offsets[i]` to `offsets[i + 1]` is token i. */
  features: Uint32Array;
  offsets: Uint32Array;
  /** Half-open ranges of tokens. */
  sentences: readonly Span[];
  /** Tokens that are the same capitalised word; groups of two and more. */
  groups: readonly Uint32Array[];
}

export interface NetworkSize {
  /** Rows of the embedding table, numbers in a row, and units of each hidden layer. */
  rows: number;
  embedding: number;
  hidden: number;
  /** Whether a token is shown the mean of what was made of the same word elsewhere in the document. */
  memory: boolean;
}

/** A network: all its numbers in one array, and where each part begins. */
export interface Network extends NetworkSize {
  parameters: Float64Array;
  at: {
    embedding: number;
    first: number;
    firstBias: number;
    second: number;
    secondBias: number;
    memory: number;
    output: number;
    outputBias: number;
    transitions: number;
  };
}

/** Tokens that the two convolutions see to either side. */
const FIRST_REACH = 2;
const SECOND_REACH = 1;

/** Makes a network of random weights (uniform; the dense ones by Glorot and Bengio 2010). */
export function createNetwork(size: NetworkSize, seed: number): Network {
  const { rows, embedding, hidden } = size;
  let length = 0;
  const random = seededRandom(seed);
  const parts: { at: number; count: number; bound: number }[] = [];
  const part = (count: number, bound: number): number => {
    const at = length;
    length += count;
    parts.push({ at, count, bound });
    return at;
  };
  const dense = (from: number, to: number): number => part(from * to, Math.sqrt(6 / (from + to)));
  const at = {
    embedding: part(rows * embedding, 0.1),
    first: dense((2 * FIRST_REACH + 1) * embedding, hidden),
    firstBias: part(hidden, 0),
    second: dense((2 * SECOND_REACH + 1) * hidden, hidden),
    secondBias: part(hidden, 0),
    memory: dense(hidden, hidden),
    output: dense(hidden, LABELS),
    outputBias: part(LABELS, 0),
    transitions: part(LABELS * LABELS, 0),
  };
  const parameters = new Float64Array(length);
  for (const { at: from, count, bound } of parts) {
    for (let k = from; k < from + count; k++) parameters[k] = (2 * random() - 1) * bound;
  }
  return { ...size, parameters, at };
}

/** Everything worked out on the way to the scores; the way back needs it. */
export interface Activations {
  input: Float64Array;
  first: Float64Array;
  memory: Float64Array;
  second: Float64Array;
  /** `second` after its rectifier, plus `first`. */
  top: Float64Array;
  /** `emissions[i * LABELS + label]`. */
  emissions: Float64Array;
  /** What the input and the top were multiplied by, in training. */
  masks?: { input: Float64Array; top: Float64Array };
}

/**
 * Scores of every label at every token: the sum of the embeddings of its features, a convolution over
 * five tokens, another over three with a way round it, and a dense layer (after Collobert et al. 2011).
 *
 * @param dropout in training: the share of numbers set to zero.
 */
export function forward(
  network: Network,
  { features, offsets, sentences, groups }: NetworkDocument,
  dropout?: { rate: number; random: () => number },
): Activations {
  const { parameters: p, at, embedding: e, hidden: h } = network;
  const n = offsets.length - 1;
  const input = new Float64Array(n * e);
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const row = at.embedding + (features[k] as number) * e;
      for (let a = 0; a < e; a++) {
        input[i * e + a] = (input[i * e + a] as number) + (p[row + a] as number);
      }
    }
  }
  const masks = dropout && {
    input: dropoutMask(n * e, dropout.rate, dropout.random),
    top: dropoutMask(n * h, dropout.rate, dropout.random),
  };
  if (masks) multiply(input, masks.input);
  const first = new Float64Array(n * h);
  addBias(first, p, at.firstBias, h);
  eachNeighbour(sentences, FIRST_REACH, (i, k, slot) =>
    addProduct(p, at.first + slot * e * h, input, k * e, e, first, i * h, h),
  );
  for (let k = 0; k < first.length; k++) first[k] = Math.max(0, first[k] as number);
  const memory = new Float64Array(n * h);
  if (network.memory) meanOfOthers(groups, first, h, memory);
  const second = new Float64Array(n * h);
  addBias(second, p, at.secondBias, h);
  eachNeighbour(sentences, SECOND_REACH, (i, k, slot) =>
    addProduct(p, at.second + slot * h * h, first, k * h, h, second, i * h, h),
  );
  for (let i = 0; i < n; i++) addProduct(p, at.memory, memory, i * h, h, second, i * h, h);
  const top = new Float64Array(n * h);
  for (let k = 0; k < top.length; k++) {
    top[k] = Math.max(0, second[k] as number) + (first[k] as number);
  }
  if (masks) multiply(top, masks.top);
  const emissions = new Float64Array(n * LABELS);
  addBias(emissions, p, at.outputBias, LABELS);
  for (let i = 0; i < n; i++) {
    addProduct(p, at.output, top, i * h, h, emissions, i * LABELS, LABELS);
  }
  return { input, first, memory, second, top, emissions, ...(masks && { masks }) };
}

/**
 * The way back (Rumelhart, Hinton and Williams 1986).
 *
 * @param emissionGradient of the loss by `emissions`.
 * @param gradient of the loss by `parameters`, which is added to.
 */
export function backward(
  network: Network,
  { features, offsets, sentences, groups }: NetworkDocument,
  { input, first, memory, second, top, masks }: Activations,
  emissionGradient: Float64Array,
  gradient: Float64Array,
): void {
  const { parameters: p, at, embedding: e, hidden: h } = network;
  const n = offsets.length - 1;
  addBiasBack(emissionGradient, gradient, at.outputBias, LABELS);
  const dTop = new Float64Array(n * h);
  for (let i = 0; i < n; i++) {
    addProductBack(
      p,
      gradient,
      at.output,
      top,
      dTop,
      i * h,
      h,
      emissionGradient,
      i * LABELS,
      LABELS,
    );
  }
  if (masks) multiply(dTop, masks.top);
  const dFirst = dTop.slice();
  const dSecond = dTop;
  for (let k = 0; k < dSecond.length; k++) if ((second[k] as number) <= 0) dSecond[k] = 0;
  addBiasBack(dSecond, gradient, at.secondBias, h);
  eachNeighbour(sentences, SECOND_REACH, (i, k, slot) =>
    addProductBack(
      p,
      gradient,
      at.second + slot * h * h,
      first,
      dFirst,
      k * h,
      h,
      dSecond,
      i * h,
      h,
    ),
  );
  if (network.memory) {
    const dMemory = new Float64Array(n * h);
    for (const group of groups) {
      for (const i of group) {
        addProductBack(p, gradient, at.memory, memory, dMemory, i * h, h, dSecond, i * h, h);
      }
    }
    meanOfOthers(groups, dMemory, h, dFirst);
  }
  for (let k = 0; k < dFirst.length; k++) if ((first[k] as number) <= 0) dFirst[k] = 0;
  addBiasBack(dFirst, gradient, at.firstBias, h);
  const dInput = new Float64Array(n * e);
  eachNeighbour(sentences, FIRST_REACH, (i, k, slot) =>
    addProductBack(p, gradient, at.first + slot * e * h, input, dInput, k * e, e, dFirst, i * h, h),
  );
  if (masks) multiply(dInput, masks.input);
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
      const row = at.embedding + (features[k] as number) * e;
      for (let a = 0; a < e; a++) {
        gradient[row + a] = (gradient[row + a] as number) + (dInput[i * e + a] as number);
      }
    }
  }
}
