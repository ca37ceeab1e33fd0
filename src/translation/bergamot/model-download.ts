import * as v from 'valibot';
import { parseEndpoint } from '../address.ts';
import type { Clock, Fetch, PermissionGate } from '../environment.ts';
import { TranslationError, asTranslationError } from '../errors.ts';
import { errorOfAnswer, readAnswer } from '../service/answer.ts';
import { exchange } from '../service/http.ts';
import {
  type InstalledModel,
  type ModelFile,
  type ModelPart,
  type ModelStore,
  isWhole,
  sha256,
} from './model.ts';

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{64}$/));
const IndexedFile = v.object({
  name: v.string(),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600_000_000)),
  expectedSha256Hash: Sha256,
});
const PARTS = ['model', 'lex', 'vocab', 'srcvocab', 'trgvocab'] as const;

/** The index of models as the Bergamot project publishes it: by pair (`envi`), then by part. */
const Index = v.record(
  v.pipe(v.string(), v.regex(/^[a-z]{4}$/)),
  v.record(v.string(), v.union([IndexedFile, v.unknown()])),
);

const INDEX_TIMEOUT = 30_000;

/** A model that can be had from an address. */
export interface OfferedModel extends InstalledModel {
  /** Absolute address of each file, by part. */
  urls: ReadonlyMap<ModelPart, string>;
}

export interface DownloadEnvironment {
  fetch: Fetch;
  clock: Clock;
  permissions: PermissionGate;
}

async function requirePermission(permissions: PermissionGate, origin: string): Promise<void> {
  if (await permissions.has(origin)) return;
  throw new TranslationError('no-permission', 'The host of the models is not allowed.');
}

/**
 * Reads the index of models at an address the reader has set.
 *
 * @returns the whole models in it; all of their files lie on the index's own origin
 * @throws TranslationError `not-set-up`, `no-permission`, `network`, `bad-answer`
 */
export async function fetchModelIndex(
  typed: string,
  { fetch, clock, permissions }: DownloadEnvironment,
): Promise<OfferedModel[]> {
  const address = parseEndpoint(typed);
  if (!address) throw new TranslationError('not-set-up', 'There is no address of models.');
  await requirePermission(permissions, address.origin);
  const request = { url: address.href, method: 'GET' } as const;
  const answer = await exchange(fetch, request, { timeout: INDEX_TIMEOUT, now: clock.now() });
  if (answer.status !== 200) throw errorOfAnswer(answer, undefined);
  return Object.entries(readAnswer(Index, answer.json)).flatMap(([pair, parts]) => {
    const urls = new Map<ModelPart, string>();
    const files: ModelFile[] = [];
    for (const part of PARTS) {
      const file = v.safeParse(IndexedFile, parts[part]);
      const url = file.success ? URL.parse(file.output.name, address) : null;
      if (!file.success || url?.origin !== address.origin) continue;
      const { name, size, expectedSha256Hash } = file.output;
      urls.set(part, url.href);
      files.push({ part, name, size, sha256: expectedSha256Hash.toLowerCase() });
    }
    const whole = isWhole(new Set(urls.keys()));
    return whole ? { from: pair.slice(0, 2), to: pair.slice(2), files, urls } : [];
  });
}

/** Reads a body of a known size. @throws TranslationError `model-damaged` when it is larger */
async function readBytes(
  response: Response,
  size: number,
  onBytes: (count: number) => void,
): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  const bytes = new Uint8Array(size);
  let at = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return bytes.buffer.slice(0, at);
    if (at + value.byteLength > size) {
      await reader?.cancel();
      throw new TranslationError('model-damaged', 'A file is larger than the index says.');
    }
    bytes.set(value, at);
    at += value.byteLength;
    onBytes(value.byteLength);
  }
}

/**
 * Downloads a model, checks each file by its hash, and keeps it; nothing is kept unless all is well.
 *
 * @param options.onProgress told the part of all bytes that have come, 0 to 1
 * @throws TranslationError `model-damaged` when a file is not what the index says, `network`,
 *   `no-permission`, `aborted`
 */
export async function downloadModel(
  { urls, ...model }: OfferedModel,
  store: ModelStore,
  { fetch, permissions }: DownloadEnvironment,
  options: { signal?: AbortSignal; onProgress?(fraction: number): void } = {},
): Promise<InstalledModel> {
  const { signal, onProgress } = options;
  const total = model.files.reduce((sum, { size }) => sum + size, 0);
  let come = 0;
  const bytes = new Map<ModelPart, ArrayBuffer>();
  for (const { part, name, size, sha256: expected } of model.files) {
    const url = urls.get(part) ?? '';
    await requirePermission(permissions, new URL(url).origin);
    let content: ArrayBuffer;
    try {
      const response = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        ...(signal && { signal }),
      });
      if (!response.ok) throw new TranslationError('network', `Status ${response.status}.`);
      content = await readBytes(response, size, (count) => {
        come += count;
        onProgress?.(come / total);
      });
    } catch (error) {
      if (signal?.aborted || error instanceof TranslationError) {
        throw asTranslationError(error, signal);
      }
      throw new TranslationError('network', `'${name}' did not come whole.`, { cause: error });
    }
    if ((await sha256(content)) !== expected) {
      throw new TranslationError('model-damaged', `'${name}' is not what the index says.`);
    }
    bytes.set(part, content);
  }
  await store.put(model, bytes);
  return model;
}
