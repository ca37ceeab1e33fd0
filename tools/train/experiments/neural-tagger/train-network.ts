import {
  bestLabels,
  labelProbabilities,
  VALID_PAIRS,
} from '../../../../src/entities/tagger/lattice.ts';
import { LABELS, OUTSIDE } from '../../../../src/entities/tagger/labels.ts';
import { seededRandom, shuffle } from '../../entities/random.ts';
import { Adam } from './adam.ts';
import { backward, createNetwork, forward, type Network, type NetworkDocument } from './network.ts';

/** A document to learn from: the right label of each token. */
export interface LabelledNetworkDocument extends NetworkDocument {
  labels: Uint8Array;
}

export interface NetworkOptions {
  embedding: number;
  hidden: number;
  memory: boolean;
  epochs: number;
  /** Epochs without a better score on the tune part after which training ends. */
  patience: number;
  /** Step size of Adam; it falls to a tenth, as a cosine, over the epochs. */
  rate: number;
  decay: number;
  /** Share of the numbers of the input and of the top layer left out in training. */
  dropout: number;
  /** Share of the features of each token left out in training. */
  featureDropout: number;
  seed: number;
}

/** Gradients longer than this are made so long. */
const LONGEST_STEP = 5;
/** Labels that are right to within this are not learnt from. */
const NEGLIGIBLE = 1e-3;

/**
 * The loss of a document, minus the logarithm of the probability of its labels (a linear-chain field
 * over the network's scores), by its gradients.
 *
 * @param gradient of the parameters, which is added to; here: of the transitions.
 * @returns the gradient by the scores.
 */
export function fieldGradient(
  { parameters, at }: Network,
  { sentences, labels }: LabelledNetworkDocument,
  emissions: Float64Array,
  gradient: Float64Array,
): Float64Array {
  const result = new Float64Array(emissions.length);
  const transitions = parameters.subarray(at.transitions, at.transitions + LABELS * LABELS);
  const pairs = new Float64Array(LABELS * LABELS);
  for (const { start, end } of sentences) {
    const part = emissions.subarray(start * LABELS, end * LABELS);
    const lattice = { length: end - start, emissions: part, transitions };
    result.set(labelProbabilities(lattice, pairs), start * LABELS);
    for (let i = start; i < end; i++) {
      const k = i * LABELS + (labels[i] as number);
      result[k] = (result[k] as number) - 1;
      if (i === start) continue;
      const pair = (labels[i - 1] as number) * LABELS + (labels[i] as number);
      pairs[pair] = (pairs[pair] as number) - 1;
    }
  }
  for (const pair of VALID_PAIRS) {
    const k = at.transitions + pair;
    gradient[k] = (gradient[k] as number) + (pairs[pair] as number);
  }
  return result;
}

/** Labels of all tokens of a document; the score of 'outside' is lowered by `outsidePenalty` first. */
export function predictLabels(
  network: Network,
  document: NetworkDocument,
  outsidePenalty: number,
): Uint8Array {
  const { emissions } = forward(network, document);
  const { parameters, at } = network;
  const transitions = parameters.subarray(at.transitions, at.transitions + LABELS * LABELS);
  for (let k = OUTSIDE; k < emissions.length; k += LABELS) {
    emissions[k] = (emissions[k] as number) - outsidePenalty;
  }
  const labels = new Uint8Array(document.offsets.length - 1);
  for (const { start, end } of document.sentences) {
    const part = emissions.subarray(start * LABELS, end * LABELS);
    labels.set(bestLabels({ length: end - start, emissions: part, transitions }), start);
  }
  return labels;
}

function withoutSome(
  document: LabelledNetworkDocument,
  share: number,
  random: () => number,
): LabelledNetworkDocument {
  const features: number[] = [];
  const offsets = new Uint32Array(document.offsets.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = document.offsets[i] as number; k < (document.offsets[i + 1] as number); k++) {
      if (random() >= share) features.push(document.features[k] as number);
    }
    offsets[i + 1] = features.length;
  }
  return { ...document, features: Uint32Array.from(features), offsets };
}

/**
 * Trains a network, one document a step, and keeps the epoch that scores best.
 *
 * @param rows of the embedding table.
 * @param score of a network on the tune part, the higher the better.
 */
export function trainNetwork(
  documents: readonly LabelledNetworkDocument[],
  rows: number,
  options: NetworkOptions,
  score: (network: Network) => number,
): Network {
  const { embedding, hidden, memory, epochs, seed, dropout, featureDropout } = options;
  const network = createNetwork({ rows, embedding, hidden, memory }, seed);
  const random = seededRandom(seed + 1);
  const adam = new Adam(network.parameters, options.decay);
  const gradient = new Float64Array(network.parameters.length);
  const order = Uint32Array.from(documents.keys());
  const started = performance.now();
  let best = network.parameters;
  let bestScore = -Infinity;
  let bestEpoch = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (0.55 + 0.45 * Math.cos((Math.PI * (epoch - 1)) / epochs));
    for (const index of order) {
      const document = documents[index];
      if (!document) continue;
      const seen = withoutSome(document, featureDropout, random);
      const activations = forward(network, seen, { rate: dropout, random });
      const difference = fieldGradient(network, seen, activations.emissions, gradient);
      for (let k = 0; k < difference.length; k++) {
        if (Math.abs(difference[k] as number) < NEGLIGIBLE) difference[k] = 0;
      }
      backward(network, seen, activations, difference, gradient);
      adam.step(gradient, rate, LONGEST_STEP);
    }
    const value = score({ ...network, parameters: adam.average });
    const seconds = (performance.now() - started) / 1000;
    console.log(`  epoch ${epoch}: tune ${value.toFixed(3)}, ${Math.round(seconds)} s`);
    if (value > bestScore) {
      bestScore = value;
      bestEpoch = epoch;
      best = adam.average.slice();
    }
    if (epoch - bestEpoch >= options.patience) break;
  }
  return { ...network, parameters: best };
}
