import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { addWeights, emissionScores, PASSES } from '../../src/entities/tagger/crf.ts';
import { tidyEdges } from '../../src/entities/tagger/edges.ts';
import type { FeatureTable } from '../../src/entities/tagger/feature-writer.ts';
import { type FeatureSources, textFeatures } from '../../src/entities/tagger/features.ts';
import {
  decodeLabels,
  ENTITY_TYPES,
  LABELS,
  type TokenSpan,
} from '../../src/entities/tagger/labels.ts';
import { bestLabels } from '../../src/entities/tagger/lattice.ts';
import { compileLexicon, hashPhrases, matchLexicon } from '../../src/entities/tagger/lexicon.ts';
import { readModel } from '../../src/entities/tagger/model-file.ts';
import { tagNames, writeFeatures } from '../../src/entities/tagger/tag.ts';
import { lookUpWords } from '../../src/entities/tagger/word-table.ts';
import { precisionRecall, Scoreboard, type TypedSpan } from '../evaluate/entities/scores.ts';
import { CORPUS_FILES } from './entities.ts';
import {
  type CorpusPart,
  corpusPart,
  type GoldDocument,
  goldDocument,
  readCorpus,
  readMarkedCorpus,
} from './entities/corpus.ts';
import { lexiconLists } from './entities/lexicon-sources.ts';
import { writeModel } from './entities/model-writer.ts';
import { MODEL_OPTIONS, trainModel } from './entities/train-model.ts';
import { wordList, wordTable } from './entities/word-list.ts';
import type { Network } from './experiments/neural-tagger/network.ts';
import { featureRows, networkDocument } from './experiments/neural-tagger/prepare.ts';
import { quantizeNetwork } from './experiments/neural-tagger/quantize.ts';
import { tokenFeatures } from './experiments/neural-tagger/token-features.ts';
import {
  type NetworkOptions,
  predictLabels,
  trainNetwork,
} from './experiments/neural-tagger/train-network.ts';

const CORPORA = path.join(import.meta.dirname, '../../models/corpora/names');

const OPTIONS: NetworkOptions = {
  embedding: 48,
  hidden: 96,
  memory: true,
  epochs: 30,
  patience: 6,
  rate: 0.003,
  decay: 0.01,
  dropout: 0.3,
  featureDropout: 0.2,
  seed: 1,
};

/** A document with what both taggers need of it. */
interface Prepared {
  /** The corpus file it is from. */
  file: string;
  part: CorpusPart;
  gold: GoldDocument;
  /** The canonical text. */
  text: string;
  sources: FeatureSources;
}

/** Finds the names of a document, as ranges of its tokens. */
type Tagger = (prepared: Prepared) => TokenSpan[];

/** The names of a document whose sentences are labelled by `labelsOf`, with their edges set right. */
function namesOf(
  { gold: { document } }: Prepared,
  labelsOf: (start: number, end: number) => Uint8Array,
): TokenSpan[] {
  const names = document.sentences.flatMap(({ start, end }) =>
    decodeLabels(labelsOf(start, end)).map((name) => ({
      ...name,
      start: name.start + start,
      end: name.end + start,
    })),
  );
  return tidyEdges(document, names);
}

function f1(documents: readonly Prepared[], tag: Tagger): number {
  const board = new Scoreboard();
  for (const prepared of documents) {
    const { document, names } = prepared.gold;
    const typed = ({ start, end, type }: TokenSpan): TypedSpan => ({
      start: document.tokens[start]?.start ?? 0,
      end: document.tokens[end - 1]?.end ?? 0,
      type: ENTITY_TYPES[type] ?? 'other',
    });
    const given = names.flatMap((ofSentence, k) => {
      const offset = document.sentences[k]?.start ?? 0;
      return ofSentence.map((name) =>
        typed({ ...name, start: name.start + offset, end: name.end + offset }),
      );
    });
    board.add(prepared.text, given, tag(prepared).map(typed));
  }
  return precisionRecall(board.total()).f1;
}

function prepareDocuments(language: 'vi' | 'en'): Prepared[] {
  const lexicon = compileLexicon(lexiconLists(language));
  const table = wordTable(wordList(language));
  const own = language === 'vi' ? readMarkedCorpus(path.join(CORPORA, 'vi-official.txt')) : [];
  const given = CORPUS_FILES[language].flatMap((file) =>
    readCorpus(path.join(CORPORA, `${file}.jsonl`)).map((labelled) => ({
      file: file as string,
      part: corpusPart(labelled.doc),
      labelled,
    })),
  );
  return given
    .concat(own.map((labelled) => ({ file: 'vi-official', part: 'train' as const, labelled })))
    .map(({ file, part, labelled }) => {
      const gold = goldDocument(labelled);
      const { document } = gold;
      const sources = {
        document,
        lexicon: matchLexicon(lexicon, document),
        ...(table && { words: lookUpWords(table, document) }),
      };
      const text = labelled.sentences.map((sentence) => sentence.text).join('\n');
      return { file, part, gold, text, sources };
    });
}

/** The tagger that ships, trained on the train part: its first pass alone, and both. */
function crfTaggers(
  language: 'vi' | 'en',
  train: readonly Prepared[],
): { first: Tagger; both: Tagger } {
  const golds = train.map(({ gold }) => gold);
  const bytes = trainModel(language, lexiconLists(language), wordList(language), golds);
  const model = readModel(bytes);
  const first: Tagger = (prepared) => {
    const { sources } = prepared;
    const { document } = prepared.gold;
    const sums = new Int32Array(document.tokens.length * PASSES * LABELS);
    addWeights(model.crf, writeFeatures(document, [textFeatures(sources)]), sums);
    const transitions = model.crf.transitions[0] ?? new Float32Array(LABELS * LABELS);
    return namesOf(prepared, (start, end) => {
      const emissions = emissionScores(model.crf, sums, { start, end }, 0);
      return bestLabels({ length: end - start, emissions, transitions });
    });
  };
  const both: Tagger = ({ text, gold: { document } }) => {
    const spans = document.sentences.map(({ start, end }) => ({
      start: document.tokens[start]?.start ?? 0,
      end: document.tokens[end - 1]?.end ?? 0,
    }));
    return tagNames(text, spans, model).names;
  };
  console.log(`  CRF: ${gzipSync(bytes, { level: 9 }).length} bytes gzipped`);
  return { first, both };
}

/** Bytes of the lists and the word table, gzipped: what either tagger ships besides its weights. */
function listBytes(language: 'vi' | 'en'): number {
  const none = { features: new Uint32Array(0), scales: [], transitions: [], weights: [] };
  const file = writeModel(language, hashPhrases(lexiconLists(language)), wordList(language), none);
  return gzipSync(file, { level: 9 }).length;
}

/** Trains the network on the train part, stops by the tune part, and rounds it to 8 bits. */
function neuralTagger(
  language: 'vi' | 'en',
  documents: readonly Prepared[],
  options: NetworkOptions,
): Tagger {
  const tables = new Map<Prepared, FeatureTable>();
  for (const prepared of documents) {
    const { document } = prepared.gold;
    tables.set(prepared, writeFeatures(document, [tokenFeatures(prepared.sources)]));
  }
  const tableOf = (prepared: Prepared) =>
    tables.get(prepared) ?? { values: new Uint32Array(0), offsets: new Uint32Array(1) };
  const train = documents.filter(({ part }) => part === 'train');
  const tune = documents.filter(({ part }) => part === 'tune');
  const rows = featureRows(train.map(tableOf));
  const inputs = new Map(
    documents.map((prepared) => [
      prepared,
      networkDocument(prepared.gold, tableOf(prepared), rows),
    ]),
  );
  const tagger =
    (network: Network): Tagger =>
    (prepared) => {
      const input = inputs.get(prepared);
      if (!input) throw new Error('not one of the documents');
      const labels = predictLabels(network, input, MODEL_OPTIONS.outsidePenalty);
      return namesOf(prepared, (start, end) => labels.subarray(start, end));
    };
  const started = performance.now();
  const network = trainNetwork(
    train.flatMap((prepared) => inputs.get(prepared) ?? []),
    rows.size,
    options,
    (candidate) => f1(tune, tagger(candidate)),
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  const rounded = quantizeNetwork(network, Uint32Array.from(rows.keys()));
  console.log(
    `  network: ${rows.size} rows, ${network.parameters.length} numbers, ${seconds} s; ` +
      `${rounded.bytes + listBytes(language)} bytes gzipped, lists included`,
  );
  return tagger(rounded.network);
}

/**
 * `npm run train -- entities-neural [vi|en] [--no-memory] [--epochs N]`: the experiment of `docs/entities.md`. Trains
 * a small neural tagger and the CRF on the train part, and prints the F1 of both on tune and check.
 * Nothing is written.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'no-memory': { type: 'boolean' }, epochs: { type: 'string' } },
  });
  const epochs = Number(values.epochs ?? OPTIONS.epochs);
  const options = { ...OPTIONS, epochs, memory: !values['no-memory'] };
  for (const language of ['vi', 'en'] as const) {
    if (positionals.length > 0 && !positionals.includes(language)) continue;
    console.log(language);
    const documents = prepareDocuments(language);
    const crf = crfTaggers(
      language,
      documents.filter(({ part }) => part === 'train'),
    );
    const neural = neuralTagger(language, documents, options);
    const systems = { 'CRF, first pass': crf.first, 'CRF, both': crf.both, network: neural };
    for (const file of CORPUS_FILES[language]) {
      for (const part of ['tune', 'check'] as const) {
        const chosen = documents.filter((one) => one.file === file && one.part === part);
        for (const [name, tag] of Object.entries(systems)) {
          console.log(`  ${file} ${part} ${name.padEnd(16)} ${f1(chosen, tag).toFixed(3)}`);
        }
      }
    }
  }
}
