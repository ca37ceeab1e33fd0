/** A hash table from 32-bit hashes to rows, with open addressing and linear probing; 0 marks a free slot. */
export interface HashTable {
  keys: Uint32Array;
  rows: Uint32Array;
}

/** Builds a table in which each hash has its index in the list as its row. The hash 0 cannot be found. */
export function hashTable(hashes: Uint32Array): HashTable {
  let size = 1024;
  while (size < hashes.length * 2) size *= 2;
  const keys = new Uint32Array(size);
  const rows = new Uint32Array(size);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number; // in range by the loop
    let slot = hash & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    rows[slot] = row;
  }
  return { keys, rows };
}

/** The row of a hash, or -1. */
export function findRow({ keys, rows }: HashTable, hash: number): number {
  const mask = keys.length - 1;
  let slot = hash & mask;
  for (;;) {
    const key = keys[slot];
    if (key === 0) return -1;
    if (key === hash) return rows[slot] as number; // every key has a row
    slot = (slot + 1) & mask;
  }
}
