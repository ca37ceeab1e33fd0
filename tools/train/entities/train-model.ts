import { documentFeatures } from '../../../src/entities/tagger/document-features.ts';
import { encodeSpans, LABELS, OUTSIDE } from '../../../src/entities/tagger/labels.ts';
import { labelProbabilities } from '../../../src/entities/tagger/lattice.ts';
import {
  compileLexicon,
  hashPhrases,
  type LexiconLists,
  matchLexicon,
} from '../../../src/entities/tagger/lexicon.ts';
import type { FeatureTable } from '../../../src/entities/tagger/feature-writer.ts';
import { ALWAYS, textFeatures } from '../../../src/entities/tagger/features.ts';
import { writeFeatures } from '../../../src/entities/tagger/tag.ts';
import { lookUpWords } from '../../../src/entities/tagger/word-table.ts';
import type { GoldDocument } from './corpus.ts';
import {
  type CrfWeights,
  trainCrf,
  type TrainerOptions,
  type TrainingSentence,
} from './crf-trainer.ts';
import { quantize, writeModel } from './model-writer.ts';
import { type WordList, wordTable } from './word-list.ts';

export interface ModelOptions extends TrainerOptions {
  /** Into how many parts the documents are cut for the first pass that the second learns from. */
  folds: number;
  /** What the score of 'no name' is lowered by: the labels' F1 asks for more names than likelihood does. */
  outsidePenalty: number;
  /** Rounding of the weights; see `quantize`. */
  clip: number;
  floor: number;
}

/** Chosen by cross-validation on the train and tune parts; see `docs/entities.md`. */
export const MODEL_OPTIONS: ModelOptions = {
  epochs: 12,
  rate: 0.1,
  l2: 0.05,
  dropout: 0,
  seed: 1,
  folds: 4,
  outsidePenalty: 0.3,
  clip: 2.5,
  floor: 0.03,
};

/** A document as the trainer sees it: its sentences' features as rows of the weights. */
interface PreparedDocument {
  gold: GoldDocument;
  sentences: TrainingSentence[];
}

/** Numbers features in the order they are first seen. */
class FeatureIndex {
  private readonly rows = new Map<number, number>();

  row(feature: number): number {
    let row = this.rows.get(feature);
    if (row === undefined) {
      row = this.rows.size;
      this.rows.set(feature, row);
    }
    return row;
  }

  get size(): number {
    return this.rows.size;
  }

  /** The features by row. */
  features(): Uint32Array {
    return Uint32Array.from(this.rows.keys());
  }
}

function prepare(gold: GoldDocument, table: FeatureTable, index: FeatureIndex): PreparedDocument {
  const rows = table.values.map((feature) => index.row(feature));
  const sentences = gold.document.sentences.map(({ start, end }, k) => {
    const from = table.offsets[start] ?? 0;
    return {
      features: rows.slice(from, table.offsets[end]),
      offsets: table.offsets.slice(start, end + 1).map((offset) => offset - from),
      labels: encodeSpans(gold.names[k] ?? [], end - start),
    };
  });
  return { gold, sentences };
}

/** Probability of each label at each token of a document, by weights that are not yet rounded. */
function probabilities({ gold, sentences }: PreparedDocument, crf: CrfWeights): Float32Array {
  const result = new Float32Array(gold.document.tokens.length * LABELS);
  for (const [k, { features, offsets, labels }] of sentences.entries()) {
    const emissions = new Float64Array(labels.length * LABELS);
    for (let i = 0; i < labels.length; i++) {
      for (let f = offsets[i] ?? 0; f < (offsets[i + 1] ?? 0); f++) {
        const base = (features[f] ?? 0) * LABELS;
        for (let l = 0; l < LABELS; l++) {
          emissions[i * LABELS + l] =
            (emissions[i * LABELS + l] ?? 0) + (crf.weights[base + l] ?? 0);
        }
      }
    }
    const expected = labelProbabilities({
      length: labels.length,
      emissions,
      transitions: crf.transitions,
    });
    result.set(expected, (gold.document.sentences[k]?.start ?? 0) * LABELS);
  }
  return result;
}

/**
 * Trains the tagger of a language: the first pass on the features of the text; then, for each part
 * of the documents, a first pass on the other parts, whose opinion the second pass learns from.
 *
 * @returns the bytes of the model file.
 */
export function trainModel(
  language: 'vi' | 'en',
  lists: LexiconLists,
  words: WordList,
  documents: readonly GoldDocument[],
  options: ModelOptions = MODEL_OPTIONS,
): Uint8Array {
  const lexicon = compileLexicon(lists);
  const table = wordTable(words);
  const index = new FeatureIndex();
  const onText = documents.map((gold) => {
    const { document } = gold;
    const write = textFeatures({
      document,
      lexicon: matchLexicon(lexicon, document),
      ...(table && { words: lookUpWords(table, document) }),
    });
    return { write, prepared: prepare(gold, writeFeatures(document, [write]), index) };
  });
  const sentencesOf = (prepared: readonly PreparedDocument[]) =>
    prepared.flatMap(({ sentences }) => sentences);
  const rows = index.size;
  const first = trainCrf(sentencesOf(onText.map(({ prepared }) => prepared)), rows, options);
  const second: PreparedDocument[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const others = onText.filter((_, i) => i % options.folds !== fold);
    const crf = trainCrf(sentencesOf(others.map(({ prepared }) => prepared)), rows, options);
    for (const { write, prepared } of onText.filter((_, i) => i % options.folds === fold)) {
      const { document } = prepared.gold;
      const onDocument = documentFeatures(document, probabilities(prepared, crf));
      second.push(prepare(prepared.gold, writeFeatures(document, [write, onDocument]), index));
    }
  }
  const secondPass = trainCrf(sentencesOf(second), index.size, {
    ...options,
    seed: options.seed + 1,
  });
  const always = index.row(ALWAYS) * LABELS + OUTSIDE;
  secondPass.weights[always] = (secondPass.weights[always] ?? 0) - options.outsidePenalty;
  const features = index.features();
  return writeModel(
    language,
    hashPhrases(lists),
    words,
    quantize([first, secondPass], features, options),
  );
}
