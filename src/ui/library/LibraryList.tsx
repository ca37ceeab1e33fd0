import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { useMedia } from '../controls/use-media.ts';
import { bookmark, circleAlert, refreshCw, search as magnifier } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { ArticleItem, type ItemActions } from './ArticleItem.tsx';
import { listChecks } from './icons.ts';
import { NARROW } from './LibraryFilters.tsx';
import type { LibraryLayout } from './library-page-props.ts';
import type { Articles } from './use-articles.ts';
import type { Picked } from './use-picked.ts';
import { isSearch, type View } from './view.ts';
import { WindowedList } from './WindowedList.tsx';

interface LibraryListProps {
  articles: Articles;
  view: View;
  layout: LibraryLayout;
  selected: number;
  picked: Picked;
  /** How many earlier versions articles have that have any. */
  updates: ReadonlyMap<string, number>;
  actions: ItemActions;
  onSelect(index: number): void;
  onClearFilters(): void;
  onOpenWelcome(): void;
}

/** Heights of an item with its gap and width of a column, in rem; library-page.css has the same. */
const MEASURES: Record<LibraryLayout | 'narrow', { itemHeight: number; columnWidth: number }> = {
  list: { itemHeight: 8.75, columnWidth: 0 },
  narrow: { itemHeight: 11.75, columnWidth: 0 },
  cards: { itemHeight: 18.75, columnWidth: 19 },
};

/** The articles on view, or why there are none. */
export function LibraryList(props: LibraryListProps): VNode {
  const i18n = useI18n();
  const { articles, view, layout, selected, picked } = props;
  const narrow = useMedia(NARROW);
  const place = useRef<HTMLDivElement>(null);
  // Before anything else can move the focus: an effect run later would pull it back to an item it has
  // left, whose own focus handler selects it again, and so on without end.
  useLayoutEffect(() => {
    if (selected < 0) return;
    const chosen = place.current?.querySelector<HTMLElement>('[data-selected] .item-open');
    if (chosen && chosen !== document.activeElement) chosen.focus({ preventScroll: true });
    chosen?.scrollIntoView({ block: 'nearest' });
  }, [selected, articles.status]);

  if (articles.status !== 'ready' && articles.status !== 'loading') {
    return (
      <EmptyState
        icon={circleAlert}
        title={i18n.t(`library.${articles.status}.title`)}
        text={i18n.t(`library.${articles.status}.text`)}
      >
        <Button
          variant="primary"
          icon={refreshCw}
          label={i18n.t('common.try-again')}
          onClick={articles.reload}
        />
      </EmptyState>
    );
  }
  if (articles.status === 'loading') {
    return (
      <Skeleton label={i18n.t('library.loading')} lines={[30, 90, 60, 0, 30, 84, 70, 0, 30]} />
    );
  }
  if (articles.total === 0) return <NoArticles {...props} />;
  const count = articles.total;
  return (
    <div class={`library-items library-${layout}`} ref={place}>
      <div class="library-count">
        <p role="status">
          {[
            i18n.t(isSearch(view) ? 'library.found' : 'library.count', { count }),
            articles.relaxed && i18n.t('library.relaxed'),
            view.shelf === 'bin' && i18n.t('library.bin-hint'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!picked.on && (
          <Button
            variant="quiet"
            icon={listChecks}
            keys="X"
            label={i18n.t('library.pick')}
            onClick={() => picked.setOn(true)}
          />
        )}
      </div>
      {articles.damaged > 0 && (
        <p class="library-note" role="status">
          {i18n.t('library.damaged', { count: articles.damaged })}
        </p>
      )}
      <WindowedList
        label={i18n.t('library.title')}
        count={count}
        kept={selected}
        onNeed={articles.need}
        {...MEASURES[narrow && layout === 'list' ? 'narrow' : layout]}
        renderItem={(index) => {
          const article = articles.at(index);
          if (!article) return <div class="item item-waiting" />;
          return (
            <ArticleItem
              article={article}
              selected={index === selected}
              updates={props.updates.get(article.saved.id) ?? 0}
              picked={picked.on ? picked.ids.has(article.saved.id) : undefined}
              onPick={(range) => picked.toggle(index, range)}
              actions={props.actions}
              onFocus={() => props.onSelect(index)}
            />
          );
        }}
      />
    </div>
  );
}

function NoArticles(
  props: Pick<LibraryListProps, 'view' | 'onClearFilters' | 'onOpenWelcome'>,
): VNode {
  const { view, onOpenWelcome } = props;
  const i18n = useI18n();
  if (isSearch(view) || Object.keys(view.filter).length > 0) {
    return (
      <EmptyState
        icon={magnifier}
        title={i18n.t('library.no-results.title')}
        text={i18n.t('library.no-results.text')}
      >
        <Button label={i18n.t('library.show-all')} onClick={props.onClearFilters} />
      </EmptyState>
    );
  }
  if (view.shelf !== 'inbox') {
    return (
      <EmptyState
        icon={bookmark}
        title={i18n.t(`library.none.${view.shelf}.title`)}
        text={i18n.t(`library.none.${view.shelf}.text`)}
      />
    );
  }
  return (
    <EmptyState
      icon={bookmark}
      title={i18n.t('library.empty.title')}
      text={i18n.t('library.empty.text')}
    >
      <Button variant="primary" label={i18n.t('library.see-how')} onClick={onOpenWelcome} />
    </EmptyState>
  );
}
