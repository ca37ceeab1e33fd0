import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoticeContent } from '../controls/Notice.tsx';
import type { LibraryPageProps } from './library-page-props.ts';
import type { Articles } from './use-articles.ts';
import { isSearch, listRequest, searchRequest, type View } from './view.ts';

/** The articles the reader has chosen to do something with. */
export interface Picked {
  /** Whether articles can be picked: their boxes show. */
  on: boolean;
  ids: ReadonlySet<string>;
  setOn(on: boolean): void;
  /**
   * Picks an article of the list, or no longer.
   *
   * @param range with all between it and the one picked before
   */
  toggle(index: number, range: boolean): void;
  /** Picks everything that is on view, loaded or not. */
  all(): void;
  /** Keeps only these picked. */
  keep(ids: readonly string[]): void;
}

/** Ids of everything a view shows, in its order. */
async function idsOf(
  { library, search }: Pick<LibraryPageProps, 'library' | 'search'>,
  view: View,
): Promise<string[]> {
  const now = new Date();
  if (!isSearch(view)) return library.listIds(listRequest(view, now));
  const found = await search.search({ ...searchRequest(view, now), idsOnly: true });
  return found?.ids ?? [];
}

const NONE: ReadonlySet<string> = new Set();

/** Holds what is picked; another shelf starts anew. */
export function usePicked(
  props: Pick<LibraryPageProps, 'i18n' | 'library' | 'search'> & { view: View },
  articles: Articles,
  show: (notice: NoticeContent) => void,
): Picked {
  const { i18n, view } = props;
  const [on, setOn] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(NONE);
  const anchorRef = useRef(-1);
  useEffect(() => {
    setIds(NONE);
    anchorRef.current = -1;
  }, [view.shelf]);
  const withIds = (take: (all: string[]) => void) =>
    void idsOf(props, view).then(take, (error: unknown) => {
      console.error('The list could not be read.', error);
      show({ kind: 'problem', text: i18n.t('library.pick.failed') });
    });
  return {
    on,
    ids,
    setOn(next) {
      setOn(next);
      setIds(NONE);
      anchorRef.current = -1;
    },
    toggle(index, range) {
      const id = articles.at(index)?.saved.id;
      if (id === undefined) return;
      setOn(true);
      const anchor = anchorRef.current;
      anchorRef.current = index;
      if (range && anchor >= 0) {
        const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
        withIds((all) => setIds((now) => new Set([...now, ...all.slice(from, to + 1)])));
        return;
      }
      setIds((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    all() {
      setOn(true);
      withIds((all) => setIds(new Set(all)));
    },
    keep: (kept) => setIds(new Set(kept)),
  };
}
