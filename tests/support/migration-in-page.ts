/** Runs in a page of the extension, on the extension's own database: what the test of migrations asks. */
import { Dexie } from 'dexie';
import { LibraryDatabase, SCHEMA_VERSION } from '../../src/library/database.ts';
import { openArticleLibrary } from '../../src/platform/article-library.ts';
import {
  type FrozenDatabase,
  readDatabase,
  restoreDatabase,
} from '../migrations/library/frozen-database.ts';

const NAME = 'luoc-library';

/** How long the migration below takes for each article, in milliseconds: long enough to be killed in it. */
const SLOWNESS = 30;

/** Puts a database of an earlier version into the place of the extension's own. */
export async function restore(frozen: FrozenDatabase): Promise<void> {
  await Dexie.delete(NAME);
  await restoreDatabase(indexedDB, NAME, frozen);
}

/** The whole database as it lies on the disk. */
export function read(): Promise<FrozenDatabase> {
  return readDatabase(indexedDB, NAME);
}

/** The library of a next version, which has an index and a field more. */
class NextDatabase extends LibraryDatabase {
  constructor(address: string) {
    super(NAME, {});
    this.version(SCHEMA_VERSION + 1)
      .stores({
        articles:
          'id, &canonicalUrl, &documentNumber, revision, [shelf+savedAt], site, *tags, mark',
      })
      .upgrade(async (transaction) => {
        let done = 0;
        await transaction
          .table('articles')
          .toCollection()
          .modify((row: { mark?: number }) => {
            row.mark = done++;
            const end = performance.now() + SLOWNESS;
            while (performance.now() < end);
            // Not waited for: a migration may wait for nothing but the database.
            void fetch(`${address}/migrated/${done}`, { mode: 'no-cors' });
          });
      });
  }
}

/** Migrates the database to the next version, and reports `/migrated/N` after each article. */
export async function migrate(address: string): Promise<void> {
  const next = new NextDatabase(address);
  await next.open();
  next.close();
}

/** What the present version finds: how many articles on each shelf, and one of them by search. */
export async function opened(): Promise<{ inbox: number; bin: number; found: number }> {
  const library = openArticleLibrary();
  const [inbox, bin, { total }] = [
    await library.list(),
    await library.list({ shelf: 'bin' }),
    await library.search.search({ text: 'dang dinh hoan' }),
  ];
  library.close();
  return { inbox: inbox.total, bin: bin.total, found: total };
}
