import { AFTER, forwardBackward } from '../../../src/entities/tagger/lattice.ts';
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
    const { forward, backward, logZ } = forwardBackward({ length, emissions, transitions: t });
    const difference = new Float64Array(LABELS);
    for (let i = 0; i < length; i++) {
      for (let l = 0; l < LABELS; l++) {
        const k = i * LABELS + l;
        difference[l] = Math.exp((forward[k] as number) + (backward[k] as number) - logZ);
      }
      const gold = labels[i] as number;
      difference[gold] = (difference[gold] as number) - 1;
      for (let k = ends[i] as number; k < (ends[i + 1] as number); k++) {
        const f = active[k] as number;
        const p = penalty[f] as number;
        const base = f * LABELS;
        for (let l = 0; l < LABELS; l++) {
          const value = w[base + l] as number;
          const g = (difference[l] as number) + p * value;
          if (g === 0) continue;
          const sum = (g2[base + l] as number) + g * g;
          g2[base + l] = sum;
          w[base + l] = value - (rate * g) / Math.sqrt(sum);
        }
      }
    }
    for (let i = 1; i < length; i++) {
      for (let from = 0; from < LABELS; from++) {
        for (const to of AFTER[from] ?? []) {
          const k = from * LABELS + to;
          const p = Math.exp(
            (forward[(i - 1) * LABELS + from] as number) +
              (t[k] as number) +
              (emissions[i * LABELS + to] as number) +
              (backward[i * LABELS + to] as number) -
              logZ,
          );
          const gold = labels[i - 1] === from && labels[i] === to ? 1 : 0;
          const g = p - gold;
          const sum = (t2[k] as number) + g * g;
          t2[k] = sum;
          t[k] = (t[k] as number) - (rate * g) / Math.sqrt(sum);
        }
      }
    }
  }
}
