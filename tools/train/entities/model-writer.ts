import { MAGIC, VERSION } from '../../../src/entities/tagger/model-file.ts';
import { LABELS } from '../../../src/entities/tagger/labels.ts';
import type { LexiconLists } from '../../../src/entities/tagger/lexicon.ts';
import type { CrfWeights } from './crf-trainer.ts';

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
 * @param clip weights beyond ±clip become ±clip.
 * @param floor weights nearer to zero than this become zero; rows of zeros are dropped.
 */
export function quantize(
  { weights, transitions }: CrfWeights,
  features: Uint32Array,
  { clip, floor }: { clip: number; floor: number },
): QuantizedCrf {
  const scale = clip / 127;
  const rows = Array.from(features.keys()).filter((row) => {
    for (let l = 0; l < LABELS; l++)
      if (Math.abs(weights[row * LABELS + l] ?? 0) >= floor) return true;
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
    scale: Math.fround(scale),
    transitions,
    weights: kept,
  };
}

/** The bytes of a model file; its layout is described in `model-file.ts`. */
export function writeModel(language: string, lists: LexiconLists, crf: QuantizedCrf): Uint8Array {
  const lexicon = new TextEncoder().encode(
    Object.entries(lists)
      .map(([name, phrases]) => [`#${name}`, ...phrases, ''].join('\n'))
      .join(''),
  );
  const bytes: number[] = [];
  const number = new DataView(new ArrayBuffer(4));
  const u32 = (value: number) => {
    number.setUint32(0, value, true);
    for (let i = 0; i < 4; i++) bytes.push(number.getUint8(i));
  };
  const f32 = (value: number) => {
    number.setFloat32(0, value, true);
    for (let i = 0; i < 4; i++) bytes.push(number.getUint8(i));
  };
  bytes.push(...new TextEncoder().encode(MAGIC), VERSION, ...new TextEncoder().encode(language));
  u32(lexicon.length);
  for (const byte of lexicon) bytes.push(byte);
  u32(crf.features.length);
  f32(crf.scale);
  for (const value of crf.transitions) f32(value);
  let previous = 0;
  for (const feature of crf.features) {
    let difference = feature - previous;
    previous = feature;
    while (difference >= 128) {
      bytes.push((difference % 128) | 128);
      difference = Math.floor(difference / 128);
    }
    bytes.push(difference);
  }
  for (let label = 0; label < LABELS; label++) {
    for (let row = 0; row < crf.features.length; row++) {
      bytes.push((crf.weights[row * LABELS + label] ?? 0) & 255);
    }
  }
  return Uint8Array.from(bytes);
}
