import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import type { Library } from '../library/library.ts';
import { ArticleSchema } from '../messaging/article-schema.ts';
import { PageProblemSchema } from '../messaging/extraction.ts';
import { isLasting } from './article-library.ts';
import { openSessionLibrary } from './session-shelf.ts';
import type { Lookup } from './article-session.ts';

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

/**
 * Loads what the reader page's address asks for: `?saved=ID` from the library, lasting or not, `?open=KEY` from the
 * session; `?problem=CODE` says why a page gave no article. Rejects with a LibraryError.
 */
export async function loadRequested(query: URLSearchParams, library: Library): Promise<Lookup> {
  const problem = v.safeParse(PageProblemSchema, query.get('problem'));
  if (problem.success) return { status: 'message', code: problem.output };
  const saved = query.get('saved');
  if (saved !== null) {
    const kept = (await isLasting(library)) ? library : openSessionLibrary();
    const opened = await kept.get(saved);
    if (!opened?.content) return { status: 'missing' };
    const { article, brief } = opened.content;
    return { status: 'found', article, isArticle: true, brief, progress: opened.saved.progress };
  }
  const article = await articleForReading(query.get('open') ?? '');
  return article ? { status: 'found', article, isArticle: true } : { status: 'missing' };
}
