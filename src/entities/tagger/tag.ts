import type { Span } from '../../language/span.ts';
import { type Crf, emissionScores } from './crf.ts';
import { documentFeatures } from './document-features.ts';
import { tokenizeDocument, type TokenizedDocument } from './document.ts';
import { type FeatureTable, FeatureWriter } from './feature-writer.ts';
import { textFeatures } from './features.ts';
import { decodeLabels, LABELS, type TokenSpan } from './labels.ts';
import { bestLabels, expectations } from './lattice.ts';
import { matchLexicon } from './lexicon.ts';
import type { ModelContent } from './model-file.ts';
import { lookUpWords } from './word-table.ts';

/** The tagger's result: the document's tokens and the names among them, as ranges of token indices. */
export interface TaggedDocument {
  document: TokenizedDocument;
  names: TokenSpan[];
}

/** What writes the features of a token. */
type TokenFeatures = (i: number, sentence: Span, out: FeatureWriter) => void;

/** The features of all tokens of a document, by each of the writers in turn. */
export function writeFeatures(
  document: TokenizedDocument,
  writers: readonly TokenFeatures[],
): FeatureTable {
  const out = new FeatureWriter(document.tokens.length);
  for (const sentence of document.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      for (const write of writers) write(i, sentence, out);
      out.endToken();
    }
  }
  return out.table();
}

/** Probability of each label of each token of a document: `result[i * LABELS + label]`. */
function labelProbabilities(
  document: TokenizedDocument,
  features: FeatureTable,
  crf: Crf,
): Float32Array {
  const result = new Float32Array(document.tokens.length * LABELS);
  for (const sentence of document.sentences) {
    const { labels } = expectations({
      length: sentence.end - sentence.start,
      emissions: emissionScores(crf, features, sentence),
      transitions: crf.transitions,
    });
    result.set(labels, sentence.start * LABELS);
  }
  return result;
}

/**
 * Finds the names in a text, in two passes: the second also knows what the first one thought of the
 * same words elsewhere in the text.
 *
 * @param text the canonical text.
 * @param sentences their spans in it.
 */
export function tagNames(
  text: string,
  sentences: readonly Span[],
  { lexicon, words, first, second }: ModelContent,
): TaggedDocument {
  const document = tokenizeDocument(text, sentences);
  const onText = textFeatures({
    document,
    lexicon: matchLexicon(lexicon, document),
    ...(words && { words: lookUpWords(words, document) }),
  });
  const textTable = writeFeatures(document, [onText]);
  const probabilities = labelProbabilities(document, textTable, first);
  const secondTable = writeFeatures(document, [documentFeatures(document, probabilities)]);
  const names: TokenSpan[] = [];
  for (const sentence of document.sentences) {
    const emissions = emissionScores(second, textTable, sentence);
    const fromDocument = emissionScores(second, secondTable, sentence);
    for (let k = 0; k < emissions.length; k++) {
      emissions[k] = (emissions[k] ?? 0) + (fromDocument[k] ?? 0);
    }
    const labels = bestLabels({
      length: sentence.end - sentence.start,
      emissions,
      transitions: second.transitions,
    });
    for (const { start, end, type } of decodeLabels(labels)) {
      names.push({ start: start + sentence.start, end: end + sentence.start, type });
    }
  }
  return { document, names };
}
