import { BlockWriter, type Block } from './block-writer.ts';
import { type PendingRow, type PostingsRow, termList } from './index-rows.ts';
import { ByteReader } from './varint.ts';

/** A block ready to be read. */
export interface LoadedBlock {
  block: number;
  terms: string[];
  offsets: Uint32Array;
  documents: Uint8Array;
  positionOffsets: Uint32Array;
}

/** A sorted run of documents, in the store or in memory. */
export interface Segment {
  documents: ArrayLike<number>;
  /** First term of each block. */
  starts: string[];
  /** The blocks of these numbers, in that order. */
  blocks(numbers: number[]): Promise<LoadedBlock[]>;
  /** The positions of these blocks, in that order. */
  positions(numbers: number[]): Promise<Uint8Array[]>;
}

/** Makes a row readable. */
export function loadBlock(row: PostingsRow): LoadedBlock {
  const { block, offsets, documents, positionOffsets } = row;
  return { block, terms: termList(row.terms), offsets, documents, positionOffsets };
}

/** The first index in a sorted list whose value is not less than `value`. */
export function lowerBound(sorted: string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers of the blocks that may hold terms from `from` up to, without, `to`. */
export function blocksBetween({ starts }: Segment, from: string, to: string): number[] {
  const at = lowerBound(starts, from);
  // The block before may hold terms from `from` on, unless one begins right there.
  const first = starts[at] === from ? at : Math.max(0, at - 1);
  const numbers: number[] = [];
  for (let n = first; n < starts.length && (starts[n] ?? '') < to; n++) numbers.push(n);
  return numbers;
}

/** Calls `visit` for each entry of a block's term: place of the document, weight, bytes of positions. */
export function forEachEntry(
  { offsets, documents }: LoadedBlock,
  term: number,
  visit: (place: number, weight: number, positionBytes: number) => void,
): void {
  const reader = new ByteReader(documents, offsets[term] ?? 0);
  const end = offsets[term + 1] ?? documents.length;
  let place = -1;
  while (reader.at < end) {
    place += reader.number() + 1;
    const weight = reader.number();
    visit(place, weight, reader.number());
  }
}

/** Makes blocks of documents that wait; `places` in the segment are their places in `rows`. */
export function blocksOf(segment: string, rows: PendingRow[]): Block[] {
  const entries = new Map<string, { place: number; weight: number; positions: Uint8Array }[]>();
  for (const [place, row] of rows.entries()) {
    const reader = new ByteReader(row.data);
    for (const term of termList(row.terms)) {
      const weight = reader.number();
      let count = reader.number();
      const start = reader.at;
      for (; count > 0; count--) reader.number();
      const entry = { place, weight, positions: row.data.subarray(start, reader.at) };
      const list = entries.get(term);
      if (list) list.push(entry);
      else entries.set(term, [entry]);
    }
  }
  const writer = new BlockWriter(segment);
  const blocks: Block[] = [];
  for (const term of [...entries.keys()].sort()) {
    const full = writer.term(term);
    if (full) blocks.push(full);
    for (const { place, weight, positions } of entries.get(term) ?? []) {
      writer.entry(place, weight, positions);
    }
  }
  const last = writer.end();
  return last ? [...blocks, last] : blocks;
}

/** Documents that wait, as a segment in memory. */
export function memorySegment(rows: PendingRow[]): Segment {
  const blocks = blocksOf('', rows);
  const loaded = blocks.map(({ postings }) => loadBlock(postings));
  return {
    documents: rows.map(({ documentNumber }) => documentNumber),
    starts: blocks.map(({ start }) => start),
    blocks: (numbers) => Promise.resolve(numbers.flatMap((n) => loaded[n] ?? [])),
    positions: (numbers) =>
      Promise.resolve(numbers.flatMap((n) => blocks[n]?.positions.data ?? [])),
  };
}
