import type { Article } from '../article/article.ts';
import type { Library } from '../library/library.ts';
import { differs } from '../library/store/save-article.ts';

/**
 * The saved article that has this very text; undefined where the address is not saved, or with another
 * text.
 */
export async function savedWithText(
  library: Library,
  article: Article,
): Promise<{ id: string; textSavedAt: number } | undefined> {
  const saved = await library.findByUrl(article.url);
  const opened = saved && (await library.get(saved.id));
  const content = opened?.content;
  return content && !differs(content.article, article)
    ? { id: opened.saved.id, textSavedAt: content.savedAt }
    : undefined;
}
