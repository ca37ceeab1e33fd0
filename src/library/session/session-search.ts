import { articleText } from '../../article/article-text.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { parseQuery, type QueryPhrase } from '../search/query.ts';
import type { SearchRequest, SearchResult } from '../search/search-index.ts';
import { snippet } from '../search/snippet.ts';
import { COMPARE, rowFilter } from '../store/list-articles.ts';
import { namesEntity } from './session-names.ts';
import type { SessionRecord } from './session-store.ts';

/** Whether a folded text has a phrase: all its words, side by side where it was quoted. */
function has(text: string, { words, exact }: QueryPhrase): boolean {
  const folded = words.map((word) => word.folded);
  return exact ? text.includes(folded.join(' ')) : folded.every((word) => text.includes(word));
}

/**
 * Searches the few articles of a session by going through them: every word must be there, marks aside.
 * The latest come first, unless another order is asked for.
 */
export function searchRecords(records: SessionRecord[], request: SearchRequest): SearchResult {
  const query = parseQuery(request.text);
  const shelf = request.shelf ?? query.shelf;
  const filters = [rowFilter(query.filter), rowFilter(request.filter ?? {})];
  const found = records.filter(({ saved, article, brief }) => {
    const onShelf = shelf === undefined ? saved.shelf !== 'bin' : saved.shelf === shelf;
    if (!onShelf || !filters.every((passes) => passes(saved))) return false;
    if (!namesEntity(brief, request.filter?.entity)) return false;
    const fields = [saved.title, ...saved.authors, articleText(article)];
    const text = foldDiacritics(fields.join('\n')).replace(/\s+/g, ' ');
    return (
      query.phrases.every((phrase) => has(text, phrase)) &&
      !query.excluded.some((phrase) => has(text, phrase))
    );
  });
  const { order = 'best', ascending = false, offset = 0, limit = 20 } = request;
  found.sort((a, b) => COMPARE[order === 'best' ? 'saved' : order](a.saved, b.saved));
  if (!ascending) found.reverse();
  const total = found.length;
  if (request.idsOnly) {
    return { hits: [], total, relaxed: false, ids: found.map(({ saved }) => saved.id) };
  }
  const hits = found.slice(offset, offset + limit).map(({ saved, article }) => ({
    saved,
    score: 0,
    snippet: snippet(articleText(article), query, true),
  }));
  return { hits, total, relaxed: false };
}
