import type { VNode } from 'preact';
import type { PlacedHighlight } from '../../../library/notes/highlights.ts';
import { Button } from '../../controls/Button.tsx';
import { EmptyState } from '../../controls/EmptyState.tsx';
import { copy, highlighter, pencil } from '../../icons/lucide.ts';
import { useI18n } from '../../words/I18nContext.tsx';

export interface HighlightListActions {
  /** Brings the passage into view. */
  onShow(item: PlacedHighlight): void;
  /** Opens the card of one beside a button of the list. */
  onEdit(item: PlacedHighlight, opener: HTMLElement): void;
  onCopyAll(): void;
}

interface HighlightListProps {
  items: PlacedHighlight[];
  language: string;
  actions: HighlightListActions;
}

/** The highlights of an article in its order, those that are no longer in it last. */
export function HighlightList({ items, language, actions }: HighlightListProps): VNode {
  const i18n = useI18n();
  if (items.length === 0) {
    return (
      <EmptyState
        icon={highlighter}
        title={i18n.t('highlight.none.title')}
        text={i18n.t('highlight.none.text')}
      />
    );
  }
  const lost = items.filter(({ place }) => !place);
  const list = (shown: PlacedHighlight[]): VNode => (
    <ul class="highlight-list">
      {shown.map((item) => (
        <Item key={item.highlight.id} item={item} language={language} actions={actions} />
      ))}
    </ul>
  );
  return (
    <>
      {list(items.filter(({ place }) => place))}
      {lost.length > 0 && (
        <section class="highlights-lost">
          <h2>{i18n.t('highlight.lost')}</h2>
          <p class="hint">{i18n.t('highlight.lost-hint')}</p>
          {list(lost)}
        </section>
      )}
      <Button
        variant="quiet"
        icon={copy}
        label={i18n.t('highlight.copy-all')}
        onClick={actions.onCopyAll}
      />
    </>
  );
}

function Item({
  item,
  language,
  actions,
}: Omit<HighlightListProps, 'items'> & { item: PlacedHighlight }): VNode {
  const i18n = useI18n();
  const { highlight, place } = item;
  const words = (
    <>
      <span class="visually-hidden">{i18n.t(`highlight.colour.${highlight.colour}`)}: </span>
      <span class="highlight-words" lang={language}>
        {highlight.exact}
      </span>
      {highlight.note !== undefined && <span class="highlight-note">{highlight.note}</span>}
    </>
  );
  return (
    <li class={`brief-item highlight-item own-edge-${highlight.colour}`}>
      {place ? (
        <button
          type="button"
          class="jump"
          title={i18n.t('brief.show')}
          onClick={() => actions.onShow(item)}
        >
          {words}
        </button>
      ) : (
        <div class="highlight-still">{words}</div>
      )}
      <span class="item-tools">
        <Button
          variant="quiet"
          iconOnly
          icon={pencil}
          label={i18n.t('highlight.edit')}
          onClick={(event) => {
            if (event.currentTarget instanceof HTMLElement) {
              actions.onEdit(item, event.currentTarget);
            }
          }}
        />
      </span>
    </li>
  );
}
