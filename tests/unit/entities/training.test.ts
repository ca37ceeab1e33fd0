import path from 'node:path';
import { expect, test } from 'vitest';
import { readModel } from '../../../src/entities/tagger/model-file.ts';
import { tagNames } from '../../../src/entities/tagger/tag.ts';
import { goldDocument, readMarkedCorpus } from '../../../tools/train/entities/corpus.ts';
import { MODEL_OPTIONS, trainModel } from '../../../tools/train/entities/train-model.ts';
import { wordList } from '../../../tools/train/entities/word-list.ts';

const FILE = path.join(import.meta.dirname, '../../../models/corpora/names/vi-official.txt');
const LISTS = { Place: ['Hà Nội', 'Vĩnh Long'], office: ['chủ tịch', 'bí thư'] };

function trainSlice(): Uint8Array {
  const documents = readMarkedCorpus(FILE).slice(0, 4).map(goldDocument);
  const options = { ...MODEL_OPTIONS, epochs: 6, folds: 2 };
  return trainModel('vi', LISTS, wordList('vi'), documents, options);
}

test('training a slice gives the same bytes each time, and a model that has learnt it', () => {
  const bytes = trainSlice();
  expect(trainSlice()).toEqual(bytes);

  const text =
    'Tại buổi tiếp, Chủ tịch UBND tỉnh Vĩnh Long Trần Quốc Khải giới thiệu tiềm năng của tỉnh.';
  const { document, names } = tagNames(text, [{ start: 0, end: text.length }], readModel(bytes));
  const found = names.map(({ start, end }) =>
    text.slice(document.tokens[start]?.start, document.tokens[end - 1]?.end),
  );
  expect(found).toEqual(['UBND tỉnh Vĩnh Long', 'Trần Quốc Khải']);
});

test('names at the edges of tokens are all kept, in every given corpus of marks', () => {
  for (const document of readMarkedCorpus(FILE).map(goldDocument)) expect(document.lost).toBe(0);
});
