import { isCapitalized, isVietnameseSyllable } from '../../../../src/entities/tagger/document.ts';
import type { FeatureWriter } from '../../../../src/entities/tagger/feature-writer.ts';
import type { FeatureSources } from '../../../../src/entities/tagger/features.ts';
import { hashString, mix } from '../../../../src/entities/tagger/hash.ts';
import {
  capitalRuns,
  countForms,
  enclosures,
  openHeads,
  titleCased,
} from '../../../../src/entities/tagger/surroundings.ts';
import type { Span } from '../../../../src/language/span.ts';

const T = {
  word: 1,
  exact: 2,
  pattern: 3,
  prefix: 4,
  suffix: 5,
  syllable: 6,
  place: 7,
  lowerSeen: 8,
  capitalSeen: 9,
  list: 10,
  fine: 11,
  coarse: 12,
  use: 13,
  head: 14,
  headDistance: 15,
  runBefore: 16,
  runAfter: 17,
  runPosition: 18,
} as const;

const LONGEST_AFFIX = 3;

/**
 * Writes what is known of a token by itself, of the run of capitals it stands in and of the document:
 * the sources that the field's features have, without their neighbours and pairs, which are for the
 * network to find.
 */
export function tokenFeatures({
  document,
  lexicon,
  words,
}: FeatureSources): (i: number, sentence: Span, out: FeatureWriter) => void {
  const { tokens, lower, lowerHash, exactHash, shapeHash, shape } = document;
  const { lowered, capitalized } = countForms(document);
  const enclosed = enclosures(document);
  const titled = titleCased(document);
  const runs = capitalRuns(document);
  const open = openHeads(document, lexicon);
  return (i, sentence, out) => {
    const word = lower[i] ?? '';
    const hash = lowerHash[i] ?? 0;
    const kind = shape[i] ?? 0;
    const first =
      i === sentence.start || (i === sentence.start + 1 && tokens[i - 1]?.kind === 'symbol');
    const glued = (k: number) =>
      k > sentence.start && k < sentence.end && tokens[k - 1]?.end === tokens[k]?.start;
    out.add(mix(T.word, hash));
    out.add(mix(T.exact, exactHash[i] ?? 0));
    out.add(mix(T.pattern, shapeHash[i] ?? 0));
    const marks = [first ? 1 : 0, enclosed[i] ?? 0, titled[i] ?? 0];
    marks.push((glued(i) ? 1 : 0) + (glued(i + 1) ? 2 : 0));
    for (const [k, mark] of marks.entries()) out.add(mix(mix(T.place, k), mark * 8 + kind));
    if (tokens[i]?.kind === 'word') {
      for (let length = 1; length <= LONGEST_AFFIX && length < word.length; length++) {
        out.add(mix(mix(T.prefix, length), hashString(word.slice(0, length))));
        out.add(mix(mix(T.suffix, length), hashString(word.slice(-length))));
      }
      out.add(mix(T.syllable, (isVietnameseSyllable(word) ? 8 : 0) + kind));
      const others = (capitalized.get(hash) ?? 0) - (!first && isCapitalized(kind) ? 1 : 0);
      const start = first ? 1 : 0;
      out.add(mix(mix(T.lowerSeen, kind), Math.min(3, lowered.get(hash) ?? 0) * 2 + start));
      out.add(mix(mix(T.capitalSeen, kind), Math.min(3, others) * 2 + start));
    }
    const { begins, inside, ends, single } = lexicon;
    for (const [position, masks] of [begins, inside, ends, single].entries()) {
      for (let mask = masks[i] ?? 0; mask !== 0; mask &= mask - 1) {
        const list = mix(T.list, Math.clz32(mask & -mask) * 4 + position);
        out.add(list);
        out.add(mix(list, kind));
      }
    }
    if (words) {
      out.add(mix(T.fine, words.fine[i] ?? 0));
      out.add(mix(T.coarse, words.coarse[i] ?? 0));
      out.add(mix(mix(T.use, words.use[i] ?? 0), kind));
    }
    const head = open.head[i] ?? 0;
    if (head !== 0) {
      out.add(mix(T.head, head));
      out.add(mix(mix(T.headDistance, open.distance[i] ?? 0), kind));
    }
    if (!isCapitalized(kind)) return;
    const start = runs.starts[i] ?? i;
    const end = runs.ends[i] ?? i + 1;
    if (start > sentence.start) out.add(mix(T.runBefore, lowerHash[start - 1] ?? 0));
    if (end < sentence.end) out.add(mix(T.runAfter, lowerHash[end] ?? 0));
    out.add(mix(mix(T.runPosition, Math.min(3, i - start)), Math.min(3, end - 1 - i)));
  };
}
