import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashString } from '../../../src/entities/tagger/hash.ts';
import { normalizeWord } from '../../../src/entities/tagger/normalize.ts';
import type { WordTable } from '../../../src/entities/tagger/word-table.ts';
import { hashTable } from '../../../src/entities/tagger/hash-table.ts';

/** The word table of a language before it is written: hashes ascending, the rest in their order. */
export interface WordList {
  hashes: Uint32Array;
  fine: Uint16Array;
  coarse: Uint8Array;
  use: Uint8Array;
}

const EMPTY: WordList = {
  hashes: new Uint32Array(0),
  fine: new Uint16Array(0),
  coarse: new Uint8Array(0),
  use: new Uint8Array(0),
};

/** Reads `models/gazetteers/en-words.tsv` (word, fine cluster, coarse cluster, use); Vietnamese has none. */
export function wordList(language: 'vi' | 'en'): WordList {
  if (language === 'vi') return EMPTY;
  const file = path.join(import.meta.dirname, '../../../models/gazetteers/en-words.tsv');
  const rows = new Map<number, readonly number[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', ...numbers] = line.split('\t');
    const hash = hashString(normalizeWord(word));
    if (word !== '' && !rows.has(hash)) rows.set(hash, numbers.map(Number));
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    fine: Uint16Array.from(sorted, ([, row]) => row[0] ?? 0),
    coarse: Uint8Array.from(sorted, ([, row]) => row[1] ?? 0),
    use: Uint8Array.from(sorted, ([, row]) => row[2] ?? 0),
  };
}

/** The table that the tagger will read from the model file, or undefined for an empty list. */
export function wordTable({ hashes, fine, coarse, use }: WordList): WordTable | undefined {
  return hashes.length === 0 ? undefined : { index: hashTable(hashes), fine, coarse, use };
}
