import type { LibraryContext } from '../context.ts';
import { readState } from '../context.ts';
import type { ArticleRow } from '../records.ts';
import { articleTime } from '../store/list-articles.ts';

/** What a filter and the ranking ask of an article, without its words. */
export type DocumentInfo = Pick<
  ArticleRow,
  | 'id'
  | 'documentNumber'
  | 'site'
  | 'language'
  | 'tags'
  | 'shelf'
  | 'savedAt'
  | 'readAt'
  | 'favourite'
  | 'linkOnly'
  | 'wordCount'
  | 'publishedTime'
> & { time: number };

function infoOf(row: ArticleRow): DocumentInfo {
  const { id, documentNumber, site, language, tags, shelf, savedAt, favourite, linkOnly } = row;
  return {
    id,
    documentNumber,
    site,
    language,
    tags,
    shelf,
    savedAt,
    favourite,
    linkOnly,
    wordCount: row.wordCount,
    time: articleTime(row),
    ...(row.readAt !== undefined && { readAt: row.readAt }),
    ...(row.publishedTime !== undefined && { publishedTime: row.publishedTime }),
  };
}

/** All articles in memory, without texts and titles, kept in step with the store. */
export class DocumentTable {
  readonly #context: LibraryContext;
  readonly #byNumber = new Map<number, DocumentInfo>();
  readonly #numberOf = new Map<string, number>();
  #revision = -1;
  #words = 0;

  constructor(context: LibraryContext) {
    this.#context = context;
  }

  get size(): number {
    return this.#byNumber.size;
  }

  /** Mean number of words of an article, at least 1. */
  get meanLength(): number {
    return Math.max(1, this.#words / Math.max(1, this.#byNumber.size));
  }

  get(documentNumber: number): DocumentInfo | undefined {
    return this.#byNumber.get(documentNumber);
  }

  all(): Iterable<DocumentInfo> {
    return this.#byNumber.values();
  }

  #clear(): void {
    this.#byNumber.clear();
    this.#numberOf.clear();
    this.#words = 0;
  }

  #put(row: ArticleRow): void {
    const earlier = this.#numberOf.get(row.id);
    if (earlier !== undefined) {
      this.#words -= this.#byNumber.get(earlier)?.wordCount ?? 0;
      this.#byNumber.delete(earlier);
    }
    this.#byNumber.set(row.documentNumber, infoOf(row));
    this.#numberOf.set(row.id, row.documentNumber);
    this.#words += row.wordCount;
  }

  /**
   * Takes in what changed since the last time; articles that were purged make it start anew.
   *
   * @returns whether anything in the library changed, the index included
   */
  async refresh(): Promise<boolean> {
    const { db } = this.#context;
    if ((await readState(this.#context)).revision === this.#revision) return false;
    await db.transaction('r', db.articles, db.state, async () => {
      const { revision } = await readState(this.#context);
      // A library that was deleted counts from the start again.
      if (revision < this.#revision) this.#clear();
      const changed = db.articles
        .where('revision')
        .above(revision < this.#revision ? -1 : this.#revision);
      for (const row of await changed.toArray()) this.#put(row);
      if ((await db.articles.count()) !== this.#byNumber.size) {
        this.#clear();
        for (const row of await db.articles.toArray()) this.#put(row);
      }
      this.#revision = revision;
    });
    return true;
  }
}
