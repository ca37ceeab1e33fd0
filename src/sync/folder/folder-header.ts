import * as v from 'valibot';
import { fromBase64, randomBytes, toBase64, utf8 } from '../crypto/bytes.ts';
import {
  deriveKeys,
  type FolderKeys,
  ITERATION_RANGE,
  ITERATIONS,
  type KeyDerivation,
} from '../crypto/keys.ts';
import { openFile, sealFile } from '../crypto/sealed-file.ts';
import { SyncError } from '../sync-report.ts';
import { RemoteError, type RemoteStore } from './remote-store.ts';

/** The file that describes the folder. */
const HEADER_PATH = 'luoc-sync.json';
const FORMAT = 'luoc-sync';
const VERSION = 1;
const CHECK = { kind: 'check', path: HEADER_PATH } as const;

const VersionSchema = v.object({ format: v.literal(FORMAT), version: v.number() });
const HeaderSchema = v.object({
  kdf: v.object({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    iterations: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(ITERATION_RANGE.least),
      v.maxValue(ITERATION_RANGE.most),
    ),
    salt: v.pipe(v.string(), v.base64(), v.minLength(22), v.maxLength(200)),
  }),
  check: v.pipe(v.string(), v.base64(), v.maxLength(20_000)),
});

/** A folder whose keys are known. */
export interface OpenedFolder {
  keys: FolderKeys;
  /** The text of its description. */
  header: string;
  /** The description was gone and has been put back. */
  restored: boolean;
}

/** Derives keys once for each passphrase and salt, however many syncs a page runs. */
export type KeySource = (passphrase: string, derivation: KeyDerivation) => Promise<FolderKeys>;

async function newHeader(passphrase: string, derive: KeySource): Promise<string> {
  const salt = randomBytes(16);
  const iterations = ITERATIONS;
  const keys = await derive(passphrase, { name: 'PBKDF2', hash: 'SHA-256', iterations, salt });
  const check = toBase64(await sealFile(keys, CHECK, 0, FORMAT));
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: toBase64(salt) };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, kdf, check }, null, 2)}\n`;
}

function parseHeader(text: string): v.InferOutput<typeof HeaderSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Damaged, or a file of somebody else.
    throw new SyncError('not-a-folder-of-ours');
  }
  const version = v.safeParse(VersionSchema, value);
  if (version.success && version.output.version > VERSION) throw new SyncError('newer-format');
  const header = v.safeParse(HeaderSchema, value);
  if (!version.success || !header.success) throw new SyncError('not-a-folder-of-ours');
  return header.output;
}

async function keysOf(text: string, passphrase: string, derive: KeySource): Promise<FolderKeys> {
  const { kdf, check } = parseHeader(text);
  const keys = await derive(passphrase, { ...kdf, salt: fromBase64(kdf.salt) });
  const opened = await openFile(keys, CHECK, fromBase64(check));
  if (!opened.ok) {
    throw new SyncError(opened.problem === 'newer' ? 'newer-format' : 'wrong-passphrase');
  }
  return keys;
}

async function readHeader(remote: RemoteStore): Promise<string | undefined> {
  const file = await remote.get(HEADER_PATH);
  return file && new TextDecoder().decode(file.bytes);
}

/** Writes the description unless another device was first. @returns the one that stands there */
async function writeHeader(remote: RemoteStore, text: string): Promise<string> {
  try {
    await remote.put(HEADER_PATH, utf8(text), { ifAbsent: true });
  } catch (error) {
    if (!(error instanceof RemoteError) || error.problem !== 'conflict') throw error;
  }
  return (await readHeader(remote)) ?? text;
}

/**
 * Reads the description of a folder, or makes the folder one of ours.
 *
 * @param known the description as this device saw it before; put back where it is gone
 * @throws SyncError, RemoteError
 */
export async function openFolder(
  remote: RemoteStore,
  passphrase: string,
  known: string | undefined,
  derive: KeySource = deriveKeys,
): Promise<OpenedFolder> {
  const found = await readHeader(remote);
  if (found !== undefined && known !== undefined && found !== known) {
    parseHeader(found);
    throw new SyncError('folder-replaced');
  }
  const header =
    found ?? (await writeHeader(remote, known ?? (await newHeader(passphrase, derive))));
  return {
    keys: await keysOf(header, passphrase, derive),
    header,
    restored: found === undefined && known !== undefined,
  };
}
