/** Where backups go: a folder of the reader's, or the browser's downloads where folders cannot be had. */
export type BackupPlace = 'folder' | 'downloads';

export type BackupProblem =
  /** No folder was chosen, or the question was closed. */
  | 'not-chosen'
  /** The browser wants the reader's word again before it writes there. */
  | 'no-permission'
  /** The folder is gone. */
  | 'gone'
  /** A later version of the extension keeps the folder. */
  | 'newer-schema'
  /** No room left where the backup goes. */
  | 'full'
  | 'unexpected';

/** Days between backups that are offered, and how many may be kept; 0 days is never. */
export type BackupDays = 0 | 1 | 7 | 30;
export type BackupKeep = 1 | 3 | 5 | 10;

export type BackupOutcome = { ok: true; name: string } | { ok: false; problem: BackupProblem };

/** What is set of backups, and how the last one went. */
export interface KeptBackup {
  place: BackupPlace;
  /** Name of the folder, as far as a browser tells; undefined where none is chosen. */
  folder?: string;
  /** Whether a backup could be made now without asking. */
  ready: boolean;
  /** Days between backups; 0 for never. */
  days: BackupDays;
  /** How many are kept. */
  keep: BackupKeep;
  last?: { at: number; outcome: BackupOutcome };
}

/** Sets backups up and makes them: what the backup part of options does. */
export interface BackupDesk {
  kept(): Promise<KeptBackup>;
  /** Asks for a folder, or for the permission to download. Call it straight from a click. */
  choose(): Promise<BackupOutcome | { ok: true }>;
  /** Makes a backup now; asks for what is missing, so call it straight from a click. */
  backUp(): Promise<BackupOutcome>;
  change(change: { days?: BackupDays; keep?: BackupKeep }): Promise<void>;
  /** Forgets the folder; the backups in it stay. */
  forget(): Promise<void>;
}
