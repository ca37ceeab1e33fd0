import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { corpusPart, goldDocument, readCorpus, readMarkedCorpus } from './entities/corpus.ts';
import { lexiconLists } from './entities/lexicon-sources.ts';
import { trainModel } from './entities/train-model.ts';
import { wordList } from './entities/word-list.ts';

const MODELS = path.join(import.meta.dirname, '../../models');
const CORPORA = path.join(MODELS, 'corpora/names');

/** The given corpora of each language, in `models/corpora/names`. */
export const CORPUS_FILES = { vi: ['vi-press', 'vi-world'], en: ['en-world'] } as const;

/**
 * `npm run train -- entities [vi|en] [--without-check]`: trains the shipped name taggers on all given
 * sentences and writes them to `models/`. With `--without-check` the check part is left out and the
 * models go to `.cache/`, where `npm run evaluate -- entities` finds them.
 */
export async function run(args: string[]): Promise<void> {
  const withoutCheck = args.includes('--without-check');
  for (const language of ['vi', 'en'] as const) {
    if (args.some((arg) => arg === 'vi' || arg === 'en') && !args.includes(language)) continue;
    const given = CORPUS_FILES[language].flatMap((file) =>
      readCorpus(path.join(CORPORA, `${file}.jsonl`)),
    );
    const own = language === 'vi' ? readMarkedCorpus(path.join(CORPORA, 'vi-official.txt')) : [];
    const documents = given
      .filter(({ doc }) => !withoutCheck || corpusPart(doc) !== 'check')
      .concat(own)
      .map(goldDocument);
    const started = performance.now();
    const bytes = trainModel(language, lexiconLists(language), wordList(language), documents);
    const file = path.join(MODELS, withoutCheck ? '../.cache' : '', `entities-${language}.bin`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(
      `${file}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped, ` +
        `${Math.round((performance.now() - started) / 1000)} s`,
    );
  }
}
