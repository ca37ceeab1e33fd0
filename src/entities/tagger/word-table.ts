import type { TokenizedDocument } from './document.ts';
import { findRow, type HashTable } from './hash-table.ts';

/** What is known of single words from large collections of text, by the hash of the normalised word. */
export interface WordTable {
  index: HashTable;
  /** For each row: its cluster among many and among few, both from 1; and its `WordUse`. */
  fine: Uint16Array;
  coarse: Uint8Array;
  use: Uint8Array;
}

/** How dictionaries write a word: not at all, in lower case, only with a capital, or both ways. */
export const WordUse = { unknown: 0, common: 1, proper: 2, both: 3 } as const;

/** What the table knows of each token of a document; zeros where it knows nothing. */
export interface KnownWords {
  fine: Uint16Array;
  coarse: Uint8Array;
  use: Uint8Array;
}

/** Looks up every token of a document. */
export function lookUpWords(table: WordTable, document: TokenizedDocument): KnownWords {
  const n = document.tokens.length;
  const known: KnownWords = {
    fine: new Uint16Array(n),
    coarse: new Uint8Array(n),
    use: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const row = findRow(table.index, document.lowerHash[i] ?? 0);
    if (row < 0) continue;
    known.fine[i] = table.fine[row] ?? 0;
    known.coarse[i] = table.coarse[row] ?? 0;
    known.use[i] = table.use[row] ?? 0;
  }
  return known;
}
