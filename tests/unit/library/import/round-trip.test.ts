import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/library/library.ts';
import { fillLibrary } from '../generate-library.ts';
import { randomSource } from '../random.ts';
import { memoryLibrary } from '../sample.ts';

async function json(library: Library): Promise<string> {
  let whole = '';
  for await (const chunk of library.export.json()) whole += chunk;
  return whole;
}

/** A file in pieces of at most `size` bytes. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('export, wipe, import', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'gives the same library, byte for byte (seed %i)',
    async (seed) => {
      const random = randomSource(seed);
      const { library } = memoryLibrary();
      await fillLibrary(library, random, 12);
      const before = await json(library);
      await library.deleteAll();
      const report = await library.import(pieces(before, 1 + random(5000)));
      expect(report).toMatchObject({ added: 13, failed: 0, cancelled: false });
      expect(await json(library)).toBe(before);
      expect((await library.search.search({ text: '' })).total).toBeGreaterThan(0);
    },
  );

  it('gives the same library in another one, however the file is laid out', async () => {
    const random = randomSource(9);
    const { library } = memoryLibrary();
    await fillLibrary(library, random, 5);
    const before = await json(library);
    const { library: other } = memoryLibrary();
    await other.import(pieces(`\ufeff${JSON.stringify(JSON.parse(before), null, 3)}`, 100));
    expect(await json(other)).toBe(before);
  });

  it('changes nothing when imported again', async () => {
    const { library } = memoryLibrary();
    await fillLibrary(library, randomSource(10), 5);
    const before = await json(library);
    expect(await library.import(pieces(before, 4096))).toMatchObject({ unchanged: 6, added: 0 });
    expect(await json(library)).toBe(before);
  });
});
