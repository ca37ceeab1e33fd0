import { TranslationError } from '../errors.ts';
import {
  type InstalledModel,
  type ModelFile,
  type ModelPart,
  type ModelStore,
  isWhole,
  sha256,
} from './model.ts';

/** A file as a reader gives it; a browser's `File` is one. */
export interface GivenFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Larger than any model there is; a mistaken file must not fill the memory. */
const MAX_BYTES = 600_000_000;

/**
 * File names as the Bergamot and Firefox projects give them: `model.envi.intgemm.alphas.bin`,
 * `lex.50.50.envi.s2t.bin`, `vocab.envi.spm`, `srcvocab.enzh.spm`.
 */
const FILE_NAME =
  /^(model|lex|vocab|srcvocab|trgvocab)\.(?:[\d.]+\.)?([a-z]{2})([a-z]{2})\..*?(\.gz)?$/;

interface NamedFile {
  part: ModelPart;
  from: string;
  to: string;
  packed: boolean;
}

/** What a file's name says of it; null where it is no file of a model. */
export function readModelFileName(name: string): NamedFile | null {
  const match = FILE_NAME.exec(name.toLowerCase());
  if (!match) return null;
  const [, part, from = '', to = '', gz] = match;
  return { part: part as ModelPart, from, to, packed: gz !== undefined };
}

/** @throws TranslationError `model-damaged` when it is not gzip, breaks off or is far too large */
async function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return await new Blob(chunks).arrayBuffer();
      size += value.byteLength;
      if (size > MAX_BYTES) throw new RangeError('Too large.');
      chunks.push(value);
    }
  } catch (cause) {
    throw new TranslationError('model-damaged', 'A packed file cannot be unpacked.', { cause });
  }
}

/**
 * Keeps a model that the reader brings as files, packed with gzip or not. Files of no model among
 * them (a README, `metadata.json`) are passed over.
 *
 * @returns the model, with the hashes that later reads are checked against
 * @throws TranslationError `model-missing` when the files make no whole model, or belong to more than
 *   one; `model-damaged` when one is empty, far too large or cannot be unpacked
 */
export async function importModel(
  given: readonly GivenFile[],
  store: ModelStore,
): Promise<InstalledModel> {
  const named = given.flatMap((file) => {
    const name = readModelFileName(file.name);
    return name ? [{ file, ...name }] : [];
  });
  const [first] = named;
  if (!first || named.some(({ from, to }) => from !== first.from || to !== first.to)) {
    throw new TranslationError('model-missing', 'The files are not those of one model.');
  }
  if (!isWhole(new Set(named.map(({ part }) => part)))) {
    throw new TranslationError('model-missing', 'Some files of the model are not there.');
  }
  const bytes = new Map<ModelPart, ArrayBuffer>();
  const files: ModelFile[] = [];
  for (const { file, part, packed } of named) {
    const raw = await file.arrayBuffer();
    const content = packed ? await unpack(raw) : raw;
    if (content.byteLength === 0 || content.byteLength > MAX_BYTES) {
      throw new TranslationError('model-damaged', `'${file.name}' is empty or far too large.`);
    }
    bytes.set(part, content);
    files.push({
      part,
      name: file.name,
      size: content.byteLength,
      sha256: await sha256(content),
    });
  }
  const model: InstalledModel = { from: first.from, to: first.to, files };
  await store.put(model, bytes);
  return model;
}
