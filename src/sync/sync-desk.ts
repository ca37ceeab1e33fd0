import type { RemoteProblem } from './folder/remote-store.ts';
import type { SyncProblem, SyncReport } from './sync-report.ts';

/** What a reader has typed of the folder. */
export interface SyncDraft {
  address: string;
  user: string;
  /** Empty: the one that is kept. */
  password: string;
  passphrase: string;
  /** The reader has been warned that the password could be read on its way, and sends it all the same. */
  plainHttpAccepted: boolean;
}

/** What is kept of the folder; password and passphrase never leave their store. */
export interface KeptFolder {
  address: string;
  user: string;
  hasPassword: boolean;
  hasPassphrase: boolean;
  plainHttpAccepted: boolean;
  /** Whether the reader has allowed the host. */
  allowed: boolean;
  /** Minutes after which a sync starts by itself; 0 for never. */
  minutes: number;
  last: LastSync | undefined;
}

/** What a draft would mean; found without asking anybody. */
export interface FolderCheck {
  /** Where the library will go; null where the address is none. */
  host: string | null;
  /** Others could read the password on its way there. */
  exposesPassword: boolean;
  /** Kept password and passphrase hold for this address. */
  keepsSecrets: boolean;
  missing: ('address' | 'passphrase' | 'short-passphrase' | 'plain-http')[];
}

export type DeskProblem =
  | SyncProblem
  | RemoteProblem
  | 'no-permission'
  | 'not-set-up'
  | 'quota'
  | 'unavailable'
  | 'newer-schema'
  | 'stopped'
  /** Another page of ours is syncing just now. */
  | 'running'
  | 'unexpected';

export type DeskOutcome = { ok: true } | { ok: false; problem: DeskProblem };

export type SyncOutcome =
  | { ok: true; report: SyncReport }
  /** `count`: how many articles it is about; 0 where it is about none. */
  | { ok: false; problem: DeskProblem; count: number };

/** The last sync, however it started. */
export interface LastSync {
  /** Milliseconds since the epoch. */
  at: number;
  outcome: SyncOutcome;
}

export interface SyncRun {
  deleteMany?: boolean;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Sets the folder up and syncs: what the sync section of options does. */
export interface SyncDesk {
  kept(): Promise<KeptFolder>;
  check(draft: SyncDraft, kept: KeptFolder): FolderCheck;
  /** Asks for the host's permission, then keeps all. Call it straight from a click. */
  save(draft: SyncDraft): Promise<DeskOutcome>;
  /** Whether the folder answers, and takes a file. */
  test(): Promise<DeskOutcome>;
  sync(run: SyncRun): Promise<SyncOutcome>;
  setMinutes(minutes: number): Promise<void>;
  /** Forgets folder, password and passphrase and gives the permission back; articles stay, here and there. */
  disconnect(): Promise<void>;
}

/** Shortest passphrase that is taken, in characters. */
export const SHORTEST_PASSPHRASE = 10;
