import { type LibraryContext, run } from '../context.ts';
import type { SavedArticle, Shelf } from '../records.ts';
import { unlessDamaged } from '../store/damage.ts';
import {
  type ArticleFilter,
  COMPARE,
  entityArticles,
  type SortOrder,
} from '../store/list-articles.ts';
import { savedArticle } from '../store/read-articles.ts';
import { BlockCache, MissingBlockError } from './block-cache.ts';
import { compactStep, deleteLitter, MAX_PENDING } from './compact.ts';
import { DocumentTable } from './document-table.ts';
import { parseQuery } from './query.ts';
import { type NarrowedQuery, rank, type RankedDocument } from './rank.ts';
import { queueAll, queueMissing } from './rebuild.ts';
import { memorySegment, type Segment } from './segment.ts';
import { snippet, type Snippet } from './snippet.ts';

/** How finds are ordered; `best` is the ranking. */
export type SearchOrder = 'best' | Exclude<SortOrder, 'title'>;

export interface SearchRequest {
  /** As the reader typed it; see `parseQuery`. */
  text: string;
  /** What is asked beside the words; operators in the text narrow it further. */
  filter?: ArticleFilter;
  /** The inbox and the archive unless told otherwise, or by `is:` in the text. */
  shelf?: Shelf;
  /** `best` unless told otherwise. */
  order?: SearchOrder;
  /** Oldest, shortest or first in the alphabet first; has no meaning for `best`. */
  ascending?: boolean;
  offset?: number;
  /** 20 unless told otherwise. */
  limit?: number;
  /** Answers with the ids of everything that is found, and with no hits. */
  idsOnly?: boolean;
}

export interface SearchHit {
  saved: SavedArticle;
  score: number;
  /** Absent for a link saved for later. */
  snippet?: Snippet;
}

export interface SearchResult {
  hits: SearchHit[];
  /** How many articles were found in all. */
  total: number;
  /** Nothing has the marks that were typed; these have the letters without them. */
  relaxed: boolean;
  /** Where only they were asked for. */
  ids?: string[];
}

/** Some of the documents that wait, as a segment in memory. */
interface WaitingPart {
  numbers: number[];
  segment: Segment;
}

/** Searches the library. One of these keeps tens of megabytes: it belongs into a worker. */
export class SearchIndex {
  readonly #context: LibraryContext;
  readonly #table: DocumentTable;
  #cache: BlockCache;
  #stored = new Map<string, Segment>();
  #waiting: WaitingPart[] = [];
  /** The list of segments was not read since the library changed. */
  #stale = true;

  constructor(context: LibraryContext) {
    this.#context = context;
    this.#table = new DocumentTable(context);
    this.#cache = new BlockCache(context.db);
  }

  /** Gets ready for the first query. */
  warm(): Promise<void> {
    return run(this.#context, () => this.#refresh());
  }

  /** Takes in what other pages wrote. */
  async #refresh(): Promise<void> {
    const { db } = this.#context;
    const changed = await this.#table.refresh();
    if (!changed && !this.#stale) return;
    this.#stale = true;
    await db.transaction('r', db.searchSegments, db.searchPending, async () => {
      const ids = await db.searchSegments.toCollection().primaryKeys();
      const fresh = ids.filter((id) => !this.#stored.has(id));
      const rows = fresh.length ? await db.searchSegments.bulkGet(fresh) : [];
      const stored = new Map<string, Segment>();
      for (const id of ids) {
        const known = this.#stored.get(id);
        if (known) stored.set(id, known);
      }
      for (const row of rows) if (row) stored.set(row.id, this.#cache.segment(row));
      this.#stored = stored;
      await this.#refreshWaiting();
    });
    this.#stale = false;
  }

  /** Makes segments of what waits, as few anew as possible. */
  async #refreshWaiting(): Promise<void> {
    const { db } = this.#context;
    const numbers = await db.searchPending.toCollection().primaryKeys();
    const waiting: WaitingPart[] = [];
    for (let at = 0; at < numbers.length; at += MAX_PENDING) {
      const chunk = numbers.slice(at, at + MAX_PENDING);
      const known = this.#waiting.find(
        (part) =>
          part.numbers.length === chunk.length &&
          part.numbers.every((number, n) => number === chunk[n]),
      );
      if (known) {
        waiting.push(known);
        continue;
      }
      const rows = await db.searchPending.bulkGet(chunk);
      const segment = memorySegment(rows.filter((row) => row !== undefined));
      waiting.push({ numbers: chunk, segment });
    }
    this.#waiting = waiting;
  }

  /** Forgets what was read of the index. */
  #forget(): void {
    this.#stored.clear();
    this.#waiting = [];
    this.#stale = true;
    this.#cache = new BlockCache(this.#context.db);
  }

  #segments(): Segment[] {
    return [...this.#stored.values(), ...this.#waiting.map(({ segment }) => segment)];
  }

  async #ranked(request: SearchRequest): Promise<{ ranked: RankedDocument[]; relaxed: boolean }> {
    const found = await this.#found(request);
    const { order = 'best', ascending = false } = request;
    if (order !== 'best') {
      found.ranked.sort((a, b) => COMPARE[order](a.info, b.info));
      if (!ascending) found.ranked.reverse();
    }
    return found;
  }

  async #found(request: SearchRequest): Promise<{ ranked: RankedDocument[]; relaxed: boolean }> {
    const { filter = {}, shelf } = request;
    const query: NarrowedQuery = {
      ...parseQuery(request.text),
      ...(shelf !== undefined && { shelf }),
      beside: filter,
    };
    const named = await entityArticles(this.#context.db, filter.entity);
    if (named) query.among = named;
    const ranked = await rank(this.#segments(), this.#table, query, false);
    const marked = query.phrases.some(({ words }) =>
      words.some(({ form, folded }) => form !== folded),
    );
    if (ranked.length > 0 || !marked) return { ranked, relaxed: false };
    const without = await rank(this.#segments(), this.#table, query, true);
    return { ranked: without, relaxed: without.length > 0 };
  }

  /** @throws LibraryError; a `damaged` index is to be rebuilt */
  search(request: SearchRequest): Promise<SearchResult> {
    return run(this.#context, async () => {
      await this.#refresh();
      try {
        return await this.#page(request);
      } catch (error) {
        if (!(error instanceof MissingBlockError)) throw error;
        // Another worker merged segments meanwhile: what it made is there now.
        this.#forget();
        await this.#refresh();
        return this.#page(request);
      }
    });
  }

  async #page(request: SearchRequest): Promise<SearchResult> {
    const { text, offset = 0, limit = 20 } = request;
    const { ranked, relaxed } = await this.#ranked(request);
    if (request.idsOnly) {
      const ids = ranked.map(({ info }) => info.id);
      return { hits: [], total: ids.length, relaxed, ids };
    }
    const shown = ranked.slice(offset, offset + limit);
    const query = parseQuery(text);
    const { db } = this.#context;
    const ids = shown.map(({ info }) => info.id);
    const [rows, texts] = await db.transaction('r', db.articles, db.texts, () =>
      Promise.all([db.articles.bulkGet(ids), db.texts.bulkGet(ids)]),
    );
    const hits = shown.flatMap(({ score }, n): SearchHit[] => {
      const row = rows[n];
      const text = texts[n]?.text;
      if (!row) return [];
      const saved = unlessDamaged(() => savedArticle(row));
      if (!saved) return [];
      if (typeof text !== 'string') return [{ saved, score }];
      return [{ saved, score, snippet: snippet(text, query, relaxed) }];
    });
    return { hits, total: ranked.length, relaxed };
  }

  /**
   * Makes segments of what waits and merges them, until nothing is left to do.
   *
   * @throws the signal's reason when it is aborted between two steps
   */
  compact(signal?: AbortSignal): Promise<void> {
    return run(this.#context, async () => {
      while (await compactStep(this.#context)) signal?.throwIfAborted();
    });
  }

  /**
   * Checks that every article is in the index, queues what is not, and takes away what a cut-off
   * compaction left behind. Only one worker at a time may do this.
   *
   * @returns how many articles were missing
   */
  repair(): Promise<number> {
    return run(this.#context, async () => {
      await deleteLitter(this.#context);
      return queueMissing(this.#context);
    });
  }

  /** Throws the index away and makes it anew from the articles. */
  rebuild(): Promise<void> {
    return run(this.#context, async () => {
      this.#forget();
      await queueAll(this.#context);
      while (await compactStep(this.#context));
    });
  }
}
