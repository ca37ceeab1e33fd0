import { useEffect, useMemo, useState } from 'preact/hooks';

/** Items asked for at a time. */
const PAGE = 50;

/** A stretch of a list, as the library is asked for it. */
export interface PageRange {
  offset: number;
  limit: number;
}

/** What a question for one page is answered with. */
interface ListPage {
  items: unknown[];
  /** How many there are on all pages. */
  total: number;
}

type Item<Page extends ListPage> = Page['items'][number];

/** Answers undefined where a later question has taken the place of this one. */
type ReadPage<Query, Page> = (query: Query, range: PageRange) => Promise<Page | undefined>;

/** A long list of which only what is looked at is read. */
export interface PagedList<Page extends ListPage> {
  status: 'loading' | 'ready' | 'failed';
  /** What the last reading threw; only while `status` is `failed`. */
  error: unknown;
  /** The page that was read last, of whichever stretch. */
  latest: Page | undefined;
  /** All pages that were read. */
  loaded: Page[];
  total: number;
  /** Undefined while it is not loaded. */
  at(index: number): Item<Page> | undefined;
  /** Has a stretch of the list loaded. */
  need(from: number, to: number): void;
  /** Reads everything on view again. */
  reload(): void;
}

/** Holds the pages of one query that were read, and asks for others. */
class Pages<Query, Page extends ListPage> {
  status: PagedList<Page>['status'] = 'loading';
  error: unknown;
  latest: Page | undefined;
  readonly #read: ReadPage<Query, Page>;
  readonly #pages = new Map<number, Page>();
  readonly #asked = new Set<number>();
  #query: { is: Query } | undefined;
  #onChange: () => void = () => undefined;
  /** Counts queries: an answer to an earlier one is not shown. */
  #turn = 0;

  constructor(read: ReadPage<Query, Page>) {
    this.#read = read;
  }

  get loaded(): Page[] {
    return [...this.#pages.values()];
  }

  get total(): number {
    return this.latest?.total ?? 0;
  }

  /**
   * Shows another query. What is shown now stays until its first page is there: nothing flickers.
   *
   * @param onChange called when something new can be shown
   */
  show(query: Query, onChange: () => void): void {
    this.#query = { is: query };
    this.#onChange = onChange;
    this.reload();
  }

  reload(): void {
    this.#turn++;
    this.#asked.clear();
    void this.#load(0);
  }

  at(index: number): Item<Page> | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.items[index % PAGE];
  }

  need(from: number, to: number): void {
    const last = Math.floor(Math.min(to, this.total - 1) / PAGE);
    for (let page = Math.floor(from / PAGE); page <= last; page++) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    if (!this.#query || this.#asked.has(page)) return;
    this.#asked.add(page);
    const turn = this.#turn;
    try {
      const answer = await this.#read(this.#query.is, { offset: page * PAGE, limit: PAGE });
      if (turn !== this.#turn || !answer) return;
      if (page === 0) this.#pages.clear();
      this.#pages.set(page, answer);
      this.latest = answer;
      this.error = undefined;
      this.status = 'ready';
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error('A list of the library could not be read.', error);
      this.error = error;
      this.status = 'failed';
    }
    this.#onChange();
  }
}

/**
 * Reads a list page by page, as far as it is needed.
 *
 * @param read the same function as long as it asks the same source
 * @param query another one is shown from its beginning
 */
export function usePagedList<Query, Page extends ListPage>(
  read: ReadPage<Query, Page>,
  query: Query,
): PagedList<Page> {
  const [, redraw] = useState(0);
  const pages = useMemo(() => new Pages(read), [read]);
  useEffect(() => pages.show(query, () => redraw((count) => count + 1)), [pages, query]);
  return {
    status: pages.status,
    error: pages.error,
    latest: pages.latest,
    loaded: pages.loaded,
    total: pages.total,
    at: (index) => pages.at(index),
    need: (from, to) => pages.need(from, to),
    reload: () => pages.reload(),
  };
}
