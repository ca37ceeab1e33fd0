import { MAGIC, VERSION } from '../../../src/entities/tagger/model-file.ts';
import { LABELS } from '../../../src/entities/tagger/labels.ts';
import type { LexiconLists } from '../../../src/entities/tagger/lexicon.ts';
import type { CrfWeights } from './crf-trainer.ts';
import type { WordList } from './word-list.ts';

/** A CRF in 8-bit weights, ready to be written: features ascending, weights in their order. */
export interface QuantizedCrf {
  features: Uint32Array;
  scale: number;
  transitions: Float32Array;
  weights: Int8Array;
}

/**
 * Rounds weights to 8 bits and leaves out features that say nothing.
 *
 * @param features the hash of each row of `weights`.
 * @param options.clip weights beyond ±clip become ±clip.
 * @param options.floor weights nearer to zero than this become zero; rows of zeros are dropped.
 */
export function quantize(
  { weights, transitions }: CrfWeights,
  features: Uint32Array,
  { clip, floor }: { clip: number; floor: number },
): QuantizedCrf {
  const scale = Math.fround(clip / 127);
  const rows = Array.from(features.keys()).filter((row) => {
    for (let l = 0; l < LABELS; l++) {
      if (Math.abs(weights[row * LABELS + l] ?? 0) >= floor) return true;
    }
    return false;
  });
  rows.sort((a, b) => (features[a] ?? 0) - (features[b] ?? 0));
  const kept = new Int8Array(rows.length * LABELS);
  for (const [to, row] of rows.entries()) {
    for (let l = 0; l < LABELS; l++) {
      const value = weights[row * LABELS + l] ?? 0;
      if (Math.abs(value) < floor) continue;
      kept[to * LABELS + l] = Math.max(-127, Math.min(127, Math.round(value / scale)));
    }
  }
  return {
    features: Uint32Array.from(rows, (row) => features[row] ?? 0),
    scale,
    transitions,
    weights: kept,
  };
}

/** Writes numbers as `model-file.ts` reads them. */
class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private view = new DataView(this.bytes.buffer);
  private at = 0;

  private reserve(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + length));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  u8(value: number): void {
    this.reserve(1);
    this.bytes[this.at++] = value;
  }

  u32(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.at, value, true);
    this.at += 4;
  }

  f32(value: number): void {
    this.reserve(4);
    this.view.setFloat32(this.at, value, true);
    this.at += 4;
  }

  text(text: string): number {
    const bytes = new TextEncoder().encode(text);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
    return bytes.length;
  }

  /** Ascending hashes as differences in LEB128. */
  hashes(hashes: Uint32Array): void {
    let previous = 0;
    for (const hash of hashes) {
      let difference = hash - previous;
      previous = hash;
      while (difference >= 128) {
        this.u8((difference % 128) | 128);
        difference = Math.floor(difference / 128);
      }
      this.u8(difference);
    }
  }

  result(): Uint8Array {
    return this.bytes.slice(0, this.at);
  }
}

function writeCrf(writer: ByteWriter, crf: QuantizedCrf): void {
  writer.u32(crf.features.length);
  writer.f32(crf.scale);
  for (const value of crf.transitions) writer.f32(value);
  writer.hashes(crf.features);
  for (let label = 0; label < LABELS; label++) {
    for (let row = 0; row < crf.features.length; row++) {
      writer.u8((crf.weights[row * LABELS + label] ?? 0) & 255);
    }
  }
}

/** The bytes of a model file; its layout is described in `model-file.ts`. */
export function writeModel(
  language: string,
  lists: LexiconLists,
  words: WordList,
  passes: readonly [QuantizedCrf, QuantizedCrf],
): Uint8Array {
  const writer = new ByteWriter();
  writer.text(MAGIC);
  writer.u8(VERSION);
  writer.text(language);
  const lexicon = Object.entries(lists)
    .map(([name, phrases]) => [`#${name}`, ...phrases, ''].join('\n'))
    .join('');
  writer.u32(new TextEncoder().encode(lexicon).length);
  writer.text(lexicon);
  writer.u32(words.hashes.length);
  writer.hashes(words.hashes);
  for (const value of words.fine) writer.u8(value & 255);
  for (const value of words.fine) writer.u8(value >> 8);
  for (const value of words.coarse) writer.u8(value);
  for (const value of words.use) writer.u8(value);
  for (const crf of passes) writeCrf(writer, crf);
  return writer.result();
}
