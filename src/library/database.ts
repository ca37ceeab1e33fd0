import { type Collection, Dexie, type EntityTable, type Table } from 'dexie';
import { LibraryError, toLibraryError } from './errors.ts';
import { refuseNewer } from './installed-version.ts';
import type {
  ArticleRow,
  ContentRow,
  Highlight,
  PictureRow,
  SavedTranslation,
  StateRow,
  TextRow,
  VersionRow,
} from './records.ts';
import type { PendingRow, PositionsRow, PostingsRow, SegmentRow } from './search/index-rows.ts';

/** Version of the stores below; each past one is frozen in `tests/migrations`. */
export const SCHEMA_VERSION = 1;

/** The library's stores. Texts lie apart from what lists show, so that a list never loads them. */
export class LibraryDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare contents: EntityTable<ContentRow, 'id'>;
  declare texts: EntityTable<TextRow, 'id'>;
  declare versions: Table<VersionRow, [string, number]>;
  declare highlights: EntityTable<Highlight, 'id'>;
  declare translations: Table<SavedTranslation, [string, string]>;
  declare pictures: Table<PictureRow, [string, string]>;
  declare searchPending: EntityTable<PendingRow, 'documentNumber'>;
  declare searchSegments: EntityTable<SegmentRow, 'id'>;
  declare searchPostings: Table<PostingsRow, [string, number]>;
  declare searchPositions: Table<PositionsRow, [string, number]>;
  declare state: EntityTable<StateRow, 'key'>;

  constructor(name: string, options: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange }) {
    // Strict: a transaction is complete only when the disk has it, so that 'Saved' is true.
    super(name, { ...options, chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      articles: 'id, &canonicalUrl, &documentNumber, revision, [shelf+savedAt], site, *tags',
      contents: 'id, *entityKeys',
      texts: 'id',
      versions: '[articleId+savedAt]',
      highlights: 'id, articleId',
      translations: '[articleId+target]',
      pictures: '[articleId+address], state',
      searchPending: 'documentNumber',
      searchSegments: 'id',
      searchPostings: '[segment+block]',
      searchPositions: '[segment+block]',
      state: 'key',
    });
  }
}

/** The rows of one article in a store whose key is `[articleId+second]`, in the order of `second`. */
export function belongingTo<Row, Key>(
  table: Table<Row, Key>,
  second: string,
  articleId: string,
): Collection<Row, Key> {
  return table
    .where(`[articleId+${second}]`)
    .between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);
}

/**
 * Opens the database, creating or migrating it where needed.
 *
 * @throws LibraryError `newer-schema` (the database is left untouched), `unavailable`, `quota`
 */
export async function openDatabase(
  db: LibraryDatabase,
  factory: IDBFactory | undefined,
): Promise<void> {
  if (!factory) throw new LibraryError('unavailable', 'This browser has no IndexedDB.');
  try {
    await refuseNewer(factory, db.name, SCHEMA_VERSION);
    await db.open();
  } catch (error) {
    const typed = toLibraryError(error);
    // A browser that refuses to open gives many names to it; what is not full or newer is refused.
    if (typed.problem !== 'unexpected') throw typed;
    throw new LibraryError('unavailable', typed.message, { cause: error });
  }
}
