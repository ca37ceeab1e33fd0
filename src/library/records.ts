import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import type { LanguageCode } from '../language/language.ts';
import type { Span } from '../language/span.ts';
import type { Translation } from '../translation/translator.ts';

/** Where an article lies. Articles in the `bin` are purged 30 days after `binnedAt`. */
export type Shelf = 'inbox' | 'archive' | 'bin';

/** All that a list shows of a saved article; small, so that thousands can be read at once. */
export interface SavedArticle {
  id: string;
  /** As the page gave it; `canonicalUrl` is the one by which it is found again. */
  url: string;
  canonicalUrl: string;
  /** Host without `www.`. */
  site: string;
  siteName?: string;
  title: string;
  authors: string[];
  language: LanguageCode;
  /** ISO 8601, as the page gave it. */
  publishedTime?: string;
  wordCount: number;
  /** First sentence of the summary, or the start of the text. */
  excerpt?: string;
  /** Address of the first picture; never loaded unasked. */
  picture?: string;
  /** Milliseconds since the epoch, like all times below. */
  savedAt: number;
  /** When anything of it changed last. */
  changedAt: number;
  shelf: Shelf;
  binnedAt?: number;
  /** Absent while unread. */
  readAt?: number;
  /** 0 to 1 of the way through; where the reader opens again. */
  progress: number;
  favourite: boolean;
  /** In the order the reader gave them, without repetition. */
  tags: string[];
  /** A link saved for later: its text is filled in at the first opening. */
  linkOnly: boolean;
  /** Size of text and brief as JSON, in UTF-16 code units: an estimate of the room it takes. */
  size: number;
}

/** The row of `articles`: what a list shows, and what keeps the search index in step. */
export interface ArticleRow extends SavedArticle {
  /** Number of the article in the search index; a new one each time what is searched changes. */
  documentNumber: number;
  /** Grows with every change in the library; readers of the index ask for what is newer. */
  revision: number;
}

/** The row of `contents`: what the reader shows. Absent for a link saved for later. */
export interface ContentRow {
  id: string;
  article: Article;
  brief: Brief;
  /** When this text was saved; `SavedArticle.savedAt` is the first time. */
  savedAt: number;
  /** `type:folded name` of each entity; see `entityKey`. */
  entityKeys: string[];
}

/** The row of `texts`: the canonical text alone, which a snippet is cut from. */
export interface TextRow {
  id: string;
  text: string;
}

/** An article as it was before its text changed. */
export interface VersionRow {
  articleId: string;
  /** When this version was saved. */
  savedAt: number;
  article: Article;
  brief: Brief;
}

export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** A marked passage of the canonical text, anchored by its words and surroundings and by offset. */
export interface Highlight extends Span {
  id: string;
  articleId: string;
  colour: HighlightColour;
  /** The marked words. */
  exact: string;
  /** The text right before and after, as far as it helps to find the place again. */
  prefix: string;
  suffix: string;
  note?: string;
  createdAt: number;
  changedAt: number;
}

/** A translation kept with an article. */
export interface SavedTranslation {
  articleId: string;
  target: LanguageCode;
  /** Name of the translator, as the reader knows it. */
  provider: string;
  translatedAt: number;
  /** `ContentRow.savedAt` of the text it was made from: another one means it is out of date. */
  textSavedAt: number;
  segments: Translation[];
}

/**
 * How far a picture is: still to be fetched, held until the reader has allowed its host, here, declined
 * by the reader, over the budget, or not to be had (after a few tries, or not a picture).
 */
export type PictureState =
  'waiting' | 'needs-permission' | 'kept' | 'refused' | 'over-budget' | 'failed';

export interface PictureRow {
  articleId: string;
  /** Address it came from. */
  address: string;
  state: PictureState;
  tries: number;
  /** Only where `state` is `kept`. */
  blob?: Blob;
  /** Size of the blob; 0 without one. */
  bytes: number;
}

/** Counters of the library, one row named `state`. */
export interface StateRow {
  key: 'state';
  revision: number;
  /** Sum of the sizes of all pictures kept. */
  pictureBytes: number;
}
