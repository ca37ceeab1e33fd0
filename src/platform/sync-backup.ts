import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { LibraryError } from '../library/errors.ts';
import type { Library } from '../library/library.ts';
import { backUp, type BackupTarget, isBackupDue } from '../sync/backup/backup.ts';
import type {
  BackupDesk,
  BackupOutcome,
  BackupProblem,
  KeptBackup,
} from '../sync/backup/backup-desk.ts';
import { loadSettings, updateSettings } from './settings-store.ts';
import { askToDownload, downloadsTarget, mayDownload } from './sync-backup-downloads.ts';
import {
  folderTarget,
  forgetFolder,
  keepFolder,
  keptFolder,
  pickFolder,
} from './sync-backup-folder.ts';

const lastItem = storage.defineItem<unknown>('local:backup-last', { version: 1 });

const LastSchema = v.object({
  at: v.number(),
  outcome: v.variant('ok', [
    v.object({ ok: v.literal(true), name: v.string() }),
    v.object({
      ok: v.literal(false),
      problem: v.picklist([
        'not-chosen',
        'no-permission',
        'gone',
        'newer-schema',
        'full',
        'unexpected',
      ]),
    }),
  ]),
});

async function lastBackup(): Promise<KeptBackup['last']> {
  const parsed = v.safeParse(LastSchema, await lastItem.getValue());
  return parsed.success ? parsed.output : undefined;
}

/** Names that browsers give to errors of File System Access and downloads. */
const PROBLEMS: Record<string, BackupProblem> = {
  AbortError: 'not-chosen',
  NotAllowedError: 'no-permission',
  SecurityError: 'no-permission',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
};

function failed(error: unknown): BackupOutcome & { ok: false } {
  const newer = error instanceof LibraryError && error.problem === 'newer-schema';
  const named = error instanceof Error ? PROBLEMS[error.name] : undefined;
  const problem = newer ? 'newer-schema' : (named ?? 'unexpected');
  if (problem === 'unexpected') console.error('The backup failed.', error);
  return { ok: false, problem };
}

const READ_WRITE = { mode: 'readwrite' } as const;

/** @param ask whether the reader may be asked, which takes a click */
async function target(ask: boolean): Promise<BackupTarget | BackupProblem> {
  if (!pickFolder) {
    return (await (ask ? askToDownload() : mayDownload())) ? downloadsTarget() : 'no-permission';
  }
  const folder = await keptFolder().catch((error: unknown) => failed(error).problem);
  if (typeof folder === 'string') return folder;
  if (!folder) return 'not-chosen';
  const state = await (ask
    ? folder.requestPermission(READ_WRITE)
    : folder.queryPermission(READ_WRITE));
  return state === 'granted' ? folderTarget(folder) : 'no-permission';
}

async function makeBackup(library: Library, ask: boolean): Promise<BackupOutcome> {
  const attempt = async (): Promise<BackupOutcome> => {
    const place = await target(ask);
    if (typeof place === 'string') return { ok: false, problem: place };
    const { keep } = (await loadSettings()).backup;
    return { ok: true, name: await backUp(place, library.export.json(), Date.now(), keep) };
  };
  const outcome = await attempt().catch(failed);
  await lastItem.setValue({ at: Date.now(), outcome });
  return outcome;
}

/** Makes a backup if one is due and can be made without asking. Says nothing: options does. */
export async function backUpIfDue(library: Library): Promise<void> {
  const { days } = (await loadSettings()).backup;
  const last = await lastBackup();
  // Only a backup that went well puts the next one off.
  if (!isBackupDue(last?.outcome.ok ? last.at : undefined, days, Date.now())) return;
  if (typeof (await target(false)) === 'string') return;
  await navigator.locks.request('luoc-backup', { ifAvailable: true }, async (lock) => {
    if (lock) await makeBackup(library, false);
  });
}

/** Sets backups up and makes them on the options page. */
export function createBackupDesk(library: Library): BackupDesk {
  return {
    async kept() {
      const { days, keep } = (await loadSettings()).backup;
      const place = await target(false);
      const newer = place === 'newer-schema';
      const folder = pickFolder && !newer ? await keptFolder() : undefined;
      const last: KeptBackup['last'] = newer
        ? { at: Date.now(), outcome: { ok: false, problem: place } }
        : await lastBackup();
      return {
        place: pickFolder ? 'folder' : 'downloads',
        ...(folder && { folder: folder.name }),
        ready: typeof place !== 'string',
        days,
        keep,
        ...(last && { last }),
      };
    },
    async choose() {
      try {
        if (pickFolder) await keepFolder(await pickFolder());
        else if (!(await askToDownload())) return { ok: false, problem: 'no-permission' };
        return { ok: true };
      } catch (error) {
        return failed(error);
      }
    },
    backUp: () => makeBackup(library, true),
    async change(change) {
      const { backup } = await loadSettings();
      await updateSettings({ backup: { ...backup, ...change } });
    },
    forget: forgetFolder,
  };
}
