import { readFileSync } from 'node:fs';
import path from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openSyncMemory } from '../../../src/sync/sync-database.ts';
import { synchronize } from '../../../src/sync/synchronize.ts';
import { randomSource } from '../library/random.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../library/sample.ts';
import { decodeFolder, documentedHash } from './documented-decoder.ts';
import { MemoryRemote } from './memory-remote.ts';

const PASSPHRASE = 'bốn từ không liên quan';

/** A folder as version 1 wrote it: bytes in base64 by path. Never changed. */
const SAMPLE = path.join(import.meta.dirname, '../../migrations/sync/v001.json');

function sampleFolder(): Map<string, Buffer> {
  const files = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'base64')]));
}

function world(remote: MemoryRemote) {
  const { library, clock } = memoryLibrary();
  const memory = openSyncMemory(new IDBFactory(), IDBKeyRange);
  return {
    library,
    clock,
    world: { remote: remote.connect(), library: library.replica, memory, now: () => clock.now },
  };
}

/** A folder as it is written now. */
async function freshFolder(): Promise<Map<string, Buffer>> {
  const remote = new MemoryRemote(randomSource(1));
  const { library, clock, world: device } = world(remote);
  const { saved } = await library.save(sampleArticle(), emptyBrief());
  await library.highlights.add(saved.id, { start: 0, end: 8, colour: 'blue', note: 'Ghi chú' });
  await library.change(saved.id, { tags: ['Kinh tế'], progress: 0.5 });
  const gone = await library.save(
    sampleArticle('Sẽ xóa.', { url: 'https://bao.example/xoa' }),
    emptyBrief(),
  );
  await synchronize(device, { passphrase: PASSPHRASE });
  clock.now += 1000;
  await library.purge([gone.saved.id]);
  await synchronize(device, { passphrase: PASSPHRASE });
  return new Map([...remote.files].map(([name, { bytes }]) => [name, Buffer.from(bytes)]));
}

describe('the format of the folder', () => {
  it.each([
    ['as it is written now', freshFolder],
    ['as version 1 wrote it', async () => sampleFolder()],
  ])('can be read with docs/sync.md alone, %s', async (_, folder) => {
    const files = await folder();
    // Another normal form of the same words.
    const { check, articles, manifests, nameOf } = decodeFolder(files, PASSPHRASE.normalize('NFD'));
    expect(check).toBe('luoc-sync');
    const [kept, gone] = articles.toSorted((a) =>
      'text' in (a.content['document'] as object) ? -1 : 1,
    );
    const document = kept?.content['document'];
    expect(document).toMatchObject({
      version: 1,
      key: 'https://bao.example/bai-1',
      shelf: { value: { shelf: 'inbox' } },
      progress: { value: 0.5 },
      tags: [{ key: 'kinh tế', value: 'Kinh tế' }],
      highlights: [{ values: [{ value: { note: 'Ghi chú', colour: 'blue' } }], gone: [] }],
    });
    expect(kept?.name).toBe(nameOf('https://bao.example/bai-1'));
    const parts = kept?.content['parts'] as
      { hash: string; value: { article: object } }[] | undefined;
    const part = parts?.[0];
    expect(part?.value.article).toMatchObject({ title: 'Một bài báo' });
    expect(document).toMatchObject({ text: { value: { part: part?.hash } } });
    expect(documentedHash(part?.value)).toBe(part?.hash);
    const text = 'Chủ tịch Đặng Đình Hoan nói ở Hà Nội.';
    expect(document).toMatchObject({
      text: { value: { hash: documentedHash(['Một bài báo', text]) } },
    });
    // Of the deleted one only its address is left.
    expect(gone).toMatchObject({ revision: 2, content: { parts: [] } });
    expect(gone?.content['document']).toMatchObject({
      key: 'https://bao.example/xoa',
      versions: [],
    });
    const claims = articles.map(({ name, revision }) => [
      name,
      revision,
      documentedHash(files.get(`articles/${name}.luoc`)),
    ]);
    expect(manifests).toEqual([{ version: 1, files: expect.arrayContaining(claims) }]);
  });

  it('is still taken in as version 1 wrote it', async () => {
    const remote = new MemoryRemote(randomSource(1));
    for (const [name, bytes] of sampleFolder()) {
      await remote.connect().put(name, Uint8Array.from(bytes));
    }
    const { library, world: device } = world(remote);
    const report = await synchronize(device, { passphrase: PASSPHRASE });
    expect(report).toMatchObject({ received: 1, damaged: 0, leftAlone: 0, rolledBack: 0 });
    const saved = await library.findByUrl('https://bao.example/bai-1');
    expect(saved).toMatchObject({ tags: ['Kinh tế'], progress: 0.5 });
    expect((await library.highlights.list(saved?.id ?? ''))[0]?.highlight.note).toBe('Ghi chú');
  });
});
