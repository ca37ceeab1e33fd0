import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RecentHighlight } from '../../../library/notes/recent-highlights.ts';
import type { HighlightColour } from '../../../library/records.ts';
import { Button } from '../../controls/Button.tsx';
import { Chips } from '../../controls/Chips.tsx';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { Skeleton } from '../../controls/Skeleton.tsx';
import { useMedia } from '../../controls/use-media.ts';
import { highlighter, pencil, search as magnifier } from '../../icons/lucide.ts';
import { COLOURS } from '../../reader/highlights/highlights-props.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import { NARROW } from '../LibraryFilters.tsx';
import { LibraryTop } from '../LibraryTop.tsx';
import type { LibraryPageProps } from '../library-page-props.ts';
import { ReadFailure } from '../ReadFailure.tsx';
import { WindowedList } from '../WindowedList.tsx';
import {
  type HighlightsFilter,
  type RecentHighlightsList,
  useRecentHighlights,
} from './use-recent-highlights.ts';
import '../../reader/highlights/highlights.css';
import './library-highlights.css';

/** Height of an item with its gap, in rem; library-highlights.css has the same. */
const HEIGHT = { wide: 9.5, narrow: 12.5 };

/** What the reader has marked and written in all articles, the newest first. */
export function HighlightsView({ library, actions }: LibraryPageProps): VNode {
  const i18n = useI18n();
  const [filter, setFilter] = useState<HighlightsFilter>({});
  const list = useRecentHighlights(library, filter);
  const { colour, noted = false, text = '' } = filter;
  const choose = (chosen: HighlightColour | 'all'): void => {
    const { colour: _, ...rest } = filter;
    setFilter(chosen === 'all' ? rest : { ...rest, colour: chosen });
  };
  return (
    <>
      <LibraryTop part="highlights" actions={actions}>
        <div class="library-search-place">
          <input
            type="search"
            class="library-search"
            aria-label={i18n.t('library.highlights.find')}
            placeholder={i18n.t('library.highlights.find')}
            value={text}
            onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
          />
        </div>
      </LibraryTop>
      <main class="library-highlights">
        <div class="highlights-filters">
          <Chips
            label={i18n.t('highlight.colour')}
            selected={colour ?? 'all'}
            onSelect={choose}
            chips={[
              { id: 'all', label: i18n.t('brief.all') },
              ...COLOURS.map((own) => ({
                id: own,
                label: i18n.t(`highlight.colour.${own}`),
                icon: <span class={`swatch own-${own}`} />,
              })),
            ]}
          />
          <Button
            icon={pencil}
            label={i18n.t('library.highlights.noted')}
            pressed={noted}
            onClick={() => setFilter({ ...filter, noted: !noted })}
          />
        </div>
        <Shown
          list={list}
          narrowed={colour !== undefined || noted || text.trim() !== ''}
          onOpen={({ saved, highlight }) => actions.onOpenHighlight(saved, highlight.id)}
        />
      </main>
    </>
  );
}

function Shown(props: {
  list: RecentHighlightsList;
  narrowed: boolean;
  onOpen(item: RecentHighlight): void;
}): VNode {
  const { list, onOpen } = props;
  const i18n = useI18n();
  const narrow = useMedia(NARROW);
  const place = useRef<HTMLDivElement>(null);
  if (list.status === 'loading') {
    return <Skeleton label={i18n.t('library.loading')} lines={[90, 60, 0, 84, 70, 0, 92, 30]} />;
  }
  if (list.status === 'failed') return <ReadFailure onRetry={list.reload} />;
  if (list.total === 0) {
    return props.narrowed ? (
      <EmptyState
        icon={magnifier}
        title={i18n.t('library.no-results.title')}
        text={i18n.t('library.highlights.no-results')}
      />
    ) : (
      <EmptyState
        icon={highlighter}
        title={i18n.t('highlight.none.title')}
        text={i18n.t('library.highlights.none')}
      />
    );
  }
  /** J and K go from one to the next, as in the list of articles. */
  const step = (event: KeyboardEvent): void => {
    const by = { j: 1, k: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...(place.current?.querySelectorAll<HTMLElement>('.highlight-open') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[at + by]?.focus();
  };
  return (
    <div ref={place} onKeyDown={step}>
      <p class="library-count" role="status">
        {i18n.t('library.highlights.count', { count: list.total })}
      </p>
      <WindowedList
        label={i18n.t('highlight.list')}
        count={list.total}
        itemHeight={narrow ? HEIGHT.narrow : HEIGHT.wide}
        columnWidth={0}
        kept={-1}
        onNeed={list.need}
        renderItem={(index) => {
          const item = list.at(index);
          return item ? <Item item={item} onOpen={onOpen} /> : <div class="item item-waiting" />;
        }}
      />
    </div>
  );
}

function Item({
  item,
  onOpen,
}: {
  item: RecentHighlight;
  onOpen(item: RecentHighlight): void;
}): VNode {
  const i18n = useI18n();
  const { highlight, saved } = item;
  return (
    <article class={`item own-edge-${highlight.colour}`}>
      <button type="button" class="highlight-open" onClick={() => onOpen(item)}>
        <span class="visually-hidden">{i18n.t(`highlight.colour.${highlight.colour}`)}: </span>
        <span class="highlight-words" lang={saved.language}>
          {highlight.exact}
        </span>
        {highlight.note !== undefined && <span class="highlight-note">{highlight.note}</span>}
        <span class="highlight-from">
          <span class="highlight-title" lang={saved.language}>
            {saved.title}
          </span>
          <span>{saved.siteName ?? saved.site}</span>
          <span>{i18n.date(highlight.createdAt)}</span>
        </span>
      </button>
    </article>
  );
}
