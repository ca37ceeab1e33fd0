import type { Span } from '../../language/span.ts';
import { isCapitalized, isVietnameseSyllable, Shape, type TokenizedDocument } from './document.ts';
import { hashString, mix } from './hash.ts';
import type { LexiconMatches } from './lexicon.ts';

/** Features of each token as 32-bit hashes, one after another; `offsets[i]` to `offsets[i+1]` is token i. */
export interface FeatureTable {
  values: Uint32Array;
  offsets: Uint32Array;
}

/** Collects features token by token into one growing array. */
export class FeatureWriter {
  private values = new Uint32Array(1 << 14);
  private length = 0;
  private readonly offsets: Uint32Array;
  private token = 0;

  constructor(tokens: number) {
    this.offsets = new Uint32Array(tokens + 1);
  }

  add(feature: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = feature;
  }

  /** Closes the features of one token and goes on to the next. */
  endToken(): void {
    this.offsets[++this.token] = this.length;
  }

  table(): FeatureTable {
    return { values: this.values.subarray(0, this.length), offsets: this.offsets };
  }
}

/** Numbers of the templates, so that equal words in different places are different features. */
const T = {
  bias: 1,
  w0: 2,
  wm1: 3,
  wm2: 4,
  wp1: 5,
  wp2: 6,
  wm1w0: 7,
  w0wp1: 8,
  wm2wm1: 9,
  wp1wp2: 10,
  wm1wp1: 11,
  exact: 12,
  shape: 13,
  shapem1: 14,
  shapep1: 15,
  shape3: 16,
  shape5: 17,
  sw1: 18,
  swp1: 19,
  swm2: 20,
  prefix: 21,
  suffix: 22,
  syllable: 23,
  lex: 24,
  lexm1: 25,
  lexp1: 26,
  lexw: 27,
  start: 28,
  runPrev: 29,
  runNext: 30,
  runFirst: 31,
  runLast: 32,
  runSize: 33,
  runPrev2: 34,
  cluster: 35,
  clusterm1: 36,
  clusterp1: 37,
  clusters: 38,
  lowerSeen: 39,
  capSeen: 40,
  inside: 41,
  runFirstPos: 42,
  runLastPos: 43,
  clusterShape: 44,
  lexrun: 45,
  startWord: 46,
  runHead: 47,
  lexm2: 48,
  lexp2: 49,
  runNext2: 50,
} as const;

/** What the features are read from. */
export interface FeatureSources {
  document: TokenizedDocument;
  lexicon: LexiconMatches;
  /** Word clusters, coarse and fine, of each token; 0 where it has none. */
  clusters?: { coarse: Uint16Array; fine: Uint16Array };
}

const NOTHING = hashString('<none>');

/** A run of capitalised tokens (with lower-case connectors left out) that a token stands in. */
function capitalRun(document: TokenizedDocument, sentence: Span, i: number): Span {
  let start = i;
  let end = i + 1;
  while (start > sentence.start && isCapitalized(document.shape[start - 1])) start--;
  while (end < sentence.end && isCapitalized(document.shape[end])) end++;
  return { start, end };
}

/** How often a word is seen in lower case, and capitalised past a sentence's start, in the document. */
function countForms(document: TokenizedDocument): {
  lowered: Map<number, number>;
  capitalized: Map<number, number>;
} {
  const lowered = new Map<number, number>();
  const capitalized = new Map<number, number>();
  for (const sentence of document.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      const hash = document.lowerHash[i] ?? 0;
      const shape = document.shape[i];
      if (shape === Shape.lower) lowered.set(hash, (lowered.get(hash) ?? 0) + 1);
      else if (i > sentence.start && isCapitalized(shape)) {
        capitalized.set(hash, (capitalized.get(hash) ?? 0) + 1);
      }
    }
  }
  return { lowered, capitalized };
}

function bin(count: number): number {
  return count > 3 ? 3 : count;
}

/** Marks tokens that stand between brackets (1), quotation marks (2) or both (3). */
function enclosures(document: TokenizedDocument): Uint8Array {
  const marks = new Uint8Array(document.tokens.length);
  for (const sentence of document.sentences) {
    let bracket = 0;
    let quote = 0;
    for (let i = sentence.start; i < sentence.end; i++) {
      const text = document.tokens[i]?.text ?? '';
      if (text === ')' || text === ']') bracket = 0;
      if (text === '”' || (text === '"' && quote === 2)) quote = 0;
      else if (text === '“' || text === '"') quote = 2;
      marks[i] = bracket | quote;
      if (text === '(' || text === '[') bracket = 1;
    }
  }
  return marks;
}

/** Writes the features of every token that depend on the text alone (not on earlier predictions). */
export function textFeatures(
  sources: FeatureSources,
): (i: number, sentence: Span, out: FeatureWriter) => void {
  const { document, lexicon, clusters } = sources;
  const { lowerHash, exactHash, shapeHash, shape, tokens } = document;
  const { lowered, capitalized } = countForms(document);
  const enclosed = enclosures(document);
  return (i, sentence, out) => {
    const at = (array: Uint32Array, offset: number): number => {
      const k = i + offset;
      return k < sentence.start || k >= sentence.end ? NOTHING : (array[k] ?? NOTHING);
    };
    const w0 = at(lowerHash, 0);
    const wm1 = at(lowerHash, -1);
    const wm2 = at(lowerHash, -2);
    const wp1 = at(lowerHash, 1);
    const wp2 = at(lowerHash, 2);
    const s0 = at(shapeHash, 0);
    const sm1 = at(shapeHash, -1);
    const sp1 = at(shapeHash, 1);
    const first =
      i === sentence.start || (i === sentence.start + 1 && tokens[i - 1]?.kind === 'symbol');
    const k0 = shape[i] ?? 0;

    out.add(T.bias);
    out.add(mix(T.w0, w0));
    out.add(mix(T.wm1, wm1));
    out.add(mix(T.wm2, wm2));
    out.add(mix(T.wp1, wp1));
    out.add(mix(T.wp2, wp2));
    out.add(mix(mix(T.wm1w0, wm1), w0));
    out.add(mix(mix(T.w0wp1, w0), wp1));
    out.add(mix(mix(T.wm2wm1, wm2), wm1));
    out.add(mix(mix(T.wp1wp2, wp1), wp2));
    out.add(mix(mix(T.wm1wp1, wm1), wp1));
    out.add(mix(T.exact, at(exactHash, 0)));
    out.add(mix(T.shape, s0));
    out.add(mix(mix(T.shapem1, sm1), s0));
    out.add(mix(mix(T.shapep1, s0), sp1));
    out.add(mix(mix(mix(T.shape3, sm1), s0), sp1));
    out.add(mix(mix(mix(mix(mix(T.shape5, at(shapeHash, -2)), sm1), s0), sp1), at(shapeHash, 2)));
    out.add(mix(mix(T.sw1, wm1), s0));
    out.add(mix(mix(T.swp1, wp1), s0));
    out.add(mix(mix(T.swm2, wm2), mix(sm1, s0)));
    out.add(mix(T.start, first ? 1 + k0 : 0));
    if (first) out.add(mix(T.startWord, at(exactHash, 0)));
    out.add(mix(T.inside, (enclosed[i] ?? 0) * 8 + k0));

    const word = document.lower[i] ?? '';
    if (tokens[i]?.kind === 'word') {
      for (let length = 1; length <= 4 && length < word.length; length++) {
        out.add(mix(mix(T.prefix, length), hashString(word.slice(0, length))));
        out.add(mix(mix(T.suffix, length), hashString(word.slice(-length))));
      }
      out.add(mix(T.syllable, (isVietnameseSyllable(word) ? 1 : 0) * 8 + k0));
      out.add(mix(mix(T.lowerSeen, k0), bin(lowered.get(w0) ?? 0) * 2 + (first ? 1 : 0)));
      const others = (capitalized.get(w0) ?? 0) - (!first && isCapitalized(k0) ? 1 : 0);
      out.add(mix(mix(T.capSeen, k0), bin(others) * 2 + (first ? 1 : 0)));
    }

    for (const [offset, template] of [
      [-2, T.lexm2],
      [-1, T.lexm1],
      [0, T.lex],
      [1, T.lexp1],
      [2, T.lexp2],
    ] as const) {
      const k = i + offset;
      if (k < sentence.start || k >= sentence.end) continue;
      for (const [position, masks] of [
        lexicon.begins,
        lexicon.inside,
        lexicon.ends,
        lexicon.single,
      ].entries()) {
        for (let mask = masks[k] ?? 0; mask !== 0; mask &= mask - 1) {
          const cls = 31 - Math.clz32(mask & -mask);
          const feature = mix(template, cls * 4 + position);
          out.add(feature);
          if (offset === 0) out.add(mix(feature, k0 + 1));
          else if (isCapitalized(k0)) out.add(mix(feature, 99));
        }
      }
    }

    if (isCapitalized(k0)) {
      const run = capitalRun(document, sentence, i);
      const before = run.start > sentence.start ? (lowerHash[run.start - 1] ?? 0) : NOTHING;
      const before2 = run.start > sentence.start + 1 ? (lowerHash[run.start - 2] ?? 0) : NOTHING;
      const after = run.end < sentence.end ? (lowerHash[run.end] ?? 0) : NOTHING;
      const after2 = run.end + 1 < sentence.end ? (lowerHash[run.end + 1] ?? 0) : NOTHING;
      const fromStart = Math.min(3, i - run.start);
      const fromEnd = Math.min(3, run.end - 1 - i);
      out.add(mix(T.runPrev, before));
      out.add(mix(mix(T.runPrev2, before2), before));
      out.add(mix(T.runNext, after));
      out.add(mix(mix(T.runNext2, after), after2));
      out.add(mix(T.runFirst, lowerHash[run.start] ?? 0));
      out.add(mix(T.runLast, lowerHash[run.end - 1] ?? 0));
      out.add(mix(mix(T.runFirstPos, lowerHash[run.start] ?? 0), fromStart));
      out.add(mix(mix(T.runLastPos, lowerHash[run.end - 1] ?? 0), fromEnd));
      out.add(mix(mix(T.runSize, fromStart), fromEnd));
      out.add(mix(mix(mix(T.runHead, before), fromStart), fromEnd));
    }

    if (clusters) {
      const c0 = clusters.fine[i] ?? 0;
      const cm1 = i > sentence.start ? (clusters.fine[i - 1] ?? 0) : 1;
      const cp1 = i + 1 < sentence.end ? (clusters.fine[i + 1] ?? 0) : 1;
      const d0 = clusters.coarse[i] ?? 0;
      const dm1 = i > sentence.start ? (clusters.coarse[i - 1] ?? 0) : 1;
      const dp1 = i + 1 < sentence.end ? (clusters.coarse[i + 1] ?? 0) : 1;
      out.add(mix(T.cluster, c0));
      out.add(mix(T.cluster, d0 + 100000));
      out.add(mix(mix(T.clusterShape, d0), k0));
      out.add(mix(mix(T.clusterShape, c0), k0 + 16));
      out.add(mix(T.clusterm1, cm1));
      out.add(mix(T.clusterp1, cp1));
      out.add(mix(T.clusterm1, dm1 + 100000));
      out.add(mix(T.clusterp1, dp1 + 100000));
      out.add(mix(mix(T.clusters, dm1), d0));
      out.add(mix(mix(T.clusters, d0), dp1 + 1000));
      out.add(mix(mix(T.clusters, dm1), mix(s0, dp1)));
    }
  };
}
