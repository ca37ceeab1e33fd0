import type { VNode } from 'preact';
import type { Article } from '../../article/article.ts';
import { Icon } from '../icons/Icon.tsx';
import { circleAlert } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { hostOf } from './host-of.ts';
import { readingMinutes } from './reading-time.ts';

/** Site, date, title, author and reading time of an article. */
export function ArticleHeader(props: {
  article: Article;
  /** `h3` where the page has a title of its own. */
  heading?: 'h1' | 'h3';
}): VNode {
  const { article, heading: Heading = 'h1' } = props;
  const i18n = useI18n();
  const site = article.siteName ?? hostOf(article.url);
  // Many sites sign with their own name, which stands above the title already.
  const authors = article.authors.filter((author) => author !== site);
  return (
    <div class="article-header">
      <p class="article-source">
        <span class="article-site">{site}</span>
        {article.publishedTime !== undefined && (
          <time dateTime={article.publishedTime}>{i18n.date(article.publishedTime)}</time>
        )}
      </p>
      <Heading class="article-title" lang={article.language}>
        {article.title}
      </Heading>
      <p class="article-byline">
        {authors.length > 0 && <span>{i18n.list(authors)}</span>}
        <span>
          {i18n.t('article.reading-time', { time: i18n.minutes(readingMinutes(article)) })}
        </span>
      </p>
      {article.incomplete !== undefined && (
        <p class="article-incomplete">
          <Icon path={circleAlert} size={15} />
          {i18n.t(`article.incomplete.${article.incomplete}`)}
        </p>
      )}
    </div>
  );
}
