import type { Span } from '../../language/span.ts';
import { isCapitalized, type TokenizedDocument } from './document.ts';
import type { FeatureWriter } from './feature-writer.ts';
import { mix } from './hash.ts';
import { LABELS, OUTSIDE } from './labels.ts';

const T = {
  own: 101,
  ownSure: 102,
  before: 103,
  after: 104,
  others: 105,
  othersSure: 106,
  othersLabel: 107,
  pair: 108,
  pairBefore: 109,
  agree: 110,
  triple: 111,
  othersBefore: 112,
  othersAfter: 113,
} as const;

/** Sums of label probabilities over the places where something stands in a document. */
class Tally {
  private readonly sums = new Map<number, Float32Array>();

  add(key: number, labels: Float32Array, at: number): void {
    let sum = this.sums.get(key);
    if (!sum) this.sums.set(key, (sum = new Float32Array(LABELS + 1)));
    for (let l = 0; l < LABELS; l++) sum[l] = (sum[l] ?? 0) + (labels[at + l] ?? 0);
    sum[LABELS] = (sum[LABELS] ?? 0) + 1;
  }

  /** The sums without the place itself; the last number is how many places are left. */
  others(key: number, labels: Float32Array, at: number): Float32Array | undefined {
    const sum = this.sums.get(key);
    if (!sum || (sum[LABELS] ?? 0) < 1.5) return undefined;
    const rest = sum.slice();
    for (let l = 0; l < LABELS; l++) rest[l] = (rest[l] ?? 0) - (labels[at + l] ?? 0);
    rest[LABELS] = (rest[LABELS] ?? 0) - 1;
    return rest;
  }
}

function best(values: Float32Array, at: number): number {
  let label = 0;
  for (let l = 1; l < LABELS; l++) if ((values[at + l] ?? 0) > (values[at + label] ?? 0)) label = l;
  return label;
}

/** 0 to 3: how sure a share is. */
function level(share: number): number {
  if (share > 0.95) return 3;
  if (share > 0.8) return 2;
  return share > 0.5 ? 1 : 0;
}

function labelType(label: number): number {
  return label === OUTSIDE ? 0 : 1 + ((label - 1) >> 2);
}

/** Sums of labels by type: 0 outside, then the four types. */
function byType(sums: Float32Array): Float32Array {
  const types = new Float32Array(5);
  for (let l = 0; l < LABELS; l++) {
    const type = labelType(l);
    types[type] = (types[type] ?? 0) + (sums[l] ?? 0);
  }
  return types;
}

function largest(values: Float32Array): number {
  let at = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[at] ?? 0)) at = i;
  return at;
}

/**
 * Writes the features of the second pass: what the first pass thought of a token and its neighbours,
 * and of the same word, and the same two words, elsewhere in the document.
 *
 * @param probabilities of the first pass: `probabilities[i * LABELS + label]` for token i.
 */
export function documentFeatures(
  document: TokenizedDocument,
  probabilities: Float32Array,
): (i: number, sentence: Span, out: FeatureWriter) => void {
  const words = new Tally();
  const pairs = new Tally();
  const { lowerHash, exactHash, shape } = document;
  const pairKey = (i: number) => mix(exactHash[i] ?? 0, exactHash[i + 1] ?? 0);
  for (const sentence of document.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      if (!isCapitalized(shape[i])) continue;
      words.add(lowerHash[i] ?? 0, probabilities, i * LABELS);
      if (i + 1 < sentence.end && isCapitalized(shape[i + 1])) {
        pairs.add(pairKey(i), probabilities, i * LABELS);
      }
    }
  }
  return (i, sentence, out) => {
    const own = best(probabilities, i * LABELS);
    const sure = level(probabilities[i * LABELS + own] ?? 0);
    const before = i > sentence.start ? best(probabilities, (i - 1) * LABELS) : LABELS;
    const after = i + 1 < sentence.end ? best(probabilities, (i + 1) * LABELS) : LABELS;
    out.add(mix(T.own, own));
    out.add(mix(mix(T.ownSure, own), sure));
    out.add(mix(mix(T.before, before), own));
    out.add(mix(mix(T.after, after), own));
    out.add(mix(mix(mix(T.triple, before), own), after));
    if (!isCapitalized(shape[i])) return;
    const others = words.others(lowerHash[i] ?? 0, probabilities, i * LABELS);
    if (!others) return;
    const count = others[LABELS] ?? 1;
    const label = best(others, 0);
    const types = byType(others);
    const type = largest(types);
    const typeSure = level((types[type] ?? 0) / count);
    const many = count > 3.5 ? 2 : count > 1.5 ? 1 : 0;
    out.add(mix(T.others, type));
    out.add(mix(mix(T.othersSure, type), typeSure * 4 + many));
    out.add(mix(mix(T.othersLabel, label), level((others[label] ?? 0) / count)));
    out.add(mix(mix(mix(T.agree, own), sure), type * 4 + typeSure));
    const neighbour = (k: number): Float32Array | undefined =>
      k >= sentence.start && k < sentence.end && isCapitalized(shape[k])
        ? words.others(lowerHash[k] ?? 0, probabilities, k * LABELS)
        : undefined;
    const left = neighbour(i - 1);
    const right = neighbour(i + 1);
    if (left) out.add(mix(mix(T.othersBefore, best(left, 0)), label));
    if (right) out.add(mix(mix(T.othersAfter, best(right, 0)), label));
    const next = pairs.others(pairKey(i), probabilities, i * LABELS);
    if (next)
      out.add(
        mix(mix(T.pair, best(next, 0)), level((next[best(next, 0)] ?? 0) / (next[LABELS] ?? 1))),
      );
    const previous =
      i > sentence.start
        ? pairs.others(pairKey(i - 1), probabilities, (i - 1) * LABELS)
        : undefined;
    if (previous) out.add(mix(T.pairBefore, best(previous, 0)));
  };
}
