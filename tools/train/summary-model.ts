import { segmentText } from '../../src/language/sentences.ts';
import {
  type ConceptIndex,
  type ConceptWeights,
  FEATURES,
  conceptFeatures,
  pairIndex,
  wordIndex,
} from '../../src/summary/concepts.ts';
import type { SummaryModel } from '../../src/summary/summarize.ts';
import { tokens } from '../../src/summary/tokens.ts';
import type { SummaryPair } from '../evaluate/summary-data.ts';
import { type Example, fitLogistic } from './logistic-regression.ts';

/**
 * Learns which words and word pairs of an article its summary has: each concept of each article is
 * an example.
 */
export function trainSummaryModel(pairs: readonly SummaryPair[]): SummaryModel {
  const word: Example[] = [];
  const pair: Example[] = [];
  for (const { text, language, title, summary } of pairs) {
    const segmented = segmentText(text, language);
    const sentences = segmented.sentences.map(({ start, end }) => tokens(text.slice(start, end)));
    const heading = tokens(title);
    const total = sentences.reduce((sum, { length }) => sum + length, 0);
    const reference = [tokens(summary)];
    word.push(...examples(wordIndex(sentences, heading), wordIndex(reference, []), total));
    pair.push(...examples(pairIndex(sentences, heading), pairIndex(reference, []), total));
  }
  return { word: fit(word), pair: fit(pair) };
}

function examples(article: ConceptIndex, summary: ConceptIndex, total: number): Example[] {
  const said = new Set(summary.names);
  return article.concepts.map((concept, id) => ({
    features: conceptFeatures(concept, total),
    positive: said.has(article.names[id] ?? ''),
    weight: 1,
  }));
}

function fit(examples: readonly Example[]): ConceptWeights {
  const weights = fitLogistic(examples, FEATURES.length);
  return Object.fromEntries(
    FEATURES.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]),
  ) as ConceptWeights;
}
