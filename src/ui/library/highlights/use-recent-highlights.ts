import { useCallback } from 'preact/hooks';
import type {
  RecentHighlights,
  RecentHighlightsRequest,
} from '../../../library/notes/recent-highlights.ts';
import type { LibraryData } from '../library-page-props.ts';
import { type PagedList, type PageRange, usePagedList } from '../use-paged-list.ts';

export type HighlightsFilter = Pick<RecentHighlightsRequest, 'colour' | 'noted' | 'text'>;

export type RecentHighlightsList = PagedList<RecentHighlights>;

/** Reads the highlights of all articles page by page, as far as they are needed. */
export function useRecentHighlights(
  library: Pick<LibraryData, 'highlights'>,
  filter: HighlightsFilter,
): RecentHighlightsList {
  const read = useCallback(
    (asked: HighlightsFilter, range: PageRange) =>
      library.highlights.recent({ ...asked, ...range }),
    [library],
  );
  return usePagedList(read, filter);
}
