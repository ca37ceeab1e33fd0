import type {
  Credential,
  KeyStore,
  PermissionGate,
  TranslationEnvironment,
} from '../../../src/translation/environment.ts';

/** Keys in memory. */
export function memoryKeys(keys: Record<string, Credential> = {}): KeyStore {
  const held = new Map(Object.entries(keys));
  return {
    get: (provider) => Promise.resolve(held.get(provider)),
    set: (provider, credential) => Promise.resolve(void held.set(provider, credential)),
    remove: (provider) => Promise.resolve(void held.delete(provider)),
  };
}

/** A reader who has allowed all hosts, or only these origins. */
export function permissionsFor(origins?: string[]): PermissionGate {
  const allowed = new Set(origins);
  return {
    has: (origin) => Promise.resolve(origins === undefined || allowed.has(origin)),
    request: (origin) => Promise.resolve(allowed.add(origin).has(origin)),
    withdraw: (origin) => Promise.resolve(void allowed.delete(origin)),
  };
}

export interface TestEnvironment extends TranslationEnvironment {
  /** Milliseconds that were slept, in order; nobody waited. */
  slept: number[];
}

/** An environment over Node's `fetch`, with a clock that does not wait. */
export function testEnvironment(
  change: Partial<Omit<TranslationEnvironment, 'settings'>> & {
    endpoints?: Record<string, string>;
    models?: Record<string, string>;
  } = {},
): TestEnvironment {
  const { endpoints = {}, models = {}, ...rest } = change;
  const slept: number[] = [];
  return {
    fetch: (url, init) => fetch(url, init),
    keys: memoryKeys(),
    permissions: permissionsFor(),
    clock: {
      now: () => Date.UTC(2026, 0, 1),
      sleep(milliseconds, signal) {
        slept.push(milliseconds);
        return signal?.aborted ? Promise.reject(new Error('aborted')) : Promise.resolve();
      },
    },
    settings: { provider: '', target: '', endpoints, models },
    ...rest,
    slept,
  };
}
