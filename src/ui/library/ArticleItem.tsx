import type { VNode } from 'preact';
import type { SavedArticle } from '../../library/records.ts';
import { readingMinutes } from '../article-view/reading-time.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { highlighter, tag, trash, undo2 } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { archive, archiveRestore, fileDiff, mailOpen, star } from './icons.ts';
import { ItemPictures } from './ItemPictures.tsx';
import { SnippetText } from './SnippetText.tsx';
import type { ShownArticle } from './use-articles.ts';

/** What can be done with one article. */
export interface ItemActions {
  open(saved: SavedArticle): void;
  toggleFavourite(saved: SavedArticle): void;
  toggleRead(saved: SavedArticle): void;
  toggleArchive(saved: SavedArticle): void;
  /** Into the bin, or out of it. */
  toggleBin(saved: SavedArticle): void;
  editTags(saved: SavedArticle): void;
  /** Shows what its updates changed. */
  showChanges(saved: SavedArticle): void;
  /** Asks, then deletes for good. */
  purge(saved: SavedArticle): void;
}

interface ArticleItemProps {
  article: ShownArticle;
  selected: boolean;
  /** How many earlier versions are kept. */
  updates: number;
  /** Whether it is picked; undefined while nothing can be picked. */
  picked: boolean | undefined;
  /** @param range with all between it and the one picked before */
  onPick(range: boolean): void;
  actions: ItemActions;
  onFocus(): void;
}

/** One saved article in the list or among the cards. */
export function ArticleItem(props: ArticleItemProps): VNode {
  const { article, selected, updates, picked, actions, onFocus } = props;
  const i18n = useI18n();
  const { saved, snippet } = article;
  const { title } = saved;
  const time = i18n.t('article.reading-time', { time: i18n.minutes(readingMinutes(saved)) });
  const excerpt = snippet ? <SnippetText snippet={snippet} /> : saved.excerpt;
  return (
    <article
      class="item"
      data-selected={selected || undefined}
      data-picked={picked || undefined}
      data-read={saved.readAt === undefined ? undefined : true}
    >
      {picked !== undefined && (
        <label class="item-pick" title={i18n.t('library.pick.one', { title })}>
          <input
            type="checkbox"
            aria-label={i18n.t('library.pick.one', { title })}
            checked={picked}
            onClick={(event) => props.onPick(event.shiftKey)}
          />
        </label>
      )}
      <button type="button" class="item-open" onClick={() => actions.open(saved)} onFocus={onFocus}>
        <span class="article-source">
          <span class="article-site">{saved.siteName ?? saved.site}</span>
          {saved.publishedTime !== undefined && <span>{i18n.date(saved.publishedTime)}</span>}
          {saved.linkOnly ? (
            <span class="item-later">{i18n.t('library.link-only')}</span>
          ) : (
            <span class="item-minutes">{time}</span>
          )}
        </span>
        <span class="item-title" lang={saved.language}>
          {title}
        </span>
        {excerpt !== undefined && (
          <span class="item-excerpt" lang={saved.language}>
            {excerpt}
          </span>
        )}
        <span class="item-foot">
          <ItemPictures articleId={saved.id} />
          {saved.tags.slice(0, 4).map((name) => (
            <span key={name} class="item-tag">
              {name}
            </span>
          ))}
          {updates > 0 && <span>{i18n.t('library.updates', { count: updates })}</span>}
          {article.highlights !== undefined && (
            <span class="item-highlights">
              <Icon path={highlighter} size={13} />
              {i18n.t('library.highlights.count', { count: article.highlights })}
            </span>
          )}
          {saved.progress > 0.02 && saved.progress < 0.98 && (
            <span>
              {i18n.t('library.progress', {
                share: i18n.percent(Math.round(saved.progress * 100)),
              })}
            </span>
          )}
        </span>
      </button>
      <ItemButtons saved={saved} updates={updates} actions={actions} />
    </article>
  );
}

function ItemButtons(
  props: Pick<ArticleItemProps, 'updates' | 'actions'> & { saved: SavedArticle },
): VNode {
  const i18n = useI18n();
  const { saved, updates, actions } = props;
  const { title, shelf } = saved;
  const binned = shelf === 'bin';
  const archived = shelf === 'archive';
  return (
    <div class="item-buttons">
      {updates > 0 && (
        <Button
          variant="quiet"
          iconOnly
          icon={fileDiff}
          label={i18n.t('library.changes-of', { title })}
          onClick={() => actions.showChanges(saved)}
        />
      )}
      {!binned && (
        <>
          <Button
            variant="quiet"
            iconOnly
            icon={star}
            class="item-star"
            pressed={saved.favourite}
            label={i18n.t('library.favourite', { title })}
            onClick={() => actions.toggleFavourite(saved)}
          />
          <Button
            variant="quiet"
            iconOnly
            icon={mailOpen}
            pressed={saved.readAt !== undefined}
            label={i18n.t('library.mark-read', { title })}
            onClick={() => actions.toggleRead(saved)}
          />
          <Button
            variant="quiet"
            iconOnly
            icon={tag}
            label={i18n.t('library.tags-of', { title })}
            onClick={() => actions.editTags(saved)}
          />
          <Button
            variant="quiet"
            iconOnly
            icon={archived ? archiveRestore : archive}
            label={i18n.t(archived ? 'library.unarchive' : 'library.archive', { title })}
            onClick={() => actions.toggleArchive(saved)}
          />
        </>
      )}
      <Button
        variant="quiet"
        iconOnly
        icon={binned ? undo2 : trash}
        label={i18n.t(binned ? 'library.restore' : 'library.delete', { title })}
        onClick={() => actions.toggleBin(saved)}
      />
      {binned && (
        <Button
          variant="quiet"
          iconOnly
          icon={trash}
          label={i18n.t('library.purge', { title })}
          onClick={() => actions.purge(saved)}
        />
      )}
    </div>
  );
}
