import type { Span } from '../../language/span.ts';
import { emissionScores } from './crf.ts';
import { tokenizeDocument, type TokenizedDocument } from './document.ts';
import { FeatureWriter, textFeatures } from './features.ts';
import { decodeLabels, type TokenSpan } from './labels.ts';
import { bestLabels } from './lattice.ts';
import { matchLexicon } from './lexicon.ts';
import type { ModelContent } from './model-file.ts';

/** The tagger's result: the document's tokens and the names among them, as ranges of token indices. */
export interface TaggedDocument {
  document: TokenizedDocument;
  names: TokenSpan[];
}

/**
 * Finds the names in a text.
 *
 * @param text the canonical text.
 * @param sentences their spans in it.
 */
export function tagNames(
  text: string,
  sentences: readonly Span[],
  model: ModelContent,
): TaggedDocument {
  const document = tokenizeDocument(text, sentences);
  const write = textFeatures({ document, lexicon: matchLexicon(model.lexicon, document) });
  const writer = new FeatureWriter(document.tokens.length);
  for (const sentence of document.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      write(i, sentence, writer);
      writer.endToken();
    }
  }
  const features = writer.table();
  const names: TokenSpan[] = [];
  for (const sentence of document.sentences) {
    const labels = bestLabels({
      length: sentence.end - sentence.start,
      emissions: emissionScores(model.crf, features, sentence),
      transitions: model.crf.transitions,
    });
    for (const { start, end, type } of decodeLabels(labels)) {
      names.push({ start: start + sentence.start, end: end + sentence.start, type });
    }
  }
  return { document, names };
}
