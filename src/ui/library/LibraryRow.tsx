import type { VNode } from 'preact';
import { hostOf } from '../article-view/host-of.ts';
import { readingMinutes } from '../article-view/reading-time.ts';
import { Button } from '../controls/Button.tsx';
import { trash } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { LibraryItem } from './library-props.ts';

interface LibraryRowProps {
  item: LibraryItem;
  onOpen(): void;
  onDelete(): void;
}

/** One saved article in the list. */
export function LibraryRow({ item, onOpen, onDelete }: LibraryRowProps): VNode {
  const i18n = useI18n();
  return (
    <li class="library-row">
      <button type="button" class="library-open" onClick={onOpen}>
        <span class="article-source">
          <span class="article-site">{item.siteName ?? hostOf(item.url)}</span>
          {item.publishedTime !== undefined && <span>{i18n.date(item.publishedTime)}</span>}
          <span>
            {i18n.t('article.reading-time', { time: i18n.minutes(readingMinutes(item)) })}
          </span>
        </span>
        <span class="library-title" lang={item.language}>
          {item.title}
        </span>
        {item.excerpt !== undefined && (
          <span class="library-excerpt" lang={item.language}>
            {item.excerpt}
          </span>
        )}
        <span class="library-saved">
          {i18n.t('library.saved', { date: i18n.date(item.savedAt) })}
        </span>
      </button>
      <Button
        variant="quiet"
        iconOnly
        icon={trash}
        label={i18n.t('library.delete', { title: item.title })}
        onClick={onDelete}
      />
    </li>
  );
}
