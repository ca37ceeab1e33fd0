import { describe, expect, it } from 'vitest';
import { entryPointSizes } from '../../tools/bench/entry-point-sizes.ts';

/** Gzipped bytes an entry point may have before language models. */
const LIMITS = { popup: 120_000, 'content-scripts/detector.js': 8_000 };

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const sizes = entryPointSizes(`.output/${target}-mv3`);
  it.each(Object.entries(LIMITS))('keeps %s below %i bytes gzipped', (name, limit) => {
    const size = sizes.find((entry) => entry.name === name);
    expect(size?.gzipped).toBeGreaterThan(0);
    expect(size?.gzipped).toBeLessThan(limit);
  });
});
