import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import type { LibraryContext } from './context.ts';
import { LibraryDatabase, openDatabase } from './database.ts';
import {
  type EntityAppearance,
  entityAppearances,
  type EntityRequest,
  type EntitySummary,
  frequentEntities,
} from './entities/entity-page.ts';
import {
  type ArticleFormat,
  exportArticles,
  exportBook,
  type ExportedFile,
} from './export/export-articles.ts';
import { exportJson } from './export/export-json.ts';
import type { ExportWords } from './export/export-markdown.ts';
import type { ExportRequest } from './export/export-record.ts';
import { type FileSource, importFile } from './import/import-file.ts';
import type { ImportProgress } from './import/import-json.ts';
import type { ImportReport } from './import/report.ts';
import {
  addHighlight,
  changeHighlight,
  type NewHighlight,
  type PlacedHighlight,
  placedHighlights,
  removeHighlight,
  restoreHighlight,
} from './notes/highlights.ts';
import {
  highlightCounts,
  type RecentHighlights,
  recentHighlights,
  type RecentHighlightsRequest,
} from './notes/recent-highlights.ts';
import { createPictureStore, type PictureStore } from './pictures/picture-store.ts';
import type { Highlight, HighlightColour, SavedArticle, SavedTranslation } from './records.ts';
import { binArticle, purgeArticles, purgeExpired, shelveArticle } from './store/bin.ts';
import {
  type ArticleChange,
  changeArticle,
  languageCounts,
  siteCounts,
  tagCounts,
} from './store/change-article.ts';
import {
  addTags,
  moveArticles,
  setTags,
  type ShelvedArticle,
  type TaggedArticle,
} from './store/change-many.ts';
import { replicaDesk } from './replica/replica.ts';
import type { ReplicaDesk } from './replica/replica-article.ts';
import { SearchIndex } from './search/search-index.ts';
import { deleteAll, type LibrarySize, librarySize } from './store/library-size.ts';
import { listArticles, listIds, type ListPage, type ListRequest } from './store/list-articles.ts';
import { findByUrl, openArticle, type OpenedArticle } from './store/read-articles.ts';
import { saveArticle, type SaveResult } from './store/save-article.ts';
import { saveLink } from './store/save-link.ts';
import { type NewTranslation, savedTranslations, saveTranslation } from './store/translations.ts';
import { undoSave } from './store/undo-save.ts';
import {
  listVersions,
  type VersionChanges,
  versionChanges,
  versionCounts,
  type VersionSummary,
} from './versions/versions.ts';

export interface LibraryOptions {
  /** `luoc-library` unless told otherwise. */
  databaseName?: string;
  /** The browser's own unless told otherwise; where there is none, every method rejects. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A new id, unique for good; letters, digits, `-` and `_`, such as `crypto.randomUUID()`. */
  newId(): string;
  /** Checks that a stored or given value is an article; throws where it is not. */
  parseArticle(value: unknown): Article;
}

/**
 * The saved articles of this device. Every method opens the database at its first use and rejects
 * with a LibraryError; those that write resolve once the disk has what they wrote.
 */
export interface Library {
  /** Saves an article, or brings the saved one of the same address up to date. */
  save(article: Article, brief: Brief): Promise<SaveResult>;
  /** Takes a save back. */
  undoSave(result: SaveResult): Promise<void>;
  /** The saved article of an address (campaign parameters aside), unless it is in the bin. */
  findByUrl(url: string): Promise<SavedArticle | undefined>;
  /** An article with its text; undefined where there is none. */
  get(id: string): Promise<OpenedArticle | undefined>;
  /** A page of a shelf, without loading any text. */
  list(request?: ListRequest): Promise<ListPage>;
  /** Ids of everything a list has, whatever page of it is asked for. */
  listIds(request?: ListRequest): Promise<string[]>;
  /** Puts an article into the bin, for 30 days. */
  remove(id: string): Promise<void>;
  /** Takes an article out of the bin. */
  restore(id: string): Promise<void>;
  archive(id: string): Promise<void>;
  /** Takes an article out of the archive. */
  unarchive(id: string): Promise<void>;
  /** Deletes articles for good. */
  purge(ids: string[]): Promise<void>;
  /** Deletes for good what has lain in the bin for 30 days; returns how many. */
  purgeExpired(): Promise<number>;
  /** Deletes everything for good. */
  deleteAll(): Promise<void>;
  size(): Promise<LibrarySize>;
  /** Keeps an address for later, without its text; saving the article fills it in. */
  saveLink(link: { url: string; title: string }): Promise<SavedArticle>;
  /** Read or unread, progress, favourite, tags. */
  change(id: string, change: ArticleChange): Promise<SavedArticle>;
  /** Changes to many articles at once: all of them are made, or none. */
  many: {
    /** Returns where those that moved lay before: given back, it is undone. */
    move(moves: ShelvedArticle[]): Promise<ShelvedArticle[]>;
    /** Adds tags; returns those that the changed articles had before. */
    addTags(ids: string[], tags: string[]): Promise<TaggedArticle[]>;
    setTags(tagged: TaggedArticle[]): Promise<void>;
  };
  /** Tags in use outside the bin, the most used first. */
  tags(): Promise<{ name: string; count: number }[]>;
  /** Sites of articles outside the bin, the most saved first. */
  sites(): Promise<{ name: string; count: number }[]>;
  /** Languages of articles outside the bin, the most saved first. */
  languages(): Promise<{ name: string; count: number }[]>;
  highlights: HighlightStore;
  pictures: PictureStore;
  versions: {
    list(articleId: string): Promise<VersionSummary[]>;
    /** What changed from that version to the text as it is now. */
    changes(articleId: string, savedAt: number): Promise<VersionChanges>;
    /** How many earlier versions each article has that has any. */
    counts(): Promise<Map<string, number>>;
  };
  translations: {
    save(articleId: string, translation: NewTranslation): Promise<void>;
    list(articleId: string): Promise<SavedTranslation[]>;
  };
  entities: {
    /** Every article that names an entity (`entityKey`), with passages and figures, oldest first. */
    appearances(key: string): Promise<EntityAppearance[]>;
    /** The entities that most articles name. */
    frequent(limit: number, request?: EntityRequest): Promise<EntitySummary[]>;
  };
  export: ExportDesk;
  /** What keeps a copy of the library elsewhere in step. */
  replica: ReplicaDesk;
  /** Takes a file in; the report is filled as it goes, and holds what was done even if it rejects. */
  import(
    source: FileSource,
    progress?: ImportProgress,
    report?: ImportReport,
  ): Promise<ImportReport>;
  /** Searches; made at the first use. In a page, ask a worker (`connectSearch`) instead. */
  readonly search: SearchIndex;
  /** Closes the database; the next use opens it again. */
  close(): void;
}

/** Marked passages and notes. */
export interface HighlightStore {
  /** Marks a passage of the canonical text. */
  add(articleId: string, highlight: NewHighlight): Promise<Highlight>;
  /** An empty note takes the note away. */
  change(id: string, change: { colour?: HighlightColour; note?: string }): Promise<void>;
  /** Returns what it took away; nothing where it was gone already. */
  remove(id: string): Promise<Highlight | undefined>;
  /** Puts back what `remove` took away. */
  restore(highlight: Highlight): Promise<void>;
  /** In text order, each found again in the text as it is now. */
  list(articleId: string): Promise<PlacedHighlight[]>;
  /** Those of all articles, the newest first. */
  recent(request?: RecentHighlightsRequest): Promise<RecentHighlights>;
  /** How many each of these articles has; those without are left out. */
  counts(articleIds: string[]): Promise<Map<string, number>>;
}

/** Ways out of the library. */
export interface ExportDesk {
  /** The lossless export, in pieces; `import` gives the same library back. */
  json(request?: ExportRequest): AsyncGenerator<string>;
  /** Files to read elsewhere: one, or a zip file of several. */
  articles(
    format: ArticleFormat,
    request: ExportRequest & { words: ExportWords; archiveName: string },
  ): Promise<ExportedFile>;
  /** One EPUB book. */
  book(
    request: ExportRequest & { words: ExportWords; title: string; language: string },
  ): Promise<ExportedFile>;
}

/** The context of a library: its database, opened at the first use. */
function createContext(options: LibraryOptions): LibraryContext {
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const keyRange = options.IDBKeyRange ?? globalThis.IDBKeyRange;
  const db = new LibraryDatabase(options.databaseName ?? 'luoc-library', {
    ...(factory && { indexedDB: factory }),
    ...(keyRange && { IDBKeyRange: keyRange }),
  });
  let opening: Promise<void> | undefined;
  return {
    db,
    now: options.now,
    newId: options.newId,
    parseArticle: options.parseArticle,
    ready() {
      // Closed by us, or for a newer version in another tab: the next use opens it anew.
      if (!opening || db.hasBeenClosed()) {
        opening = openDatabase(db, factory);
        // A refusal is forgotten, so that the reader can try again.
        opening.catch(() => {
          opening = undefined;
        });
      }
      return opening;
    },
  };
}

/** Opens the library; nothing is read or created before the first method is called. */
export function openLibrary(options: LibraryOptions): Library {
  const context = createContext(options);
  let search: SearchIndex | undefined;
  return {
    get search() {
      search ??= new SearchIndex(context);
      return search;
    },
    save: (article, brief) => saveArticle(context, article, brief),
    undoSave: (result) => undoSave(context, result),
    findByUrl: (url) => findByUrl(context, url),
    get: (id) => openArticle(context, id),
    list: (request = {}) => listArticles(context, request),
    listIds: (request = {}) => listIds(context, request),
    remove: (id) => binArticle(context, id),
    restore: (id) => shelveArticle(context, id, 'inbox'),
    archive: (id) => shelveArticle(context, id, 'archive'),
    unarchive: (id) => shelveArticle(context, id, 'inbox'),
    purge: (ids) => purgeArticles(context, ids),
    purgeExpired: () => purgeExpired(context),
    deleteAll: () => deleteAll(context),
    size: () => librarySize(context),
    saveLink: (link) => saveLink(context, link),
    change: (id, change) => changeArticle(context, id, change),
    many: {
      move: (moves) => moveArticles(context, moves),
      addTags: (ids, tags) => addTags(context, ids, tags),
      setTags: (tagged) => setTags(context, tagged),
    },
    tags: () => tagCounts(context),
    sites: () => siteCounts(context),
    languages: () => languageCounts(context),
    highlights: {
      add: (articleId, highlight) => addHighlight(context, articleId, highlight),
      change: (id, change) => changeHighlight(context, id, change),
      remove: (id) => removeHighlight(context, id),
      restore: (highlight) => restoreHighlight(context, highlight),
      list: (articleId) => placedHighlights(context, articleId),
      recent: (request = {}) => recentHighlights(context, request),
      counts: (articleIds) => highlightCounts(context, articleIds),
    },
    pictures: createPictureStore(context),
    versions: {
      list: (articleId) => listVersions(context, articleId),
      changes: (articleId, savedAt) => versionChanges(context, articleId, savedAt),
      counts: () => versionCounts(context),
    },
    translations: {
      save: (articleId, translation) => saveTranslation(context, articleId, translation),
      list: (articleId) => savedTranslations(context, articleId),
    },
    entities: {
      appearances: (key) => entityAppearances(context, key),
      frequent: (limit, request) => frequentEntities(context, limit, request),
    },
    export: {
      json: (request = {}) => exportJson(context, request),
      articles: (format, request) => exportArticles(context, format, request),
      book: (request) => exportBook(context, request),
    },
    replica: replicaDesk(context),
    import: (source, progress, report) => importFile(context, source, progress, report),
    close: () => context.db.close(),
  };
}
