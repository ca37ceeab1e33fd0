import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  type EntityModel,
  loadEntityModel,
  recognizeEntities,
} from '../../src/entities/recognize.ts';
import { segmentText } from '../../src/language/sentences.ts';
import { corpusPart, type LabelledDocument, readCorpus } from '../train/entities/corpus.ts';
import { CORPUS_FILES, run as train } from '../train/entities.ts';
import { precisionRecall, SCORED_TYPES, Scoreboard, type TypedSpan } from './entities/scores.ts';

const ROOT = path.join(import.meta.dirname, '../..');

function load(language: 'vi' | 'en', folder: string): EntityModel {
  return loadEntityModel(
    language,
    readFileSync(path.join(ROOT, folder, `entities-${language}.bin`)),
  );
}

/** Runs whole documents, sentences joined by newlines, through the recogniser that ships. */
function score(documents: readonly LabelledDocument[], model: EntityModel): Scoreboard {
  const board = new Scoreboard();
  for (const { sentences } of documents) {
    const text = sentences.map((sentence) => sentence.text).join('\n');
    const given: TypedSpan[] = [];
    let offset = 0;
    for (const sentence of sentences) {
      for (const { start, end, type } of sentence.entities) {
        given.push({ start: start + offset, end: end + offset, type });
      }
      offset += sentence.text.length + 1;
    }
    const found = recognizeEntities(segmentText(text, model.language), model).flatMap(
      ({ type, mentions }) => mentions.map(({ start, end }) => ({ start, end, type })),
    );
    board.add(text, given, found);
  }
  return board;
}

function number(value: number): string {
  return value.toFixed(3).padStart(7);
}

function print(title: string, board: Scoreboard): void {
  console.log(`\n${title}`);
  const rows = [
    ['three types', board.total()],
    ...[...SCORED_TYPES, 'other' as const].map((type) => [type, board.total(type)] as const),
  ] as const;
  for (const [name, counts] of rows) {
    const { precision, recall, f1 } = precisionRecall(counts);
    console.log(
      `  ${name.padEnd(13)} P${number(precision)}  R${number(recall)}  F1${number(f1)}  (${counts.given} given)`,
    );
  }
}

function printConfusions(board: Scoreboard): void {
  console.log('  commonest confusions');
  for (const { times, kind, examples } of board.commonest(20)) {
    console.log(`  ${String(times).padStart(4)}  ${kind}: ${examples.join(' · ')}`);
  }
}

/**
 * `npm run evaluate -- entities [FILE.jsonl … --language vi|en]`: precision, recall and F1 by type
 * and the commonest confusions. Without files: the train and check parts of the given corpora, with
 * models that have not seen the check part (trained first when `.cache/` has none). With files of
 * the same format: those, with the models that ship.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { language: { type: 'string' } },
  });
  if (positionals.length > 0) {
    const { language } = values;
    if (language !== 'vi' && language !== 'en') {
      throw new Error('Say which language the files are in: --language vi or --language en');
    }
    const model = load(language, 'models');
    for (const file of positionals) {
      const board = score(readCorpus(file), model);
      print(file, board);
      printConfusions(board);
    }
    return;
  }
  if (!existsSync(path.join(ROOT, '.cache/entities-en.bin'))) await train(['--without-check']);
  for (const language of ['vi', 'en'] as const) {
    const model = load(language, '.cache');
    for (const name of CORPUS_FILES[language]) {
      const documents = readCorpus(path.join(ROOT, 'models/corpora/names', `${name}.jsonl`));
      for (const part of ['train', 'check'] as const) {
        const board = score(
          documents.filter(({ doc }) => (corpusPart(doc) === 'check') === (part === 'check')),
          model,
        );
        print(`${name}, ${part === 'check' ? 'check' : 'train and tune'}`, board);
        if (part === 'check') printConfusions(board);
      }
    }
  }
}
