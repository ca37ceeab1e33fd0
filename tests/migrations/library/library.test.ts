import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../src/library/database.ts';
import { memoryLibrary } from '../../unit/library/sample.ts';
import { type FrozenDatabase, readDatabase, restoreDatabase } from './frozen-database.ts';

/** Every past version of the library, as it was left; a new version adds a file and changes none. */
const VERSIONS = readdirSync(import.meta.dirname).filter((file) => /^v\d{3}\.json$/.test(file));

function frozen(file: string): FrozenDatabase {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')) as FrozenDatabase;
}

/** Stores and indexes without rows. */
function shape({ version, stores }: FrozenDatabase) {
  return {
    version,
    stores: stores.map(({ name, keyPath, indexes }) => ({ name, keyPath, indexes })),
  };
}

describe('the library of an earlier version', () => {
  it.each(VERSIONS)('%s opens with everything in it', async (file) => {
    const indexedDB = new IDBFactory();
    await restoreDatabase(indexedDB, 'luoc-library', frozen(file));
    const { library } = memoryLibrary({ indexedDB, newId: () => crypto.randomUUID() });
    const { items, total } = await library.list({ filter: { tag: 'Kinh tế' } });
    expect((await library.list()).total).toBe(64);
    expect((await library.list({ shelf: 'bin' })).total).toBe(1);
    expect(total).toBe(1);
    const id = items[0]?.id ?? '';
    const opened = await library.get(id);
    expect(opened?.saved).toMatchObject({ favourite: true, progress: 0.5, title: 'Một bài báo' });
    expect(opened?.content?.brief.entities[0]).toMatchObject({ name: 'Đặng Đình Hoan' });
    expect(await library.highlights.list(id)).toMatchObject([
      { highlight: { note: 'kiểm chứng' }, place: { start: 9, end: 23 } },
    ]);
    expect(await library.versions.list(id)).toHaveLength(1);
    expect(await library.translations.list(id)).toMatchObject([{ target: 'en' }]);
    expect((await library.pictures.kept(id)).blobs.get('https://i.example/a.png')?.size).toBe(8);
    expect(await library.entities.appearances('person:dang dinh hoan')).toHaveLength(1);
    expect(await library.search.repair()).toBe(0);
    expect((await library.search.search({ text: 'dang dinh hoan' })).total).toBe(1);
    expect((await library.search.search({ text: 'liên kết' })).total).toBe(63);
  });

  it('is the present one where nothing changed: another schema needs another version', async () => {
    const indexedDB = new IDBFactory();
    const { library } = memoryLibrary({ indexedDB });
    await library.list();
    library.close();
    const present = await readDatabase(indexedDB, 'luoc-library');
    const name = `v${String(SCHEMA_VERSION).padStart(3, '0')}.json`;
    expect(shape(present)).toEqual(shape(frozen(name)));
  });
});
