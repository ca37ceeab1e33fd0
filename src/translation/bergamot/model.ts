import type { LanguageCode } from '../../language/language.ts';

/**
 * The files a model is made of: `model` the network, `lex` the shortlist of words, and one vocabulary
 * for both languages or one for each.
 */
export type ModelPart = 'model' | 'lex' | 'vocab' | 'srcvocab' | 'trgvocab';

export interface ModelFile {
  part: ModelPart;
  name: string;
  /** Bytes. */
  size: number;
  /** SHA-256 in lower-case hexadecimal. */
  sha256: string;
}

/** A model on this device: which languages, and what its files must be. */
export interface InstalledModel {
  from: LanguageCode;
  to: LanguageCode;
  files: ModelFile[];
}

/** The bytes of a model's files, by part. */
export type ModelBytes = ReadonlyMap<ModelPart, ArrayBuffer>;

/** Where models are kept on the device. */
export interface ModelStore {
  list(): Promise<InstalledModel[]>;
  /** The bytes as they were put; a part that has been lost is missing from them. */
  read(model: InstalledModel): Promise<ModelBytes>;
  /** Replaces a model between the same languages. */
  put(model: InstalledModel, bytes: ModelBytes): Promise<void>;
  remove(model: Pick<InstalledModel, 'from' | 'to'>): Promise<void>;
}

/** SHA-256 of bytes in lower-case hexadecimal. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the parts make a whole model. */
export function isWhole(parts: ReadonlySet<ModelPart>): boolean {
  const vocabularies = parts.has('vocab') || (parts.has('srcvocab') && parts.has('trgvocab'));
  return parts.has('model') && parts.has('lex') && vocabularies;
}
