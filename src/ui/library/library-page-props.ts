import type { I18n } from '../../i18n/i18n.ts';
import type { Library } from '../../library/library.ts';
import type { SavedArticle } from '../../library/records.ts';
import type { SearchClient } from '../../library/worker/connect-search.ts';

/** What of the library the page works with. */
export type LibraryData = Pick<
  Library,
  | 'list'
  | 'change'
  | 'remove'
  | 'restore'
  | 'archive'
  | 'unarchive'
  | 'purge'
  | 'tags'
  | 'sites'
  | 'export'
  | 'import'
>;

export interface LibraryPageActions {
  /** Opens an article in the reader, or the page of a link saved for later. */
  onOpen(saved: SavedArticle): void;
  /** Hands a file to the reader. */
  onDownload(file: { name: string; blob: Blob }): Promise<void>;
  onLayoutChange(layout: LibraryLayout): void;
  onOpenOptions(): void;
  onOpenWelcome(): void;
}

export type LibraryLayout = 'list' | 'cards';

export interface LibraryPageProps {
  i18n: I18n;
  library: LibraryData;
  search: Pick<SearchClient, 'search'>;
  actions: LibraryPageActions;
  /** The one the reader used last. */
  layout: LibraryLayout;
  /** What to search for on opening, such as words selected on a page. */
  query?: string;
  /** What is saved will not outlive this window: the reader is told. */
  temporary?: boolean;
}
