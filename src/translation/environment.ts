import type { TranslationSettings } from '../settings/settings.ts';

/** What a service wants to know of its caller. */
export interface Credential {
  key: string;
  /** Azure's resource region, where the key needs one. */
  region?: string;
  /**
   * Origin to which the reader, having been warned, lets the key go over plain http. To any other
   * plain http address beyond this machine it is not sent.
   */
  plainHttpOrigin?: string;
}

/** Keeps keys where only pages of the extension can read them. */
export interface KeyStore {
  get(provider: string): Promise<Credential | undefined>;
  set(provider: string, credential: Credential): Promise<void>;
  remove(provider: string): Promise<void>;
}

/**
 * The reader's word on talking to a host. `origin` is an origin as in `URL.origin`; see
 * `matchPattern` for the form that browsers ask for. `request` must be called from a click, on a
 * page that the browser's question does not close.
 */
export interface PermissionGate {
  has(origin: string): Promise<boolean>;
  request(origin: string): Promise<boolean>;
  /** Gives the permission back. */
  withdraw(origin: string): Promise<void>;
}

/** Time, passed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many milliseconds; rejects when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Everything a translation service is built from. */
export interface TranslationEnvironment {
  fetch: Fetch;
  keys: KeyStore;
  permissions: PermissionGate;
  clock: Clock;
  settings: TranslationSettings;
}
