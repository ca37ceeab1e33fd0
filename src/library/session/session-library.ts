import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { LibraryError } from '../errors.ts';
import { articlesFile, bookFile } from '../export/export-articles.ts';
import { jsonFile } from '../export/export-json.ts';
import type { ExportRecord, ExportRequest } from '../export/export-record.ts';
import type { Library } from '../library.ts';
import type { SavedArticle, Shelf } from '../records.ts';
import type { SearchRequest, SearchResult } from '../search/search-index.ts';
import { cleanTags } from '../store/change-article.ts';
import { describeArticle } from '../store/describe-article.ts';
import { COMPARE, type ListRequest, rowFilter } from '../store/list-articles.ts';
import { freshState } from '../store/save-article.ts';
import { namesEntity, sessionAppearances, sessionNames } from './session-names.ts';
import { searchRecords } from './session-search.ts';
import { readRecords, type SessionRecord, type SessionStore } from './session-store.ts';

/** What a library does for a session: all that its page asks for, and saving. */
export interface SessionLibrary extends Pick<
  Library,
  | 'list'
  | 'listIds'
  | 'get'
  | 'findByUrl'
  | 'change'
  | 'remove'
  | 'restore'
  | 'archive'
  | 'unarchive'
  | 'purge'
  | 'many'
  | 'tags'
  | 'sites'
  | 'languages'
  | 'entities'
  | 'versions'
  | 'highlights'
  | 'export'
  | 'import'
> {
  /** A session keeps no pictures. */
  pictures: Pick<Library['pictures'], 'status'>;
  /** Keeps an article; `undo` takes it away again, or puts back what it took the place of. */
  save(article: Article, brief: Brief): Promise<{ undo(): Promise<boolean> }>;
  search(request: SearchRequest): Promise<SearchResult>;
}

interface SessionOptions {
  store: SessionStore;
  now(): number;
  newId(): string;
  parseArticle(value: unknown): Article;
}

function counted(names: string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** What a session does not do. */
function notInASession(): Promise<never> {
  return Promise.reject(new LibraryError('unavailable', 'A session does not keep this.'));
}

/** A saved article on another shelf. */
function shelved(article: SavedArticle, shelf: Shelf, now: number): SavedArticle {
  const { binnedAt: _, ...saved } = article;
  return { ...saved, shelf, changedAt: now, ...(shelf === 'bin' && { binnedAt: now }) };
}

/**
 * A library for browsers that give no database, as in a private window: a few articles that are kept
 * until the browser closes, with the same methods as the lasting one. It keeps no highlights and no earlier
 * versions, and imports nothing. Methods reject with a LibraryError; `quota` where the session has no more room.
 */
export function sessionLibrary(options: SessionOptions): SessionLibrary {
  const { store, now, newId, parseArticle } = options;
  const all = () => readRecords(store, parseArticle);
  const put = async (record: SessionRecord): Promise<void> => {
    try {
      await store.put(record.saved.id, record);
    } catch (error) {
      throw new LibraryError('quota', 'The session has no more room.', { cause: error });
    }
  };
  /** Changes one saved article. @throws LibraryError `not-found` */
  const change = async (id: string, next: (saved: SavedArticle) => SavedArticle) => {
    const record = (await all()).find(({ saved }) => saved.id === id);
    if (!record) throw new LibraryError('not-found', `No saved article ${id}`);
    const changed = { ...record, saved: next(record.saved) };
    await put(changed);
    return changed.saved;
  };
  const move = async (id: string, shelf: Shelf): Promise<void> => {
    await change(id, (saved) => shelved(saved, shelf, now()));
  };
  const chosen = async (request: ListRequest = {}): Promise<SavedArticle[]> => {
    const { shelf = 'inbox', filter = {}, sort = 'saved', ascending = false } = request;
    const passes = rowFilter(filter);
    const rows = (await all())
      .filter(
        ({ saved, brief }) =>
          saved.shelf === shelf && passes(saved) && namesEntity(brief, filter.entity),
      )
      .map(({ saved }) => saved)
      .sort((a, b) => COMPARE[sort](a, b));
    return ascending ? rows : rows.toReversed();
  };
  const outsideBin = async () => (await all()).filter(({ saved }) => saved.shelf !== 'bin');
  async function* records(request: ExportRequest): AsyncGenerator<ExportRecord> {
    const wanted = (await all()).filter(({ saved }) => request.ids?.includes(saved.id) ?? true);
    for (const [n, { saved, article, brief }] of wanted.entries()) {
      request.signal?.throwIfAborted();
      const content = { savedAt: saved.savedAt, article, brief };
      yield { saved, content, versions: [], highlights: [], translations: [], pictures: [] };
      request.onProgress?.(n + 1, wanted.length);
    }
  }
  return {
    async save(given, brief) {
      const article = parseArticle(given);
      const url = canonicalUrl(article.url);
      const before = (await all()).find(({ saved }) => saved.canonicalUrl === url);
      const id = before?.saved.id ?? newId();
      const saved = {
        id,
        ...(before?.saved ?? freshState(now())),
        ...describeArticle(article, brief),
        changedAt: now(),
        shelf: 'inbox' as Shelf,
      };
      await put({ saved, article, brief });
      return {
        async undo() {
          if (before) await put(before);
          else await store.delete([id]);
          return before !== undefined;
        },
      };
    },
    async findByUrl(url) {
      const wanted = canonicalUrl(url);
      return (await outsideBin()).find(({ saved }) => saved.canonicalUrl === wanted)?.saved;
    },
    async get(id) {
      const record = (await all()).find(({ saved }) => saved.id === id);
      if (!record) return undefined;
      const { saved, article, brief } = record;
      return { saved, content: { article, brief, savedAt: saved.savedAt } };
    },
    async list(request = {}) {
      const { offset = 0, limit = 100 } = request;
      const rows = await chosen(request);
      return { items: rows.slice(offset, offset + limit), total: rows.length, damaged: 0 };
    },
    listIds: async (request) => (await chosen(request)).map(({ id }) => id),
    search: async (request) => searchRecords(await all(), request),
    change: (id, { read, progress, favourite, tags }) =>
      change(id, ({ readAt, ...saved }) => ({
        ...saved,
        ...((read ?? readAt !== undefined) && { readAt: readAt ?? now() }),
        progress: Math.min(1, Math.max(0, progress ?? saved.progress)),
        favourite: favourite ?? saved.favourite,
        tags: tags ? cleanTags(tags) : saved.tags,
        changedAt: now(),
      })),
    remove: (id) => move(id, 'bin'),
    restore: (id) => move(id, 'inbox'),
    archive: (id) => move(id, 'archive'),
    unarchive: (id) => move(id, 'inbox'),
    purge: (ids) => store.delete(ids),
    many: {
      async move(moves) {
        const before: { id: string; shelf: Shelf }[] = [];
        for (const { id, shelf } of moves) {
          await change(id, (saved) => {
            before.push({ id, shelf: saved.shelf });
            return shelved(saved, shelf, now());
          });
        }
        return before;
      },
      async addTags(ids, tags) {
        const before: { id: string; tags: string[] }[] = [];
        for (const id of ids) {
          await change(id, (saved) => {
            before.push({ id, tags: saved.tags });
            return { ...saved, tags: cleanTags([...saved.tags, ...tags]) };
          });
        }
        return before;
      },
      async setTags(tagged) {
        for (const { id, tags } of tagged) await change(id, (saved) => ({ ...saved, tags }));
      },
    },
    tags: async () => counted((await outsideBin()).flatMap(({ saved }) => saved.tags)),
    sites: async () => counted((await outsideBin()).map(({ saved }) => saved.site)),
    languages: async () => counted((await outsideBin()).map(({ saved }) => saved.language)),
    entities: {
      appearances: async (key) => sessionAppearances(await all(), key),
      frequent: async (limit, request) => sessionNames(await all(), limit, request),
    },
    pictures: { status: async () => new Map() },
    highlights: {
      add: notInASession,
      change: notInASession,
      restore: notInASession,
      remove: async () => undefined,
      list: async () => [],
      recent: async () => ({ items: [], total: 0 }),
      counts: async () => new Map(),
    },
    versions: {
      list: async () => [],
      counts: async () => new Map(),
      changes: (id) => Promise.reject(new LibraryError('not-found', `No version of ${id}`)),
    },
    export: {
      json: (request = {}) => jsonFile(records(request)),
      articles: (format, request) =>
        articlesFile(records(request), format, { ...request, single: request.ids?.length === 1 }),
      book: (request) =>
        bookFile(records(request), { ...request, identifier: newId(), modifiedAt: now() }),
    },
    import: notInASession,
  };
}
