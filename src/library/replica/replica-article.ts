import type { SavedText } from '../export/export-record.ts';
import type { Highlight, SavedArticle, SavedTranslation } from '../records.ts';

/** The reader's state of an article, as it goes from device to device. */
export type ReplicaState = Pick<
  SavedArticle,
  'savedAt' | 'changedAt' | 'shelf' | 'binnedAt' | 'readAt' | 'progress' | 'favourite' | 'tags'
>;

/** An article as another copy of the library knows it: without ids of this device and pictures. */
export interface ReplicaArticle extends ReplicaState {
  url: string;
  /** Shown of a link saved for later; the text brings its own. */
  title: string;
  /** Absent for a link saved for later. */
  content?: SavedText;
  /** Earlier versions, oldest first. */
  versions: SavedText[];
  highlights: Omit<Highlight, 'articleId'>[];
  translations: Omit<SavedTranslation, 'articleId'>[];
}

/** Where an article of this library is, without its text. */
export interface ReplicaPlace {
  id: string;
  canonicalUrl: string;
  /** Another one after every change of the article. */
  mark: string;
}

/** What a copy of the library elsewhere is kept in step by. */
export interface ReplicaDesk {
  /** Every article of every shelf. */
  list(): Promise<ReplicaPlace[]>;
  read(id: string): Promise<{ place: ReplicaPlace; article: ReplicaArticle } | undefined>;
  /**
   * Makes an article just so, or adds it; pictures that it still has stay, others are noted as waiting,
   * as a save does. Writes nothing where the article is no longer
   * as `expected` says (undefined: not there), and returns 'changed'.
   *
   * @throws LibraryError `damaged` where what is given is no article, or takes another one's highlight
   */
  write(article: ReplicaArticle, expected: string | undefined): Promise<ReplicaPlace | 'changed'>;
  /** Deletes an article for good, if it is as `expected` says; returns whether it did. */
  remove(id: string, expected: string): Promise<boolean>;
}
