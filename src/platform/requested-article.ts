import * as v from 'valibot';
import type { Library } from '../library/library.ts';
import { PageProblemSchema } from '../messaging/extraction.ts';
import { isLasting } from './article-library.ts';
import type { Lookup } from './article-session.ts';
import { articleForReading } from './reading-session.ts';
import { openSessionLibrary } from './session-shelf.ts';

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
