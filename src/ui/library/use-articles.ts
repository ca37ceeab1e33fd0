import { useCallback } from 'preact/hooks';
import type { SavedArticle } from '../../library/records.ts';
import type { Snippet } from '../../library/search/snippet.ts';
import type { LibraryPageProps } from './library-page-props.ts';
import { type PagedList, type PageRange, usePagedList } from './use-paged-list.ts';
import { isSearch, listRequest, searchRequest, type View } from './view.ts';

export interface ShownArticle {
  saved: SavedArticle;
  snippet?: Snippet;
  /** How many passages of it are highlighted; absent where none is. */
  highlights?: number;
}

interface ArticlesPage {
  items: ShownArticle[];
  total: number;
  /** Only the letters fitted, not the marks that were typed. */
  relaxed: boolean;
  /** How many are left out of it because they have lost their shape. */
  damaged: number;
}

export interface Articles extends Pick<
  PagedList<ArticlesPage>,
  'total' | 'at' | 'need' | 'reload'
> {
  /**
   * `newer`: a newer version of the extension wrote the library, which was left untouched.
   * `unavailable`: the browser gives the library no database here.
   */
  status: 'loading' | 'ready' | 'failed' | 'newer' | 'unavailable';
  /** Only the letters fitted, not the marks that were typed. */
  relaxed: boolean;
  /** How many of those read so far have lost their shape; they cannot be shown. */
  damaged: number;
}

type Source = Pick<LibraryPageProps, 'library' | 'search'>;

async function readPage(
  { library, search }: Source,
  view: View,
  range: PageRange,
): Promise<ArticlesPage | undefined> {
  const now = new Date();
  if (isSearch(view)) {
    const found = await search.search({ ...searchRequest(view, now), ...range });
    return found && { ...found, items: await counted(library, found.hits), damaged: 0 };
  }
  const page = await library.list({ ...listRequest(view, now), ...range });
  const items = await counted(
    library,
    page.items.map((saved) => ({ saved })),
  );
  return { items, total: page.total, relaxed: false, damaged: page.damaged };
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

/** Why a list could not be read, as far as a reader is told. */
function failure(error: unknown): Articles['status'] {
  const problem = error instanceof Error && 'problem' in error ? error.problem : undefined;
  if (problem === 'newer-schema') return 'newer';
  return problem === 'unavailable' ? 'unavailable' : 'failed';
}

/** Reads the articles of a view page by page, as far as they are needed. */
export function useArticles({ library, search }: Source, view: View): Articles {
  const read = useCallback(
    (asked: View, range: PageRange) => readPage({ library, search }, asked, range),
    [library, search],
  );
  const list = usePagedList(read, view);
  return {
    ...list,
    status: list.status === 'failed' ? failure(list.error) : list.status,
    relaxed: list.latest?.relaxed ?? false,
    damaged: list.loaded.reduce((sum, { damaged }) => sum + damaged, 0),
  };
}
