import { beforeAll, describe, expect, it } from 'vitest';
import { deriveKeys, type FolderKeys } from '../../../src/sync/crypto/keys.ts';
import { libraryInMemory } from './memory-device.ts';
import { Simulation, type SimulationOptions } from './simulation.ts';

/** Schedules of each kind. */
const SCHEDULES = 400;

/** Patience for a busy machine, in milliseconds. */
const PATIENCE = 900_000;

let keys: FolderKeys;

beforeAll(async () => {
  const salt = new Uint8Array(16);
  keys = await deriveKeys('simulated', { name: 'PBKDF2', hash: 'SHA-256', iterations: 1000, salt });
});

async function play(seed: number, options: Partial<SimulationOptions>): Promise<Simulation> {
  const simulation = new Simulation({
    seed,
    keys,
    library: libraryInMemory,
    steps: 40,
    hostile: false,
    hasTokens: true,
    ...options,
  });
  await simulation.run();
  return simulation;
}

/** What went wrong in a schedule, to be nothing. */
async function faultsOf(simulation: Simulation): Promise<string[]> {
  const [first, ...others] = await simulation.libraries();
  const faults = await simulation.lost();
  for (const other of others) {
    for (const url of new Set([...Object.keys(first ?? {}), ...Object.keys(other)])) {
      if (first?.[url] !== other[url]) faults.push(`${url} differs`);
    }
  }
  return faults;
}

describe('random schedules of edits, syncs, cuts and lost answers', () => {
  it.each([
    ['with a server that has ETags', { hasTokens: true, hostile: false }],
    ['with a server without ETags', { hasTokens: false, hostile: false }],
    [
      'with a server that heeds no conditions',
      { hasTokens: true, hostile: false, keepsConditions: false },
    ],
    [
      'with such a server that tells only the second of a write',
      { hasTokens: true, hostile: false, keepsConditions: false, perToken: 6 },
    ],
    [
      'with a server that rolls back, reorders, drops, swaps and damages',
      { hasTokens: true, hostile: true },
    ],
    ['with such a server without ETags', { hasTokens: false, hostile: true }],
  ])(
    'end with all devices alike and nothing lost, %s',
    async (_, options) => {
      let articles = 0;
      let told = 0;
      for (let seed = 1; seed <= SCHEDULES; seed++) {
        const simulation = await play(seed, options);
        expect({ seed, faults: await faultsOf(simulation) }).toEqual({ seed, faults: [] });
        articles += Object.keys((await simulation.libraries())[0] ?? {}).length;
        for (const { rolledBack, missing, damaged } of simulation.reports) {
          told += rolledBack + missing + damaged;
        }
      }
      // The schedules leave something behind that could have been lost, and faults were noticed.
      expect(articles).toBeGreaterThan(2 * SCHEDULES);
      if (options.hostile) expect(told).toBeGreaterThan(50);
    },
    PATIENCE,
  );
});
