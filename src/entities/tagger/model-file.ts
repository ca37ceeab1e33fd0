import { type Crf, indexHashes } from './crf.ts';
import { LABELS } from './labels.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { WordTable } from './word-table.ts';

/**
 * Layout of `models/entities-<language>.bin`, numbers little-endian:
 *
 *   'LNER', version (u8), language (two ASCII letters), length of the lexicon in bytes (u32),
 *   the lexicon as UTF-8: `#list` lines followed by its phrases, one a line,
 *   the word table: number of words (u32), their hashes, the low and the high bytes of their fine
 *   clusters (u8 each), their coarse clusters (u8), their uses (u8),
 *   then the CRFs of the two passes, each: number of features (u32), scale (f32), transitions
 *   (LABELS² f32), the hashes of the features, for each label in turn the weights of all (i8).
 *
 * Hashes stand in ascending order, each as the difference to the one before, in LEB128.
 */
export const MAGIC = 'LNER';
export const VERSION = 2;

/** What a model file holds. */
export interface ModelContent {
  language: string;
  lists: Record<string, string[]>;
  lexicon: Lexicon;
  /** Absent where the table is empty. */
  words?: WordTable;
  /** The pass over the text, and the pass that also looks at the first one's result. */
  first: Crf;
  second: Crf;
}

/** Reads numbers from the bytes of a model; throws a RangeError past their end. */
class ByteReader {
  private at = 0;
  private readonly view: DataView;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('the name model is cut short');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(length: number): string {
    return new TextDecoder().decode(this.take(length));
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  f32(): number {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }

  hashes(count: number): Uint32Array {
    const hashes = new Uint32Array(count);
    let hash = 0;
    for (let i = 0; i < count; i++) {
      hash += this.varint();
      hashes[i] = hash;
    }
    return hashes;
  }

  private varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.u8();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  get finished(): boolean {
    return this.at === this.bytes.length;
  }
}

function readLists(text: string): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  let current: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) current = lists[line.slice(1)] = [];
    else if (line !== '') current.push(line);
  }
  return lists;
}

function readCrf(reader: ByteReader): Crf {
  const count = reader.u32();
  const scale = reader.f32();
  const transitions = Float32Array.from({ length: LABELS * LABELS }, () => reader.f32());
  const features = reader.hashes(count);
  const weights = new Int8Array(count * LABELS);
  for (let label = 0; label < LABELS; label++) {
    const plane = reader.take(count);
    for (let row = 0; row < count; row++) weights[row * LABELS + label] = plane[row] ?? 0;
  }
  return { ...indexHashes(features), weights, scale, transitions };
}

function readWords(reader: ByteReader): WordTable | undefined {
  const count = reader.u32();
  if (count === 0) return undefined;
  const index = indexHashes(reader.hashes(count));
  const low = reader.take(count);
  const high = reader.take(count);
  const fine = Uint16Array.from(low, (byte, row) => byte + 256 * (high[row] ?? 0));
  return { ...index, fine, coarse: reader.take(count).slice(), use: reader.take(count).slice() };
}

/**
 * Reads a model file.
 *
 * @throws RangeError when the bytes are not a whole model of this version.
 */
export function readModel(bytes: Uint8Array): ModelContent {
  const reader = new ByteReader(bytes);
  if (reader.text(4) !== MAGIC || reader.u8() !== VERSION) {
    throw new RangeError('not a name model of this version');
  }
  const language = reader.text(2);
  const lists = readLists(reader.text(reader.u32()));
  const words = readWords(reader);
  const first = readCrf(reader);
  const second = readCrf(reader);
  if (!reader.finished) throw new RangeError('bytes follow the name model');
  return {
    language,
    lists,
    lexicon: compileLexicon(lists),
    ...(words && { words }),
    first,
    second,
  };
}
