import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { LibraryError } from '../library/errors.ts';
import type { Library } from '../library/library.ts';
import { deriveKeys, type FolderKeys, type KeyDerivation } from '../sync/crypto/keys.ts';
import { toBase64 } from '../sync/crypto/bytes.ts';
import { RemoteError } from '../sync/folder/remote-store.ts';
import { openSyncMemory } from '../sync/sync-database.ts';
import type { DeskProblem, LastSync, SyncOutcome, SyncRun } from '../sync/sync-desk.ts';
import type { SyncMemory } from '../sync/sync-memory.ts';
import { emptyReport, SyncError, type SyncReport } from '../sync/sync-report.ts';
import { synchronize } from '../sync/synchronize.ts';
import { createKeyStore } from '../translation/key-store.ts';
import { createPermissionGate } from './permission-gate.ts';
import { loadSettings } from './settings-store.ts';
import { type FolderAccess, folderAccess } from './sync-folder.ts';

/** The last sync of any page; checked when read, like everything stored. */
const lastItem = storage.defineItem<unknown>('local:sync-last', { version: 1 });

const LastSyncSchema = v.object({
  at: v.number(),
  outcome: v.variant('ok', [
    v.object({
      ok: v.literal(true),
      report: v.object({
        received: v.number(),
        sent: v.number(),
        rolledBack: v.number(),
        missing: v.number(),
        damaged: v.number(),
        leftAlone: v.number(),
        // Those of 0.1 did not have them.
        refused: v.optional(v.number(), 0),
        unreadable: v.optional(v.number(), 0),
        oversized: v.optional(v.number(), 0),
        postponed: v.number(),
      }),
    }),
    v.object({ ok: v.literal(false), problem: v.string(), count: v.number() }),
  ]),
});

export async function lastSync(): Promise<LastSync | undefined> {
  const parsed = v.safeParse(LastSyncSchema, await lastItem.getValue());
  // A problem of a later version has no words here; the page shows it as one nobody foresaw.
  return parsed.success ? (parsed.output as LastSync) : undefined;
}

export async function forgetLastSync(): Promise<void> {
  await lastItem.removeValue();
}

let memory: SyncMemory | undefined;

/** What this device knows of the folder. */
export function syncMemory(): SyncMemory {
  return (memory ??= openSyncMemory(indexedDB, IDBKeyRange));
}

let derived: { of: string; keys: Promise<FolderKeys> } | undefined;

/** Keys as they were derived last in this page: that takes half a second or more. */
function keysOnce(passphrase: string, derivation: KeyDerivation): Promise<FolderKeys> {
  const of = `${toBase64(derivation.salt)} ${derivation.iterations} ${passphrase}`;
  if (derived?.of !== of) derived = { of, keys: deriveKeys(passphrase, derivation) };
  return derived.keys;
}

/** What went wrong, as far as there are words for it; anything unforeseen goes to the console too. */
export function deskProblem(error: unknown): DeskProblem {
  if (error instanceof SyncError || error instanceof RemoteError) return error.problem;
  if (error instanceof LibraryError) {
    const { problem } = error;
    if (problem === 'quota' || problem === 'unavailable' || problem === 'newer-schema') {
      return problem;
    }
  }
  if (error instanceof Error && error.name === 'AbortError') return 'stopped';
  console.error('Sync failed.', error);
  return 'unexpected';
}

async function synchronizeNow(
  library: Library,
  { remote, passphrase }: FolderAccess,
  run: SyncRun,
): Promise<SyncOutcome> {
  const report: SyncReport = emptyReport();
  try {
    await synchronize(
      {
        remote: remote(run.signal),
        library: library.replica,
        memory: syncMemory(),
        now: () => Date.now(),
        deriveKeys: keysOnce,
      },
      { passphrase, ...run },
      report,
    );
    return { ok: true, report };
  } catch (error) {
    const count = error instanceof SyncError ? error.count : 0;
    return { ok: false, problem: deskProblem(error), count };
  }
}

function refused(problem: DeskProblem): SyncOutcome {
  return { ok: false, problem, count: 0 };
}

/**
 * Syncs unless another page of ours does.
 *
 * @param onArrival called at the end: articles that came may have pictures to be fetched
 * @returns how it went; that is kept as the last sync, too
 */
export async function runSync(
  library: Library,
  run: SyncRun,
  onArrival: () => void,
): Promise<SyncOutcome> {
  const { sync } = await loadSettings();
  const found = folderAccess(sync, createKeyStore(indexedDB), fetch);
  const access = await found.catch(deskProblem);
  if (typeof access === 'string') return refused(access);
  if (!access) return refused('not-set-up');
  if (!(await createPermissionGate().has(access.folder.origin))) return refused('no-permission');
  return navigator.locks.request('luoc-sync', { ifAvailable: true }, async (lock) => {
    if (!lock) return refused('running');
    const outcome = await synchronizeNow(library, access, run);
    const last: LastSync = { at: Date.now(), outcome };
    await lastItem.setValue(last);
    // What a sync that failed has brought before has pictures, too.
    onArrival();
    return outcome;
  });
}

let lookedAt = 0;

/** Milliseconds between two looks at whether a sync is due: settings need not be read at every page. */
const LOOK_EVERY = 60_000;

/** Syncs if the reader wants that by itself and it was long enough ago. Says nothing: options does. */
export async function syncIfDue(library: Library, onArrival: () => void): Promise<void> {
  const now = Date.now();
  // A clock that was set back must not stop it for ever.
  if (now >= lookedAt && now - lookedAt < LOOK_EVERY) return;
  lookedAt = now;
  const { minutes } = (await loadSettings()).sync;
  if (minutes === 0) return;
  const last = await lastSync();
  if (last && now >= last.at && now - last.at < minutes * 60_000) return;
  // What needs the reader's word first would only fail again.
  if (last && !last.outcome.ok && last.outcome.problem === 'many-deleted') return;
  await runSync(library, {}, onArrival);
}
