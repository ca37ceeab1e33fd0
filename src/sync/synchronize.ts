import type { ReplicaDesk } from '../library/replica/replica-article.ts';
import { randomBytes, toHex } from './crypto/bytes.ts';
import { articleFileName, deriveKeys, type FolderKeys } from './crypto/keys.ts';
import { type KeySource, openFolder } from './folder/folder-header.ts';
import {
  type Claim,
  FILE_ENDING,
  type Manifests,
  readManifests,
  writeManifest,
} from './folder/manifest.ts';
import type { RemoteStore } from './folder/remote-store.ts';
import { syncArticle } from './sync-article.ts';
import type { SyncEntry, SyncMemory, SyncState } from './sync-memory.ts';
import { needsWork, type SyncTask } from './sync-task.ts';
import { emptyReport, SyncError, type SyncReport } from './sync-report.ts';

/** Two copies of a library, and what this device knows of both. */
export interface SyncWorld {
  remote: RemoteStore;
  library: ReplicaDesk;
  memory: SyncMemory;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Derives keys; PBKDF2 unless told otherwise. */
  deriveKeys?: KeySource;
  /** A name for this device: 16 random hexadecimal digits unless told otherwise. */
  newDevice?(): string;
  /** Bytes of JSON that an article may have; 256 MiB unless told otherwise. */
  maxText?: number;
  /** Articles worked on at a time; 4 unless told otherwise. */
  atATime?: number;
}

export interface SyncOptions {
  passphrase: string;
  /** The reader has said that what is gone here is to be deleted everywhere. */
  deleteMany?: boolean;
  signal?: AbortSignal;
  /** How many articles of those that need it were looked into. */
  onProgress?(done: number, total: number): void;
}

/** Articles worked on at a time. */
const AT_A_TIME = 4;

/** From this many on, a third of all being gone is asked about. */
const MANY = 10;

function newState({ newDevice }: SyncWorld, header: string): SyncState {
  return {
    device: newDevice?.() ?? toHex(randomBytes(8)),
    header,
    sequence: { written: 0, intended: 0 },
    devices: [],
    settled: [],
    unpublished: false,
  };
}

/** Every article that one of the sides knows, by the name of its file. */
async function allTasks(
  { library, remote }: SyncWorld,
  keys: FolderKeys,
  entries: SyncEntry[],
  claims: Manifests['claims'],
): Promise<SyncTask[]> {
  const tasks = new Map<string, SyncTask>();
  const task = (name: string): SyncTask => {
    const known = tasks.get(name) ?? { name };
    tasks.set(name, known);
    return known;
  };
  const names = new Map<string, string>();
  for (const entry of entries) {
    task(entry.name).entry = entry;
    names.set(entry.document.key, entry.name);
  }
  for (const place of await library.list()) {
    const { canonicalUrl: key } = place;
    task(names.get(key) ?? (await articleFileName(keys, key))).place = place;
  }
  for (const { name, token } of await remote.list('articles')) {
    if (!/^[0-9a-f]{32}\.luoc$/.test(name)) continue;
    task(name.slice(0, -FILE_ENDING.length)).listed = token === undefined ? {} : { token };
  }
  for (const [name, claim] of claims) {
    if (/^[0-9a-f]{32}$/.test(name)) task(name).claim = claim;
  }
  return [...tasks.values()];
}

/** Refuses to carry it on when much of the library is gone: it may have been cleared by accident. */
function refuseMassDeletion(tasks: SyncTask[]): void {
  const had = tasks.filter(({ entry }) => entry?.place).length;
  const gone = tasks.filter(({ entry, place }) => entry?.place && !place).length;
  if (gone >= MANY && gone > had / 3) throw new SyncError('many-deleted', gone);
}

/** Works through tasks, some at a time; the first error stops all of them. */
async function workThrough<Task>(
  tasks: Task[],
  atATime: number,
  signal: AbortSignal | undefined,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  const queue = tasks.values();
  const stop = { failed: false };
  const worker = async (): Promise<void> => {
    for (const task of queue) {
      if (stop.failed) return;
      signal?.throwIfAborted();
      try {
        await work(task);
      } catch (error) {
        stop.failed = true;
        throw error;
      }
    }
  };
  // All are waited for, so that nothing is still being written when the caller hears of an error.
  const ends = await Promise.allSettled(Array.from({ length: atATime }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Writes this device's manifest if it would say something new. */
async function publish(
  { remote, memory }: SyncWorld,
  keys: FolderKeys,
  state: SyncState,
  isNeeded: boolean,
): Promise<void> {
  if (!isNeeded) {
    await memory.saveState(state);
    return;
  }
  const files = new Map<string, Claim>();
  for (const { name, file } of await memory.entries()) if (file) files.set(name, file);
  const intended = Math.max(state.sequence.intended, state.sequence.written) + 1;
  const next = { ...state, sequence: { ...state.sequence, intended } };
  // Noted before it is sent: a manifest that the server has and this device forgot would look like
  // one of a copied profile.
  await memory.saveState(next);
  await writeManifest(remote, keys, next, files);
  await memory.saveState({
    ...next,
    sequence: { written: intended, intended },
    unpublished: false,
  });
}

/**
 * Brings the library and the folder in step. Cut off at any point, the next one goes on; nothing that
 * either side has is lost by it.
 *
 * @param report filled as it goes, so that it tells what was done even when this rejects
 * @throws SyncError, RemoteError, LibraryError, or the signal's reason
 */
export async function synchronize(
  world: SyncWorld,
  options: SyncOptions,
  report: SyncReport = emptyReport(),
): Promise<SyncReport> {
  const { remote, memory } = world;
  const { signal, passphrase, onProgress } = options;
  const stored = await memory.loadState();
  const { keys, header, restored } = await openFolder(
    remote,
    passphrase,
    stored?.header,
    world.deriveKeys ?? deriveKeys,
  );
  if (restored) report.missing += 1;
  let state = stored ?? newState(world, header);
  if (!stored) await memory.saveState(state);
  signal?.throwIfAborted();

  const manifests = await readManifests(remote, keys, state, report);
  if (manifests.ownSequence > state.sequence.intended) {
    // Another browser writes under our name: its profile was copied from this one, or this one is
    // an old copy. Both may have given out the same stamps from now on, so we take a new name.
    const { device, sequence } = newState(world, header);
    state = { ...state, device, sequence };
    await memory.saveState(state);
  }
  const { device } = state;
  const settled = new Map(state.settled.map(({ name, claim }) => [name, claim]));
  const tasks = await allTasks(world, keys, await memory.entries(), manifests.claims);
  if (options.deleteMany !== true) refuseMassDeletion(tasks);

  const due = tasks.filter((task) => needsWork(task, settled.get(task.name)));
  if (due.length > 0 && !state.unpublished) {
    state = { ...state, unpublished: true };
    await memory.saveState(state);
  }
  let done = 0;
  onProgress?.(done, due.length);
  await workThrough(due, world.atATime ?? AT_A_TIME, signal, async (task) => {
    await syncArticle({ ...world, keys, device, settled, report }, task);
    done += 1;
    onProgress?.(done, due.length);
  });

  const remembered = Array.from(settled, ([name, claim]) => ({ name, claim }));
  const isBehind = manifests.ownSequence < state.sequence.written;
  await publish(
    world,
    keys,
    { ...state, devices: manifests.devices, settled: remembered },
    state.unpublished || isBehind,
  );
  return report;
}
