import type { VNode } from 'preact';
import type { BackupDesk } from '../../../src/sync/backup/backup-desk.ts';
import type { KeptFolder, SyncDesk } from '../../../src/sync/sync-desk.ts';
import { SyncSettings } from '../../../src/ui/sync/SyncSettings.tsx';
import { done } from './story.ts';

const folder: KeptFolder = {
  address: 'https://cloud.example/remote.php/dav/files/me/luoc/',
  user: 'thu',
  hasPassword: true,
  hasPassphrase: true,
  plainHttpAccepted: false,
  allowed: true,
  minutes: 30,
  last: {
    at: Date.UTC(2026, 4, 2, 1, 30),
    outcome: {
      ok: true,
      report: {
        received: 12,
        sent: 3,
        rolledBack: 2,
        missing: 1,
        damaged: 1,
        leftAlone: 0,
        refused: 0,
        unreadable: 0,
        oversized: 0,
        postponed: 0,
      },
    },
  },
};

/** The sync section in one state; a sync that is started there never ends. */
export function syncSettings(kept: Partial<KeptFolder>, exposed = false): VNode {
  const desk: SyncDesk = {
    kept: async () => ({ ...folder, ...kept }),
    check: (draft) => ({
      host: draft.address === '' ? null : 'cloud.example',
      exposesPassword: exposed,
      keepsSecrets: draft.address !== '',
      missing: draft.address === '' ? ['address', 'passphrase'] : [],
    }),
    save: async () => ({ ok: true }),
    test: async () => ({ ok: true }),
    sync: ({ onProgress }) => {
      onProgress?.(120, 400);
      return new Promise(() => {});
    },
    setMinutes: done,
    disconnect: done,
  };
  const backup: BackupDesk = {
    kept: async () => ({
      place: 'folder',
      folder: 'Sao lưu',
      ready: true,
      days: 7,
      keep: 5,
      last: {
        at: Date.UTC(2026, 4, 1, 1, 30),
        outcome: { ok: true, name: 'luoc-library-2026-05-01-013000.json' },
      },
    }),
    choose: async () => ({ ok: true }),
    backUp: async () => ({ ok: false, problem: 'full' }),
    change: done,
    forget: done,
  };
  return <SyncSettings desk={desk} backup={backup} />;
}

/** A reader who has set nothing up. */
export const noFolder: Partial<KeptFolder> = {
  address: '',
  user: '',
  hasPassword: false,
  hasPassphrase: false,
  allowed: false,
  last: undefined,
};
