import * as v from 'valibot';
import { type Library, openLibrary } from '../library/library.ts';
import { ArticleSchema } from '../messaging/article-schema.ts';

/**
 * The library of this device, on the browser's own IndexedDB. A module of its own, without the
 * extension's API: a worker has none, and would not even start with it.
 */
export function openArticleLibrary(): Library {
  return openLibrary({
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    parseArticle: (value) => v.parse(ArticleSchema, value),
  });
}
