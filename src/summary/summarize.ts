import type { SegmentedText } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import {
  type ConceptIndex,
  type ConceptWeights,
  conceptFeatures,
  conceptProbability,
  pairIndex,
  wordIndex,
} from './concepts.ts';
import { selectSentences } from './select-sentences.ts';
import { type Standing, standings } from './standalone.ts';
import { titleShares } from './title-share.ts';
import { tokens } from './tokens.ts';
import learnt from './weights.json' with { type: 'json' };

export interface SummaryOptions {
  /** How many sentences at most. */
  sentences: number;
  title?: string;
  /** How many of the first paragraphs are the lead, which the view shows by itself. */
  leadParagraphs?: number;
}

/** The two logistic models of a summary: of single words and of pairs of neighbouring words. */
export interface SummaryModel {
  word: ConceptWeights;
  pair: ConceptWeights;
}

/** What a pair of words counts beside a single word. */
const PAIR_WORTH = 1.5;
/** What is left of the worth of a concept that the lead has already told. */
const TOLD_BY_LEAD = 0.25;
/** Added (in F1) for a sentence that has all the words of the title, less for a part of them. */
const TITLE_MERIT = 0.2;
/** Taken off (in F1) for a sentence that leans on the one before, or asks. */
const LEANING_COST = 0.03;
/** Tokens of a summary of two sentences as people write them, in sentences of the same article. */
const LENGTH_IN_SENTENCES = 1.5;
/** Bounds of that length: sentences of one article may be unlike those of any other. */
const SHORTEST_SUMMARY = 25;
const LONGEST_SUMMARY = 90;

/**
 * Picks the sentences that say most: those whose words and word pairs are most likely to be in a
 * summary written by a person (the model is described in `docs/summary.md`). Headings, credits,
 * sentences that start with an unresolved pronoun and quotations cut in two are left out as long as
 * anything else is left. Sentences of the lead are not picked while the text goes on after it.
 *
 * @param model the learnt weights unless told otherwise.
 * @returns their spans in text order; empty only when the text has no sentence.
 */
export function summarize(
  text: SegmentedText,
  options: SummaryOptions,
  model: SummaryModel = learnt,
): Span[] {
  const lead = options.leadParagraphs ?? 0;
  const body = text.sentences.filter(({ paragraph }) => paragraph >= lead);
  if (body.length === 0) {
    return lead > 0 ? summarize(text, { ...options, leadParagraphs: 0 }, model) : [];
  }
  const read = (span: Span): string[] => tokens(text.text.slice(span.start, span.end));
  const sentences = body.map(read);
  const told = text.sentences.filter(({ paragraph }) => paragraph < lead).map(read);
  const title = tokens(options.title ?? '');
  const total = sentences.reduce((sum, { length }) => sum + length, 0);

  const words = wordIndex(sentences, title);
  const pairs = pairIndex(sentences, title);
  const worth = [
    ...worths(words, total, model.word, wordIndex(told, []), 1),
    ...worths(pairs, total, model.pair, pairIndex(told, []), PAIR_WORTH),
  ];
  const standing = standings(
    { ...text, sentences: body },
    sentences.map(({ length }) => length),
  );
  const inTitle = titleShares(sentences, title);
  const titleMerit = TITLE_MERIT * (told.length > 0 ? TOLD_BY_LEAD : 1);
  const eligible = choosable(standing);
  const chosen = selectSentences({
    candidates: eligible.map((i) => ({
      length: sentences[i]?.length ?? 0,
      concepts: [
        ...(words.sentences[i] ?? []),
        ...(pairs.sentences[i] ?? []).map((id) => words.concepts.length + id),
      ],
      merit: (inTitle[i] ?? 0) * titleMerit - (standing[i] === 'leaning' ? LEANING_COST : 0),
    })),
    worth,
    expectedLength: expectedLength(
      eligible.map((i) => sentences[i]?.length ?? 0),
      options.sentences,
    ),
    count: options.sentences,
  });
  return chosen.flatMap((index) => {
    const sentence = body[eligible[index] ?? -1];
    return sentence ? [{ start: sentence.start, end: sentence.end }] : [];
  });
}

function worths(
  index: ConceptIndex,
  total: number,
  weights: ConceptWeights,
  told: ConceptIndex,
  kindWorth: number,
): number[] {
  const known = new Set(told.names);
  return index.concepts.map((concept, id) => {
    const chance = conceptProbability(conceptFeatures(concept, total), weights);
    return chance * kindWorth * (known.has(index.names[id] ?? '') ? TOLD_BY_LEAD : 1);
  });
}

/** The sentences to choose from: the best class that is not empty. */
function choosable(standing: readonly Standing[]): number[] {
  const all = [...standing.keys()];
  const good = all.filter((i) => standing[i] === 'free' || standing[i] === 'leaning');
  if (good.length > 0) return good;
  const story = all.filter((i) => standing[i] === 'dangling');
  return story.length > 0 ? story : all;
}

/** How many tokens a summary of `count` sentences should have, given the article's own sentences. */
function expectedLength(lengths: readonly number[], count: number): number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const two = Math.min(LONGEST_SUMMARY, Math.max(SHORTEST_SUMMARY, LENGTH_IN_SENTENCES * mean));
  return two * Math.max(1, count / 2);
}
