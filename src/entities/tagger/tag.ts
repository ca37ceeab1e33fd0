import type { Span } from '../../language/span.ts';
import { addWeights, type Crf, emissionScores, PASSES } from './crf.ts';
import { documentFeatures } from './document-features.ts';
import { tokenizeDocument, type TokenizedDocument } from './document.ts';
import { type FeatureTable, FeatureWriter } from './feature-writer.ts';
import { textFeatures } from './features.ts';
import { tidyEdges } from './edges.ts';
import { decodeLabels, LABELS, type TokenSpan } from './labels.ts';
import { bestLabels, labelProbabilities, type Lattice } from './lattice.ts';
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
  { lexicon, words, crf }: ModelContent,
): TaggedDocument {
  const document = tokenizeDocument(text, sentences);
  const onText = textFeatures({
    document,
    lexicon: matchLexicon(lexicon, document),
    ...(words && { words: lookUpWords(words, document) }),
  });
  const sums = new Int32Array(document.tokens.length * PASSES * LABELS);
  addWeights(crf, writeFeatures(document, [onText]), sums);
  const probabilities = new Float32Array(document.tokens.length * LABELS);
  for (const sentence of document.sentences) {
    const labels = labelProbabilities(lattice(crf, sums, sentence, 0));
    probabilities.set(labels, sentence.start * LABELS);
  }
  addWeights(crf, writeFeatures(document, [documentFeatures(document, probabilities)]), sums);
  const names: TokenSpan[] = [];
  for (const sentence of document.sentences) {
    for (const { start, end, type } of decodeLabels(bestLabels(lattice(crf, sums, sentence, 1)))) {
      names.push({ start: start + sentence.start, end: end + sentence.start, type });
    }
  }
  return { document, names: tidyEdges(document, names) };
}

function lattice(crf: Crf, sums: Int32Array, sentence: Span, pass: number): Lattice {
  return {
    length: sentence.end - sentence.start,
    emissions: emissionScores(crf, sums, sentence, pass),
    transitions: crf.transitions[pass] ?? new Float32Array(LABELS * LABELS),
  };
}
