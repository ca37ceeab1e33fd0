import { useEffect, useMemo, useState } from 'preact/hooks';
import type {
  RecentHighlight,
  RecentHighlightsRequest,
} from '../../../library/notes/recent-highlights.ts';
import type { LibraryData } from '../library-page-props.ts';

/** Highlights asked for at a time. */
const PAGE = 50;

export type HighlightsFilter = Pick<RecentHighlightsRequest, 'colour' | 'noted' | 'text'>;

export interface RecentHighlightsList {
  status: 'loading' | 'ready' | 'failed';
  total: number;
  /** Undefined while it is not loaded. */
  at(index: number): RecentHighlight | undefined;
  /** Has a stretch of the list loaded. */
  need(from: number, to: number): void;
  reload(): void;
}

/** Holds the pages of one filter that were read, and asks for others. */
class HighlightPages {
  status: RecentHighlightsList['status'] = 'loading';
  total = 0;
  readonly #library: Pick<LibraryData, 'highlights'>;
  readonly #pages = new Map<number, RecentHighlight[]>();
  readonly #asked = new Set<number>();
  #filter: HighlightsFilter = {};
  #onChange: () => void = () => undefined;
  /** Counts filters: an answer to an earlier one is not shown. */
  #turn = 0;

  constructor(library: Pick<LibraryData, 'highlights'>) {
    this.#library = library;
  }

  /** Shows another filter; what is shown now stays until its first page is there. */
  show(filter: HighlightsFilter, onChange: () => void): void {
    this.#filter = filter;
    this.#onChange = onChange;
    this.reload();
  }

  reload(): void {
    this.#turn++;
    this.#asked.clear();
    void this.#load(0);
  }

  at(index: number): RecentHighlight | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  need(from: number, to: number): void {
    const last = Math.floor(Math.min(to, this.total - 1) / PAGE);
    for (let page = Math.floor(from / PAGE); page <= last; page++) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const turn = this.#turn;
    const request = { ...this.#filter, offset: page * PAGE, limit: PAGE };
    try {
      const { items, total } = await this.#library.highlights.recent(request);
      if (turn !== this.#turn) return;
      if (page === 0) this.#pages.clear();
      this.#pages.set(page, items);
      this.total = total;
      this.status = 'ready';
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error('The highlights could not be read.', error);
      this.status = 'failed';
    }
    this.#onChange();
  }
}

/** Reads the highlights of all articles page by page, as far as they are needed. */
export function useRecentHighlights(
  library: Pick<LibraryData, 'highlights'>,
  filter: HighlightsFilter,
): RecentHighlightsList {
  const [, redraw] = useState(0);
  const pages = useMemo(() => new HighlightPages(library), [library]);
  useEffect(() => pages.show(filter, () => redraw((count) => count + 1)), [pages, filter]);
  return {
    status: pages.status,
    total: pages.total,
    at: (index) => pages.at(index),
    need: (from, to) => pages.need(from, to),
    reload: () => pages.reload(),
  };
}
