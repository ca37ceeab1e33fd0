import { foldDiacritics } from '../../language/fold.ts';
import type { LanguageCode } from '../../language/language.ts';
import { type LibraryContext, run } from '../context.ts';
import type { ArticleRow, SavedArticle, Shelf } from '../records.ts';
import { unlessDamaged } from './damage.ts';
import { savedArticle } from './read-articles.ts';

export type SortOrder = 'saved' | 'published' | 'title' | 'length' | 'site';

/** Which articles a list shows; what is left out does not narrow it. */
export interface ArticleFilter {
  site?: string;
  tag?: string;
  language?: LanguageCode;
  /** ISO 8601 dates or times, compared with the publishing time, or the saving time where unknown. */
  after?: string;
  before?: string;
  unread?: boolean;
  favourite?: boolean;
  linkOnly?: boolean;
  minWords?: number;
  maxWords?: number;
  /** As `entityKey` makes it. */
  entity?: string;
}

export interface ListRequest {
  /** `inbox` unless told otherwise. */
  shelf?: Shelf;
  filter?: ArticleFilter;
  /** `saved` unless told otherwise. */
  sort?: SortOrder;
  /** Oldest, shortest or first in the alphabet first; newest or longest first unless told otherwise. */
  ascending?: boolean;
  offset?: number;
  /** 100 unless told otherwise. */
  limit?: number;
}

export interface ListPage {
  items: SavedArticle[];
  /** How many articles the whole list has. */
  total: number;
  /** Rows of this page that no longer have the shape they were written in; they are left out. */
  damaged: number;
}

/** Publishing times outside the years 1 to 9999 are somebody's mistake or joke. */
const FIRST_TIME = Date.parse('0001-01-01T00:00:00Z');
const END_OF_TIME = Date.UTC(10_000, 0, 1);

/** The moment an article is sorted and filtered by: published, or saved where that is unknown. */
export function articleTime(row: Pick<SavedArticle, 'publishedTime' | 'savedAt'>): number {
  const published = row.publishedTime === undefined ? NaN : Date.parse(row.publishedTime);
  return published >= FIRST_TIME && published < END_OF_TIME ? published : row.savedAt;
}

/** What a filter asks of an article. */
export type FilteredFields = Pick<
  SavedArticle,
  | 'site'
  | 'tags'
  | 'language'
  | 'readAt'
  | 'favourite'
  | 'linkOnly'
  | 'wordCount'
  | 'publishedTime'
  | 'savedAt'
>;

/** Whether a site is the one meant: itself, one below it (`tv.bao.vn`), or by its first name (`bao`). */
function isSite(site: string, meant: string): boolean {
  return site === meant || site.endsWith(`.${meant}`) || site.startsWith(`${meant}.`);
}

/** A test for the parts of a filter that a row can answer; `entity` is not among them. */
export function rowFilter(filter: ArticleFilter): (row: FilteredFields) => boolean {
  const after = filter.after === undefined ? -Infinity : Date.parse(filter.after);
  const before = filter.before === undefined ? Infinity : Date.parse(filter.before);
  const tag = filter.tag === undefined ? undefined : foldDiacritics(filter.tag);
  return (row) =>
    (filter.site === undefined || isSite(row.site, filter.site)) &&
    (tag === undefined || row.tags.some((name) => foldDiacritics(name) === tag)) &&
    (filter.language === undefined || row.language === filter.language) &&
    (filter.unread === undefined || (row.readAt === undefined) === filter.unread) &&
    (filter.favourite === undefined || row.favourite === filter.favourite) &&
    (filter.linkOnly === undefined || row.linkOnly === filter.linkOnly) &&
    row.wordCount >= (filter.minWords ?? 0) &&
    row.wordCount <= (filter.maxWords ?? Infinity) &&
    !(articleTime(row) < after) &&
    !(articleTime(row) >= before);
}

const collator = new Intl.Collator(['vi', 'en'], { numeric: true });

type Sortable = Pick<SavedArticle, 'savedAt' | 'publishedTime' | 'wordCount' | 'site'>;

/** Orders by each key, ascending; all but the title are known of an article without reading it. */
export const COMPARE = {
  saved: (a: Sortable, b: Sortable) => a.savedAt - b.savedAt,
  published: (a: Sortable, b: Sortable) => articleTime(a) - articleTime(b),
  title: (a: { title: string }, b: { title: string }) => collator.compare(a.title, b.title),
  length: (a: Sortable, b: Sortable) => a.wordCount - b.wordCount,
  site: (a: Sortable, b: Sortable) => collator.compare(a.site, b.site),
} satisfies Record<SortOrder, unknown>;

function page(rows: ArticleRow[], total: number): ListPage {
  const items = rows.flatMap((row) => unlessDamaged(() => savedArticle(row)) ?? []);
  return { items, total, damaged: rows.length - items.length };
}

/** The rows of a shelf that pass a filter, in order. */
async function chosenRows(
  { db }: LibraryContext,
  { shelf = 'inbox', filter = {}, sort = 'saved', ascending = false }: ListRequest,
): Promise<ArticleRow[]> {
  const withEntity = await entityArticles(db, filter.entity);
  const passes = rowFilter(filter);
  const whole = await onShelf(db, shelf).toArray();
  const rows = whole.filter(
    (row) => passesOrDamaged(row, passes) && (withEntity?.has(row.id) ?? true),
  );
  rows.sort(COMPARE[sort]);
  if (!ascending) rows.reverse();
  return rows;
}

/** A row of another shape passes: what makes the page counts it. */
function passesOrDamaged(row: ArticleRow, passes: (row: ArticleRow) => boolean): boolean {
  try {
    return passes(row);
  } catch {
    // A test for fields that are there throws only where one is not what it should be.
    return true;
  }
}

function onShelf(db: LibraryContext['db'], shelf: Shelf) {
  return db.articles.where('[shelf+savedAt]').between([shelf, 0], [shelf, Infinity]);
}

/**
 * Ids of the articles that name an entity.
 *
 * @param key as `entityKey` makes it; without one, undefined: any article will do
 */
export async function entityArticles(
  { contents }: Pick<LibraryContext['db'], 'contents'>,
  key: string | undefined,
): Promise<Set<string> | undefined> {
  if (key === undefined) return undefined;
  return new Set(await contents.where('entityKeys').equals(key).primaryKeys());
}

/** A page of a shelf, without loading any text. */
export function listArticles(context: LibraryContext, request: ListRequest): Promise<ListPage> {
  const { db } = context;
  const { shelf = 'inbox', filter = {}, sort = 'saved', offset = 0, limit = 100 } = request;
  return run(context, () =>
    db.transaction('r', db.articles, db.contents, async () => {
      const filtered = Object.values(filter).some((value) => value !== undefined);
      if (!filtered && sort === 'saved') {
        const window = onShelf(db, shelf).offset(offset).limit(limit);
        // A Dexie collection, not an array: this turns the direction of the cursor.
        // oxlint-disable-next-line unicorn/no-array-reverse
        const rows = await (request.ascending ? window : window.reverse()).toArray();
        return page(rows, await onShelf(db, shelf).count());
      }
      const rows = await chosenRows(context, request);
      return page(rows.slice(offset, offset + limit), rows.length);
    }),
  );
}

/** Ids of all articles of a list, in its order, whatever its page. */
export function listIds(context: LibraryContext, request: ListRequest): Promise<string[]> {
  const { db } = context;
  return run(context, () =>
    db.transaction('r', db.articles, db.contents, async () =>
      (await chosenRows(context, request)).map(({ id }) => id),
    ),
  );
}
