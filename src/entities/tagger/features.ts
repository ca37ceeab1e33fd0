import type { Span } from '../../language/span.ts';
import { isCapitalized, isVietnameseSyllable, type TokenizedDocument } from './document.ts';
import type { FeatureWriter } from './feature-writer.ts';
import { hashString, mix } from './hash.ts';
import { openHeads, capitalRuns, countForms, enclosures, titleCased } from './surroundings.ts';
import type { LexiconMatches } from './lexicon.ts';
import type { KnownWords } from './word-table.ts';

/** Numbers of the templates, so that equal words in different places are different features. */
const T = {
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
  startWord: 46,
  runHead: 47,
  lexm2: 48,
  lexp2: 49,
  runNext2: 50,
  headline: 51,
  glue: 52,
  glueWord: 53,
  glueShape: 54,
  clusterCoarse: 55,
  clusterCoarseShape: 56,
  clusterCoarsem1: 57,
  clusterCoarsep1: 58,
  clustersAfter: 59,
  clustersShape: 60,
  use: 61,
  headBefore: 62,
  headDistance: 63,
  headWord: 64,
  headNext: 65,
  headPair: 66,
} as const;

/** The feature that every token has. */
export const ALWAYS = 1;

/** What the features are read from. */
export interface FeatureSources {
  document: TokenizedDocument;
  lexicon: LexiconMatches;
  /** What is known of the words; absent in a language without a word table. */
  words?: KnownWords;
}

const NOTHING = hashString('<none>');

/** Stands for a neighbour past the edge of the sentence, and for 'the token is capitalised'. */
const BEYOND = 0xffff;
const CAPITAL = 99;

function bin(count: number): number {
  return count > 3 ? 3 : count;
}

/** Writes the features of every token that depend on the text alone (not on earlier predictions). */
export function textFeatures(
  sources: FeatureSources,
): (i: number, sentence: Span, out: FeatureWriter) => void {
  const { document, lexicon, words } = sources;
  const { lowerHash, exactHash, shapeHash, shape, tokens } = document;
  const { lowered, capitalized } = countForms(document);
  const enclosed = enclosures(document);
  const titled = titleCased(document);
  const runs = capitalRuns(document);
  const open = openHeads(document, lexicon);
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

    out.add(ALWAYS);
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
    const gluedLeft = i > sentence.start && tokens[i - 1]?.end === tokens[i]?.start;
    const gluedRight = i + 1 < sentence.end && tokens[i]?.end === tokens[i + 1]?.start;
    const glue = (gluedLeft ? 1 : 0) + (gluedRight ? 2 : 0);
    out.add(mix(mix(T.glue, glue), k0));
    out.add(mix(mix(T.glueWord, glue), w0));
    out.add(mix(mix(mix(T.glueShape, glue), mix(sm1, s0)), sp1));
    out.add(mix(T.headline, (titled[i] ?? 0) * 8 + k0));
    out.add(mix(T.inside, (enclosed[i] ?? 0) * 8 + k0));

    const head = open.head[i] ?? 0;
    if (head !== 0) {
      out.add(mix(mix(T.headBefore, head), k0));
      out.add(mix(mix(T.headDistance, open.distance[i] ?? 0), k0));
      out.add(mix(T.headWord, w0));
      out.add(mix(mix(T.headPair, head), w0));
      out.add(mix(mix(T.headNext, s0), sp1));
    }

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
          else if (isCapitalized(k0)) out.add(mix(feature, CAPITAL));
        }
      }
    }

    if (isCapitalized(k0)) {
      const run = { start: runs.starts[i] ?? i, end: runs.ends[i] ?? i + 1 };
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

    if (words) wordFeatures(document, words, i, sentence, out);
  };
}

/** Features from the word table: clusters of a token and its neighbours, and dictionary use. */
function wordFeatures(
  document: TokenizedDocument,
  { fine, coarse, use }: KnownWords,
  i: number,
  sentence: Span,
  out: FeatureWriter,
): void {
  const k0 = document.shape[i] ?? 0;
  const inside = (k: number) => k >= sentence.start && k < sentence.end;
  const around = (values: ArrayLike<number>, offset: number): number =>
    inside(i + offset) ? (values[i + offset] ?? 0) : BEYOND;
  const c0 = fine[i] ?? 0;
  const d0 = coarse[i] ?? 0;
  const before = around(coarse, -1);
  const after = around(coarse, 1);
  out.add(mix(T.cluster, c0));
  out.add(mix(T.clusterCoarse, d0));
  out.add(mix(mix(T.clusterShape, c0), k0));
  out.add(mix(mix(T.clusterCoarseShape, d0), k0));
  out.add(mix(T.clusterm1, around(fine, -1)));
  out.add(mix(T.clusterp1, around(fine, 1)));
  out.add(mix(T.clusterCoarsem1, before));
  out.add(mix(T.clusterCoarsep1, after));
  out.add(mix(mix(T.clusters, before), d0));
  out.add(mix(mix(T.clustersAfter, d0), after));
  out.add(mix(mix(T.clustersShape, before), mix(document.shapeHash[i] ?? 0, after)));
  for (let offset = -2; offset <= 2; offset++) {
    const value = around(use, offset);
    if (value === 0 || value === BEYOND) continue;
    const feature = mix(mix(T.use, offset + 2), value);
    out.add(feature);
    if (offset === 0) out.add(mix(feature, k0 + 1));
    else if (isCapitalized(k0)) out.add(mix(feature, CAPITAL));
  }
}
