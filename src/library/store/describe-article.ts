import type { Article } from '../../article/article.ts';
import { articleText } from '../../article/article-text.ts';
import type { Brief } from '../../brief/brief.ts';
import { canonicalUrl, siteOf } from '../canonical-url.ts';
import { entityKey } from '../entity-key.ts';
import type { LibraryContext } from '../context.ts';
import type { SavedArticle } from '../records.ts';

const EXCERPT_LENGTH = 300;

/** What of a list's row comes from the article itself, not from the reader. */
export type Description = Pick<
  SavedArticle,
  | 'url'
  | 'canonicalUrl'
  | 'site'
  | 'siteName'
  | 'title'
  | 'authors'
  | 'language'
  | 'publishedTime'
  | 'wordCount'
  | 'excerpt'
  | 'picture'
  | 'size'
  | 'linkOnly'
>;

/** The first picture that lies on the web; a `data:` address would make every list row heavy. */
function firstPicture(article: Article): string | undefined {
  for (const block of article.blocks) {
    if (block.type !== 'figure') continue;
    const image = block.images.find(({ src }) => /^https?:/i.test(src));
    if (image) return image.src;
  }
  return undefined;
}

/** What a list shows of an article and its brief. */
export function describeArticle(article: Article, brief: Brief): Description {
  const excerpt = (brief.summary[0]?.text ?? articleText(article)).slice(0, EXCERPT_LENGTH).trim();
  const picture = firstPicture(article);
  return {
    url: article.url,
    canonicalUrl: canonicalUrl(article.url),
    site: siteOf(article.url),
    ...(article.siteName !== undefined && { siteName: article.siteName }),
    title: article.title,
    authors: article.authors,
    language: article.language,
    ...(article.publishedTime !== undefined && { publishedTime: article.publishedTime }),
    wordCount: article.wordCount,
    ...(excerpt && { excerpt }),
    ...(picture !== undefined && { picture }),
    size: JSON.stringify(article).length + JSON.stringify(brief).length,
    linkOnly: false,
  };
}

/** Writes an article's text and brief, inside a transaction over `contents` and `texts`. */
export async function putContent(
  { db }: LibraryContext,
  id: string,
  { savedAt, article, brief }: { savedAt: number; article: Article; brief: Brief },
): Promise<void> {
  const keys = brief.entities.map(({ type, name }) => entityKey(type, name));
  await db.contents.put({ id, savedAt, article, brief, entityKeys: [...new Set(keys)] });
  await db.texts.put({ id, text: articleText(article) });
}
