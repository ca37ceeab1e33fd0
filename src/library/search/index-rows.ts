/**
 * The search index: for every term (see `termOf`) the documents it occurs in, each with a weight and
 * its positions. A document is one state of an article, known by its number. New documents wait as
 * rows of `searchPending`, written with the article in one transaction; a worker makes segments of
 * them and merges those, as LSM trees do. docs/library.md says why.
 */

/** One document, its terms in order, `data`: for each a weight, a count and position gaps. */
export interface PendingRow {
  documentNumber: number;
  /** The terms, each ended by a newline, in code unit order. */
  terms: string;
  data: Uint8Array<ArrayBuffer>;
}

/** A sorted run of documents. A row here makes its blocks count; blocks without one are litter. */
export interface SegmentRow {
  id: string;
  /** Numbers of its documents, ascending; postings speak of them by place in this list. */
  documents: Uint32Array<ArrayBuffer>;
  /** First term of each block. */
  starts: string[];
}

/** A stretch of terms with the documents they occur in. */
export interface PostingsRow {
  segment: string;
  block: number;
  /** The terms, each ended by a newline, in code unit order. */
  terms: string;
  /** Where each term's entries begin in `documents`; one more for the end. */
  offsets: Uint32Array<ArrayBuffer>;
  /** Entries: gap to the place of the document before, weight, bytes of its positions. */
  documents: Uint8Array<ArrayBuffer>;
  /** Where each term's positions begin in the block's PositionsRow. */
  positionOffsets: Uint32Array<ArrayBuffer>;
}

/** The positions of a block; read for phrases and for words that should stand together only. */
export interface PositionsRow {
  segment: string;
  block: number;
  /** For each entry of the block in order: position gaps. */
  data: Uint8Array<ArrayBuffer>;
}

/** The terms of a row, in order. */
export function termList(terms: string): string[] {
  return terms === '' ? [] : terms.slice(0, -1).split('\n');
}
