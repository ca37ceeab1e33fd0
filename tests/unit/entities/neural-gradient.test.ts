import { describe, expect, it } from 'vitest';
import { labelProbabilities } from '../../../src/entities/tagger/lattice.ts';
import { LABELS } from '../../../src/entities/tagger/labels.ts';
import {
  backward,
  createNetwork,
  forward,
  type Network,
} from '../../../tools/train/experiments/neural-tagger/network.ts';
import {
  fieldGradient,
  type LabelledNetworkDocument,
} from '../../../tools/train/experiments/neural-tagger/train-network.ts';

/** Two sentences of two and three tokens, the first and the last token the same word. */
const DOCUMENT: LabelledNetworkDocument = {
  features: Uint32Array.of(0, 1, 2, 1, 3, 0, 2, 3),
  offsets: Uint32Array.of(0, 2, 3, 5, 6, 8),
  sentences: [
    { start: 0, end: 2 },
    { start: 2, end: 5 },
  ],
  groups: [Uint32Array.of(0, 4)],
  labels: Uint8Array.of(4, 0, 1, 3, 0),
};

/** Minus the logarithm of the probability of the labels, by the chain rule: token after token. */
function loss(network: Network): number {
  const { emissions } = forward(network, DOCUMENT);
  const { parameters, at } = network;
  const transitions = parameters.subarray(at.transitions, at.transitions + LABELS * LABELS);
  let sum = 0;
  for (const { start, end } of DOCUMENT.sentences) {
    const part = emissions.slice(start * LABELS, end * LABELS);
    for (let i = start; i < end; i++) {
      const row = (i - start) * LABELS;
      const label = DOCUMENT.labels[i] ?? 0;
      const lattice = { length: end - start, emissions: part, transitions };
      sum -= Math.log(labelProbabilities(lattice)[row + label] ?? 0);
      for (let l = 0; l < LABELS; l++) if (l !== label) part[row + l] = -600;
    }
  }
  return sum;
}

describe('the gradient of the neural tagger', () => {
  it('is the slope of the loss in every part of the network', () => {
    const size = { rows: 4, embedding: 3, hidden: 4, memory: true };
    const network = createNetwork(size, 7);
    const gradient = new Float64Array(network.parameters.length);
    const activations = forward(network, DOCUMENT);
    const byScores = fieldGradient(network, DOCUMENT, activations.emissions, gradient);
    backward(network, DOCUMENT, activations, byScores, gradient);
    const step = 1e-5;
    for (const [k, value] of network.parameters.entries()) {
      network.parameters[k] = value + step;
      const above = loss(network);
      network.parameters[k] = value - step;
      const below = loss(network);
      network.parameters[k] = value;
      expect(gradient[k], `parameter ${k}`).toBeCloseTo((above - below) / (2 * step), 5);
    }
  });
});
