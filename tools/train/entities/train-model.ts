import { FeatureWriter, textFeatures } from '../../../src/entities/tagger/features.ts';
import { encodeSpans } from '../../../src/entities/tagger/labels.ts';
import {
  compileLexicon,
  type Lexicon,
  type LexiconLists,
  matchLexicon,
} from '../../../src/entities/tagger/lexicon.ts';
import type { GoldDocument } from './corpus.ts';
import { trainCrf, type TrainerOptions, type TrainingSentence } from './crf-trainer.ts';
import { quantize, writeModel } from './model-writer.ts';

/** Numbers features in the order they are first seen. */
export class FeatureIndex {
  private readonly rows = new Map<number, number>();

  row(feature: number): number {
    let row = this.rows.get(feature);
    if (row === undefined) {
      row = this.rows.size;
      this.rows.set(feature, row);
    }
    return row;
  }

  /** The features by row. */
  features(): Uint32Array {
    return Uint32Array.from(this.rows.keys());
  }
}

function trainingSentences(
  gold: GoldDocument,
  lexicon: Lexicon,
  index: FeatureIndex,
): TrainingSentence[] {
  const { document, names } = gold;
  const write = textFeatures({ document, lexicon: matchLexicon(lexicon, document) });
  return document.sentences.map((sentence, k) => {
    const length = sentence.end - sentence.start;
    const writer = new FeatureWriter(length);
    for (let i = sentence.start; i < sentence.end; i++) {
      write(i, sentence, writer);
      writer.endToken();
    }
    const { values, offsets } = writer.table();
    return {
      features: values.map((feature) => index.row(feature)),
      offsets,
      labels: encodeSpans(names[k] ?? [], length),
    };
  });
}

export const TRAINER_OPTIONS: TrainerOptions = {
  epochs: 12,
  rate: 0.1,
  l2: 0.05,
  dropout: 0.3,
  seed: 1,
};

/** Trains the tagger of a language on labelled documents. @returns the bytes of the model file. */
export function trainModel(
  language: 'vi' | 'en',
  lists: LexiconLists,
  documents: readonly GoldDocument[],
  options: TrainerOptions = TRAINER_OPTIONS,
): Uint8Array {
  const lexicon = compileLexicon(lists);
  const index = new FeatureIndex();
  const sentences = documents.flatMap((gold) => trainingSentences(gold, lexicon, index));
  const features = index.features();
  const crf = trainCrf(sentences, features.length, options);
  return writeModel(language, lists, quantize(crf, features, { clip: 2.5, floor: 0.04 }));
}
