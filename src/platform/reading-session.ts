import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import { ArticleSchema } from '../messaging/article-schema.ts';

/** Prefix of the keys under which articles wait for the reader page. */
const PREFIX = 'reading:';

/** An open article takes memory until the browser closes; only this many are kept. */
const KEPT = 10;

const StoredSchema = v.object({ at: v.number(), article: ArticleSchema });

/**
 * Hands an article that is not saved to the reader page. It lives in the browser's session storage:
 * in memory, gone when the browser closes.
 *
 * @returns the key for the reader page's address
 */
export async function keepForReading(article: Article): Promise<string> {
  const stored = await browser.storage.session.get(null);
  const keys = Object.keys(stored)
    .filter((key) => key.startsWith(PREFIX))
    .toSorted((a, b) => at(stored[b]) - at(stored[a]));
  await browser.storage.session.remove(keys.slice(KEPT - 1));
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + key]: { at: Date.now(), article } });
  return key;
}

/** The article of a key, or null when the browser has been closed since or the key is unknown. */
export async function articleForReading(key: string): Promise<Article | null> {
  const stored = await browser.storage.session.get(PREFIX + key);
  const parsed = v.safeParse(StoredSchema, stored[PREFIX + key]);
  return parsed.success ? parsed.output.article : null;
}

function at(stored: unknown): number {
  const parsed = v.safeParse(v.object({ at: v.number() }), stored);
  return parsed.success ? parsed.output.at : 0;
}
