import { type Crf, PASSES } from './crf.ts';
import { hashTable } from './hash-table.ts';
import { LABELS } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { WordTable } from './word-table.ts';

/**
 * Layout of `models/entities-<language>.bin`, numbers little-endian:
 *
 *   'LNER', version (u8), language (two ASCII letters);
 *   the lexicon: length of the names of its lists in bytes (u16), the names as UTF-8, one a line;
 *   number of phrases (u32), their hashes, for each of the four bytes of their class masks in turn
 *   that byte of all phrases;
 *   the word table: number of words (u32), their hashes, the low and the high bytes of their fine
 *   clusters (u8 each), their coarse clusters (u8), their uses (u8);
 *   the CRFs of the two passes: number of features (u32), their hashes; for each pass scale (f32),
 *   transitions (LABELS² f32), for each label in turn the weights of all features (i8).
 *
 * Hashes stand in ascending order, each as the difference to the one before, in LEB128.
 */
export const MAGIC = 'LNER';
export const VERSION = 3;

/** What a model file holds. */
export interface ModelContent {
  language: string;
  lexicon: Lexicon;
  /** Absent where the table is empty. */
  words?: WordTable;
  crf: Crf;
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

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
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
    // Each takes a byte or more: a count that cannot be true must not make us allocate.
    if (count > this.bytes.length - this.at) throw new RangeError('the name model is cut short');
    const hashes = new Uint32Array(count);
    // A quarter of a million bytes pass here while a reader waits: nothing is called for one of them.
    const { bytes } = this;
    let at = this.at;
    let hash = 0;
    for (let i = 0; i < count; i++) {
      let factor = 1;
      let byte = bytes[at++] ?? 0;
      while (byte >= 128) {
        hash += (byte & 127) * factor;
        factor *= 128;
        byte = bytes[at++] ?? 0;
      }
      hash += byte * factor;
      hashes[i] = hash;
    }
    if (at > bytes.length) throw new RangeError('the name model is cut short');
    this.at = at;
    return hashes;
  }

  get finished(): boolean {
    return this.at === this.bytes.length;
  }
}

function readLexicon(reader: ByteReader): Lexicon {
  const classes = reader.text(reader.u16()).split('\n');
  const count = reader.u32();
  const phrases = hashTable(reader.hashes(count));
  const masks = new Uint32Array(count);
  for (let shift = 0; shift < 32; shift += 8) {
    const plane = reader.take(count);
    for (let row = 0; row < count; row++) {
      masks[row] = (masks[row] ?? 0) | ((plane[row] ?? 0) << shift);
    }
  }
  return { classes, phrases, masks };
}

function readWords(reader: ByteReader): WordTable | undefined {
  const count = reader.u32();
  if (count === 0) return undefined;
  const index = hashTable(reader.hashes(count));
  const low = reader.take(count);
  const high = reader.take(count);
  const fine = new Uint16Array(count);
  for (let row = 0; row < count; row++) fine[row] = (low[row] ?? 0) + 256 * (high[row] ?? 0);
  return { index, fine, coarse: reader.take(count).slice(), use: reader.take(count).slice() };
}

function readCrf(reader: ByteReader): Crf {
  const count = reader.u32();
  const features = hashTable(reader.hashes(count));
  const weights: Int8Array[] = [];
  const scales: number[] = [];
  const transitions: Float32Array[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    scales.push(reader.f32());
    transitions.push(Float32Array.from({ length: LABELS * LABELS }, () => reader.f32()));
    const planes = reader.take(LABELS * count);
    weights.push(new Int8Array(planes.buffer, planes.byteOffset, planes.length));
  }
  return { features, weights, rows: count, scales, transitions };
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
  const lexicon = readLexicon(reader);
  const words = readWords(reader);
  const crf = readCrf(reader);
  if (!reader.finished) throw new RangeError('bytes follow the name model');
  return { language, lexicon, ...(words && { words }), crf };
}
