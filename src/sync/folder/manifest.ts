import * as v from 'valibot';
import type { FolderKeys } from '../crypto/keys.ts';
import { openFile, sealFile } from '../crypto/sealed-file.ts';
import type { SyncState } from '../sync-memory.ts';
import { SyncError, type SyncReport } from '../sync-report.ts';
import type { RemoteStore } from './remote-store.ts';

export const FILE_ENDING = '.luoc';

/** What a device says of a file: the revision it read or wrote last, and the hash of its bytes. */
export interface Claim {
  revision: number;
  digest: string;
}

/** A claim as it is remembered. */
export function claimText({ revision, digest }: Claim): string {
  return `${revision} ${digest}`;
}

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const ManifestSchema = v.object({
  version: v.literal(1),
  files: v.array(v.tuple([v.string(), revision, v.string()])),
});

function manifestPath(device: string): string {
  return `manifests/${device}${FILE_ENDING}`;
}

/** What the manifests of all devices say. */
export interface Manifests {
  /** The highest claim of other devices, by file name without ending. */
  claims: Map<string, Claim>;
  devices: SyncState['devices'];
  /** Number of this device's own manifest on the server; 0 where there is none. */
  ownSequence: number;
}

/**
 * Reads the manifest of every device, and notes which are damaged, gone, or older than one seen before.
 * To be read before any article: what they say must then be there.
 *
 * @throws SyncError `newer-format`
 */
export async function readManifests(
  remote: RemoteStore,
  keys: FolderKeys,
  { device, devices: known, sequence }: SyncState,
  report: SyncReport,
): Promise<Manifests> {
  const before = new Map(known.map(({ name, sequence: last }) => [name, last]));
  const devices: SyncState['devices'] = [];
  const claims = new Map<string, Claim>();
  let ownSequence: number | undefined;
  const names = (await remote.list('manifests'))
    .map(({ name }) => name)
    .filter((name) => /^[0-9a-f]{16}\.luoc$/.test(name))
    .map((name) => name.slice(0, -FILE_ENDING.length));
  for (const name of names) {
    const path = manifestPath(name);
    const file = await remote.get(path);
    if (!file) continue;
    const opened = await openFile(keys, { kind: 'manifest', path }, file.bytes);
    if (!opened.ok && opened.problem === 'newer') throw new SyncError('newer-format');
    const manifest = opened.ok && v.safeParse(ManifestSchema, opened.value);
    if (!opened.ok || !manifest || !manifest.success) {
      report.damaged += 1;
      if (name === device) ownSequence = sequence.written;
      else devices.push({ name, sequence: before.get(name) ?? 0 });
      continue;
    }
    if (name === device) {
      ownSequence = opened.revision;
      continue;
    }
    // Told once: from now on it is this older one that a later sync compares with.
    if (opened.revision < (before.get(name) ?? 0)) report.rolledBack += 1;
    devices.push({ name, sequence: opened.revision });
    for (const [article, revision, digest] of manifest.output.files) {
      const other = claims.get(article);
      if (!other || other.revision < revision) claims.set(article, { revision, digest });
    }
  }
  for (const { name } of known) if (!names.includes(name)) report.missing += 1;
  if (ownSequence === undefined && sequence.written > 0) report.missing += 1;
  if (ownSequence !== undefined && ownSequence < sequence.written) report.rolledBack += 1;
  return { claims, devices, ownSequence: ownSequence ?? 0 };
}

/** Writes this device's manifest. */
export async function writeManifest(
  remote: RemoteStore,
  keys: FolderKeys,
  { device, sequence }: SyncState,
  files: Map<string, Claim>,
): Promise<void> {
  const path = manifestPath(device);
  const value = {
    version: 1,
    files: Array.from(files, ([name, { revision, digest }]) => [name, revision, digest]),
  };
  await remote.put(
    path,
    await sealFile(keys, { kind: 'manifest', path }, sequence.intended, value),
  );
}
