import { labelProbabilities, VALID_PAIRS } from '../../../src/entities/tagger/lattice.ts';
import { LABELS } from '../../../src/entities/tagger/labels.ts';
import { seededRandom, shuffle } from './random.ts';

/** One sentence to learn from: rows of features for each token, and the right labels. */
export interface TrainingSentence {
  /** Feature rows, one token after another; `offsets[i]` to `offsets[i + 1]` is token i. */
  features: Uint32Array;
  offsets: Uint32Array;
  labels: Uint8Array;
}

export interface TrainerOptions {
  epochs: number;
  /** Step size of AdaGrad. */
  rate: number;
  /** Strength of the L2 penalty, per feature and epoch. */
  l2: number;
  /** Share of features left out of each token in each epoch, so that none is leant on alone. */
  dropout: number;
  seed: number;
}

/** Labels that are right to within this are not learnt from: most tokens are soon sure. */
const NEGLIGIBLE = 1e-3;

/** Learned weights: `weights[row * LABELS + label]`, `transitions[from * LABELS + to]`. */
export interface CrfWeights {
  weights: Float32Array;
  transitions: Float32Array;
}

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad
 * (Duchi, Hazan and Singer 2011), sentence by sentence, and averages the second half of the epochs.
 *
 * @param rows how many feature rows there are.
 */
export function trainCrf(
  sentences: readonly TrainingSentence[],
  rows: number,
  { epochs, rate, l2, dropout, seed }: TrainerOptions,
): CrfWeights {
  const random = seededRandom(seed);
  const w = new Float32Array(rows * LABELS);
  const g2 = new Float32Array(rows * LABELS).fill(1);
  const t = new Float32Array(LABELS * LABELS);
  const t2 = new Float32Array(LABELS * LABELS).fill(1);
  const averageW = new Float32Array(rows * LABELS);
  const averageT = new Float32Array(LABELS * LABELS);
  const penalty = new Float32Array(rows);
  for (const { features } of sentences)
    for (const f of features) penalty[f] = (penalty[f] ?? 0) + 1;
  for (let f = 0; f < rows; f++) penalty[f] = l2 / Math.max(1, penalty[f] ?? 1);
  const order = Uint32Array.from(sentences.keys());
  const keep = 1 - dropout;
  let averaged = 0;
  // Labels of the token at hand whose probability is not yet right, and by how much.
  const changed = new Uint8Array(LABELS);
  const differences = new Float64Array(LABELS);
  let changing = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index];
      if (sentence) step(sentence);
    }
    if (epoch >= epochs / 2) {
      averaged++;
      for (let k = 0; k < w.length; k++) averageW[k] = (averageW[k] as number) + (w[k] as number);
      for (let k = 0; k < t.length; k++) averageT[k] = (averageT[k] as number) + (t[k] as number);
    }
  }
  for (let k = 0; k < w.length; k++) averageW[k] = ((averageW[k] as number) / averaged) * keep;
  for (let k = 0; k < t.length; k++) averageT[k] = (averageT[k] as number) / averaged;
  return { weights: averageW, transitions: averageT };

  function step({ features, offsets, labels }: TrainingSentence): void {
    const length = labels.length;
    const emissions = new Float64Array(length * LABELS);
    const active: Uint32Array = new Uint32Array(features.length);
    const ends = new Uint32Array(length + 1);
    let count = 0;
    for (let i = 0; i < length; i++) {
      for (let k = offsets[i] as number; k < (offsets[i + 1] as number); k++) {
        if (dropout > 0 && random() < dropout) continue;
        const f = features[k] as number;
        active[count++] = f;
        const base = f * LABELS;
        for (let l = 0; l < LABELS; l++) {
          emissions[i * LABELS + l] =
            (emissions[i * LABELS + l] as number) + (w[base + l] as number);
        }
      }
      ends[i + 1] = count;
    }
    const pairs = new Float64Array(LABELS * LABELS);
    const expected = labelProbabilities({ length, emissions, transitions: t }, pairs);
    for (let i = 0; i < length; i++) {
      const gold = labels[i] as number;
      changing = 0;
      for (let l = 0; l < LABELS; l++) {
        const difference = (expected[i * LABELS + l] as number) - (l === gold ? 1 : 0);
        if (Math.abs(difference) < NEGLIGIBLE) continue;
        changed[changing] = l;
        differences[changing++] = difference;
      }
      if (changing === 0) continue;
      for (let k = ends[i] as number; k < (ends[i + 1] as number); k++) {
        const f = active[k] as number;
        updateRow(f * LABELS, penalty[f] as number);
      }
    }
    for (let i = 1; i < length; i++) {
      const pair = (labels[i - 1] as number) * LABELS + (labels[i] as number);
      pairs[pair] = (pairs[pair] as number) - 1;
    }
    for (const k of VALID_PAIRS) {
      const g = pairs[k] as number;
      const sum = (t2[k] as number) + g * g;
      t2[k] = sum;
      t[k] = (t[k] as number) - (rate * g) / Math.sqrt(sum);
    }
  }

  function updateRow(base: number, p: number): void {
    for (let c = 0; c < changing; c++) {
      const k = base + (changed[c] as number);
      const value = w[k] as number;
      const g = (differences[c] as number) + p * value;
      const sum = (g2[k] as number) + g * g;
      g2[k] = sum;
      w[k] = value - (rate * g) / Math.sqrt(sum);
    }
  }
}
