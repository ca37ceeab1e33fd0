import type { LanguageCode } from '../language/language.ts';

/**
 * A run of text with its inline markup. `text` is plain and canonical. `html` is the same run with
 * inline elements only (a, strong, em, sub, sup, code, br …) and counts as hostile wherever it is
 * rendered: the page that shows it sanitises it.
 */
export interface RichText {
  text: string;
  html: string;
}

/** One picture: `src` is an absolute http(s) or data:image address, never loaded unasked. */
export interface ArticleImage {
  src: string;
  alt: string;
  width?: number;
  height?: number;
}

export interface HeadingBlock extends RichText {
  type: 'heading';
  id: string;
  /** 2 to 6; the title of the article is not a block. */
  level: number;
}
export interface ParagraphBlock extends RichText {
  type: 'paragraph';
  id: string;
}
export interface ListBlock {
  type: 'list';
  id: string;
  ordered: boolean;
  items: RichText[];
}
export interface QuoteBlock {
  type: 'quote';
  id: string;
  paragraphs: RichText[];
}
export interface TableBlock {
  type: 'table';
  id: string;
  caption?: string;
  rows: { header: boolean; cells: RichText[] }[];
}
export interface FigureBlock {
  type: 'figure';
  id: string;
  /** More than one for a gallery. */
  images: ArticleImage[];
  caption?: RichText;
  /** Photographer or agency, when it stands apart from the caption. */
  credit?: string;
}
export interface EmbedBlock {
  type: 'embed';
  id: string;
  kind: 'video' | 'audio' | 'post' | 'map' | 'other';
  url: string;
  text: string;
}

/** A piece of the body, in page order; `id` is unique within the article and stable (`b0`, `b1` …). */
export type ArticleBlock =
  HeadingBlock | ParagraphBlock | ListBlock | QuoteBlock | TableBlock | FigureBlock | EmbedBlock;

/** What the extractor makes of a news page: plain JSON, safe to message, store and validate. */
export interface Article {
  url: string;
  title: string;
  /** People, in the order of the byline; never the site itself unless nobody else is named. */
  authors: string[];
  /** ISO 8601 with zone, to the minute or better; absent when the page does not say. */
  publishedTime?: string;
  modifiedTime?: string;
  siteName?: string;
  language: LanguageCode;
  /** 0 to 1: how sure the language is. */
  languageConfidence: number;
  /** The standfirst ('sapo') that stands apart from the body; not repeated in `blocks`. */
  lead?: RichText;
  blocks: ArticleBlock[];
  wordCount: number;
  /** Set when not all of the text could be had: a paywall's stub, or a page over the size caps. */
  incomplete?: 'paywall' | 'too-large';
  /** The address of the next page of a multi-page article; offered, never followed unasked. */
  nextPageUrl?: string;
}
