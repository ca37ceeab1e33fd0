import { MAGIC, VERSION } from '../../../src/entities/tagger/model-file.ts';
import { LABELS } from '../../../src/entities/tagger/labels.ts';
import type { PhraseHashes } from '../../../src/entities/tagger/lexicon.ts';
import type { CrfWeights } from './crf-trainer.ts';
import type { WordList } from './word-list.ts';

/** CRFs in 8-bit weights, ready to be written: features ascending, weights in their order. */
export interface QuantizedCrfs {
  features: Uint32Array;
  /** For each pass. */
  scales: number[];
  transitions: Float32Array[];
  /** For each pass: `weights[row * LABELS + label]`. */
  weights: Int8Array[];
}

/**
 * Rounds weights to 8 bits and leaves out features that say nothing in any pass.
 *
 * @param passes weights whose rows are the first of `features`, as far as each pass goes.
 * @param options.clip weights beyond ±clip become ±clip.
 * @param options.floor weights nearer to zero than this become zero.
 */
export function quantize(
  passes: readonly CrfWeights[],
  features: Uint32Array,
  { clip, floor }: { clip: number; floor: number },
): QuantizedCrfs {
  const scale = Math.fround(clip / 127);
  const round = (value: number) =>
    Math.abs(value) < floor ? 0 : Math.max(-127, Math.min(127, Math.round(value / scale)));
  const rounded = passes.map(({ weights }) => Int8Array.from(weights, round));
  const speaks = (row: number) =>
    rounded.some((weights) =>
      weights.subarray(row * LABELS, (row + 1) * LABELS).some((weight) => weight !== 0),
    );
  const rows = Array.from(features.keys())
    .filter(speaks)
    .sort((a, b) => (features[a] ?? 0) - (features[b] ?? 0));
  return {
    features: Uint32Array.from(rows, (row) => features[row] ?? 0),
    scales: passes.map(() => scale),
    transitions: passes.map(({ transitions }) => transitions),
    weights: rounded.map((weights) => {
      const kept = new Int8Array(rows.length * LABELS);
      for (const [to, row] of rows.entries()) {
        kept.set(weights.subarray(row * LABELS, (row + 1) * LABELS), to * LABELS);
      }
      return kept;
    }),
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

  u16(value: number): void {
    this.reserve(2);
    this.view.setUint16(this.at, value, true);
    this.at += 2;
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

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
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

function writeLexicon(writer: ByteWriter, { classes, hashes, masks }: PhraseHashes): void {
  const names = classes.join('\n');
  writer.u16(new TextEncoder().encode(names).length);
  writer.text(names);
  writer.u32(hashes.length);
  writer.hashes(hashes);
  for (let shift = 0; shift < 32; shift += 8) {
    for (const mask of masks) writer.u8((mask >>> shift) & 255);
  }
}

function writeCrfs(writer: ByteWriter, crfs: QuantizedCrfs): void {
  writer.u32(crfs.features.length);
  writer.hashes(crfs.features);
  for (const [pass, weights] of crfs.weights.entries()) {
    writer.f32(crfs.scales[pass] ?? 1);
    for (const value of crfs.transitions[pass] ?? []) writer.f32(value);
    for (let label = 0; label < LABELS; label++) {
      for (let row = 0; row < crfs.features.length; row++) {
        writer.u8((weights[row * LABELS + label] ?? 0) & 255);
      }
    }
  }
}

/** The bytes of a model file; its layout is described in `model-file.ts`. */
export function writeModel(
  language: string,
  lexicon: PhraseHashes,
  words: WordList,
  crfs: QuantizedCrfs,
): Uint8Array {
  const writer = new ByteWriter();
  writer.text(MAGIC);
  writer.u8(VERSION);
  writer.text(language);
  writeLexicon(writer, lexicon);
  writer.u32(words.hashes.length);
  writer.hashes(words.hashes);
  for (const value of words.fine) writer.u8(value & 255);
  for (const value of words.fine) writer.u8(value >> 8);
  for (const value of words.coarse) writer.u8(value);
  for (const value of words.use) writer.u8(value);
  writeCrfs(writer, crfs);
  return writer.result();
}
