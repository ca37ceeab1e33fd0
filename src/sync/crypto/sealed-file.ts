import { gunzipSync, gzipSync } from 'fflate';
import { randomBytes, utf8 } from './bytes.ts';
import type { FolderKeys } from './keys.ts';

/** Version of the format in docs/sync.md. */
const FORMAT_VERSION = 1;

/** `LUOC` in ASCII. */
const MAGIC = [0x4c, 0x55, 0x4f, 0x43];

export type FileKind = 'check' | 'article' | 'manifest';

const KINDS: readonly FileKind[] = ['check', 'article', 'manifest'];

/** Magic, version, kind, revision. */
const HEAD = 14;
const IV = 12;
const TAG = 16;

/** Plain texts are filled up to a multiple of this, so that sizes tell little. */
const PADDING = 4096;

/** Text of an article with all its versions that is still believed. */
const MAX_TEXT = 256 * 1024 * 1024;

/** Objects and lists inside each other; an article has about ten. */
const MAX_DEPTH = 100;

/** What a file is bound to: whoever swaps, renames or numbers it anew breaks its seal. */
export interface Binding {
  kind: FileKind;
  /** Path inside the folder. */
  path: string;
}

export type OpenedFile =
  | { ok: true; revision: number; value: unknown }
  /** `newer`: of a later version of the format; `damaged`: not what was written under this name. */
  | { ok: false; problem: 'newer' | 'damaged' };

function head(kind: FileKind, revision: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEAD);
  bytes.set(MAGIC);
  bytes[4] = FORMAT_VERSION;
  bytes[5] = KINDS.indexOf(kind);
  new DataView(bytes.buffer).setBigUint64(6, BigInt(revision));
  return bytes;
}

/** The head of a file and its path, which the seal covers besides the text. */
function additionalData(headBytes: Uint8Array<ArrayBuffer>, path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...headBytes, ...utf8(path)]);
}

/** What was to be sealed is longer than what is believed when it is read. */
export class OversizedError extends RangeError {
  override name = 'OversizedError';
}

/** The JSON of a value in UTF-8. @throws OversizedError */
function jsonOf(value: unknown, limit: number): Uint8Array<ArrayBuffer> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = utf8(JSON.stringify(value));
  } catch (error) {
    // No browser makes a text of more than about 512 MiB.
    throw new OversizedError('Too long for a text.', { cause: error });
  }
  if (bytes.length > limit) throw new OversizedError(`More than ${limit} bytes.`);
  return bytes;
}

/** Length, gzip (RFC 1952) of the JSON, zeros. */
function packed(value: unknown, limit: number): Uint8Array<ArrayBuffer> {
  const zipped = gzipSync(jsonOf(value, limit), { mtime: 0 });
  const size = Math.ceil((4 + zipped.length) / PADDING) * PADDING;
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, zipped.length);
  bytes.set(zipped, 4);
  return bytes;
}

function unpacked(bytes: Uint8Array<ArrayBuffer>): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const zipped = bytes.subarray(4, 4 + length);
  // The last four bytes of gzip are the length of what is in it.
  const view = new DataView(zipped.buffer, zipped.byteOffset, zipped.byteLength);
  if (length < 18 || view.getUint32(length - 4, true) > MAX_TEXT) throw new RangeError('Too long.');
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(zipped)));
}

/** Whether a value is nested so deep that functions that call themselves would run out of stack. */
function isDeep(value: unknown): boolean {
  const waiting: [unknown, number][] = [[value, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [held, depth] = next;
    if (typeof held !== 'object' || held === null) continue;
    if (depth > MAX_DEPTH) return true;
    for (const child of Object.values(held)) waiting.push([child, depth + 1]);
  }
  return false;
}

/**
 * Encrypts a value.
 *
 * @param revision a whole number that grows with every change of the file
 * @param limit bytes of JSON that a reader believes
 * @throws OversizedError
 */
export async function sealFile(
  keys: FolderKeys,
  { kind, path }: Binding,
  revision: number,
  value: unknown,
  limit: number = MAX_TEXT,
): Promise<Uint8Array<ArrayBuffer>> {
  const headBytes = head(kind, revision);
  const iv = randomBytes(IV);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: additionalData(headBytes, path), tagLength: 8 * TAG },
    keys.encryption,
    packed(value, limit),
  );
  const file = new Uint8Array(HEAD + IV + sealed.byteLength);
  file.set(headBytes);
  file.set(iv, HEAD);
  file.set(new Uint8Array(sealed), HEAD + IV);
  return file;
}

/** Decrypts a file; anything that is not exactly what was written under this path is `damaged`. */
export async function openFile(
  keys: FolderKeys,
  { kind, path }: Binding,
  file: Uint8Array<ArrayBuffer>,
): Promise<OpenedFile> {
  const magic = MAGIC.every((byte, at) => file[at] === byte);
  if (!magic || file.length < HEAD + IV + TAG) return { ok: false, problem: 'damaged' };
  if ((file[4] ?? 0) > FORMAT_VERSION) return { ok: false, problem: 'newer' };
  const headBytes = file.slice(0, HEAD);
  if (KINDS[file[5] ?? -1] !== kind) return { ok: false, problem: 'damaged' };
  try {
    const plain = await crypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: file.slice(HEAD, HEAD + IV),
        additionalData: additionalData(headBytes, path),
        tagLength: 8 * TAG,
      },
      keys.encryption,
      file.slice(HEAD + IV),
    );
    const revision = Number(new DataView(headBytes.buffer).getBigUint64(6));
    const value = unpacked(new Uint8Array(plain));
    // No device of ours counts or nests so far; both would break those that go on from here.
    if (!Number.isSafeInteger(revision) || isDeep(value)) return { ok: false, problem: 'damaged' };
    return { ok: true, revision, value };
  } catch {
    // Not sealed with this key for this path, or nothing that can be read: the outcome says so.
    return { ok: false, problem: 'damaged' };
  }
}
