import type { I18n } from '../../i18n/i18n.ts';
import type { Span } from '../../language/span.ts';
import type { Library } from '../../library/library.ts';
import type { SavedArticle } from '../../library/records.ts';
import type { SearchClient } from '../../library/worker/connect-search.ts';
import type { ViewFilter } from './view.ts';

/** What of the library the page works with. */
export type LibraryData = Pick<
  Library,
  | 'list'
  | 'listIds'
  | 'change'
  | 'remove'
  | 'restore'
  | 'archive'
  | 'unarchive'
  | 'purge'
  | 'tags'
  | 'sites'
  | 'languages'
  | 'entities'
  | 'versions'
  | 'many'
  | 'get'
  | 'highlights'
  | 'export'
  | 'import'
> & { pictures: Pick<Library['pictures'], 'status'> };

/** Where in the library one is. */
export type LibraryPlace =
  | { view: 'articles' }
  | { view: 'names' }
  /** The highlights of all articles. */
  | { view: 'highlights' }
  /** The page of one name; `key` as `entityKey` makes it. */
  | { view: 'name'; key: string }
  /** What the updates of an article changed. */
  | { view: 'changes'; id: string };

export interface LibraryPageActions {
  /**
   * Opens an article in the reader, or the page of a link saved for later.
   *
   * @param span what to show of it, in its canonical text
   */
  onOpen(saved: SavedArticle, span?: Span): void;
  /** Opens an article in the reader at one of its highlights. */
  onOpenHighlight(saved: SavedArticle, highlight: string): void;
  /** Goes somewhere else in the library; the owner renders again with the new place. */
  onGo(place: LibraryPlace): void;
  /** Hands a file to the reader. */
  onDownload(file: { name: string; blob: Blob }): Promise<void>;
  onLayoutChange(layout: LibraryLayout): void;
  /** Asks the browser to keep the library; true when it does. */
  onPersist?(): Promise<boolean>;
  /** The reader does not want to ask now, and is not asked again. */
  onPersistLater?(): void;
  onOpenOptions(): void;
  onOpenWelcome(): void;
}

/** How much room the library takes, in bytes as the browser estimates them. */
export interface StorageUse {
  bytes: number;
  quota: number;
  /** The browser has promised not to clear it by itself. */
  persistent: boolean;
  /** The reader has not been asked yet whether the browser should keep it. */
  ask: boolean;
}

export type LibraryLayout = 'list' | 'cards';

export interface LibraryPageProps {
  i18n: I18n;
  library: LibraryData;
  search: Pick<SearchClient, 'search'>;
  actions: LibraryPageActions;
  /** The list of articles unless told otherwise. */
  place?: LibraryPlace;
  /** The one the reader used last. */
  layout: LibraryLayout;
  /** Calls back with the id of an article whose pictures have changed. */
  watchPictures?(listener: (articleId: string) => void): void;
  /** What to search for on opening, such as words selected on a page. */
  query?: string;
  /** What the list is narrowed to on opening. */
  filter?: ViewFilter;
  /** Absent until it is known. */
  storage?: StorageUse;
  /** What is saved will not outlive this browser session: the reader is told. */
  temporary?: boolean;
}
