import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SavedArticle } from '../../library/records.ts';
import type { Snippet } from '../../library/search/snippet.ts';
import type { LibraryPageProps } from './library-page-props.ts';
import { isSearch, listRequest, searchRequest, type View } from './view.ts';

export interface ShownArticle {
  saved: SavedArticle;
  snippet?: Snippet;
  /** How many passages of it are highlighted; absent where none is. */
  highlights?: number;
}

/** Articles asked for at a time. */
const PAGE = 50;

export interface Articles {
  /**
   * `newer`: a newer version of the extension wrote the library, which was left untouched.
   * `unavailable`: the browser gives the library no database here.
   */
  status: 'loading' | 'ready' | 'failed' | 'newer' | 'unavailable';
  total: number;
  /** Only the letters fitted, not the marks that were typed. */
  relaxed: boolean;
  /** Undefined while it is not loaded. */
  at(index: number): ShownArticle | undefined;
  /** Has a stretch of the list loaded. */
  need(from: number, to: number): void;
  /** Reads everything on view again. */
  reload(): void;
}

type Source = Pick<LibraryPageProps, 'library' | 'search'>;

interface Page {
  items: ShownArticle[];
  total: number;
  relaxed: boolean;
}

async function readPage(
  { library, search }: Source,
  view: View,
  offset: number,
): Promise<Page | undefined> {
  const now = new Date();
  if (isSearch(view)) {
    const found = await search.search({ ...searchRequest(view, now), offset, limit: PAGE });
    return found && { ...found, items: await counted(library, found.hits) };
  }
  const page = await library.list({ ...listRequest(view, now), offset, limit: PAGE });
  const items = await counted(
    library,
    page.items.map((saved) => ({ saved })),
  );
  return { items, total: page.total, relaxed: false };
}

/** Articles with how many highlights each has. */
async function counted(
  library: Source['library'],
  articles: ShownArticle[],
): Promise<ShownArticle[]> {
  const counts = await library.highlights.counts(articles.map(({ saved }) => saved.id));
  return articles.map((article) => {
    const highlights = counts.get(article.saved.id);
    return highlights === undefined ? article : { ...article, highlights };
  });
}

/** Holds the pages of one view that were read, and asks for others. */
class ArticlePages {
  status: Articles['status'] = 'loading';
  total = 0;
  relaxed = false;
  #onChange: () => void = () => undefined;
  readonly #source: Source;
  readonly #pages = new Map<number, ShownArticle[]>();
  readonly #asked = new Set<number>();
  #view: View | undefined;
  /** Counts views: an answer to an earlier one is not shown. */
  #turn = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /**
   * Shows another view. What is shown now stays until its first page is there: nothing flickers.
   *
   * @param onChange called when something new can be shown
   */
  show(view: View, onChange: () => void): void {
    this.#view = view;
    this.#onChange = onChange;
    this.reload();
  }

  reload(): void {
    this.#turn++;
    this.#asked.clear();
    void this.#load(0);
  }

  at(index: number): ShownArticle | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  need(from: number, to: number): void {
    const last = Math.floor(Math.min(to, this.total - 1) / PAGE);
    for (let page = Math.floor(from / PAGE); page <= last; page++) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    if (!this.#view || this.#asked.has(page)) return;
    this.#asked.add(page);
    const turn = this.#turn;
    try {
      const answer = await readPage(this.#source, this.#view, page * PAGE);
      if (turn !== this.#turn || !answer) return;
      if (page === 0) this.#pages.clear();
      this.#pages.set(page, answer.items);
      this.total = answer.total;
      this.relaxed = answer.relaxed;
      this.status = 'ready';
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error('The library could not be read.', error);
      const problem = error instanceof Error && 'problem' in error ? error.problem : undefined;
      if (problem === 'newer-schema') this.status = 'newer';
      else this.status = problem === 'unavailable' ? 'unavailable' : 'failed';
    }
    this.#onChange();
  }
}

/** Reads the articles of a view page by page, as far as they are needed. */
export function useArticles({ library, search }: Source, view: View): Articles {
  const [, redraw] = useState(0);
  const pages = useMemo(() => new ArticlePages({ library, search }), [library, search]);
  useEffect(() => pages.show(view, () => redraw((count) => count + 1)), [pages, view]);
  return {
    status: pages.status,
    total: pages.total,
    relaxed: pages.relaxed,
    at: (index) => pages.at(index),
    need: (from, to) => pages.need(from, to),
    reload: () => pages.reload(),
  };
}
