import type { LibraryProblem } from '../errors.ts';
import type { SearchRequest, SearchResult } from '../search/search-index.ts';

/** Page → worker; `id` ties the answer to it. `maintain` has the index checked and compacted. */
export type SearchMessage =
  | { id: number; type: 'search'; request: SearchRequest }
  | { id: number; type: 'warm' | 'maintain' };

/** Worker → page. */
export type SearchAnswer =
  | { id: number; ok: true; result?: SearchResult }
  | { id: number; ok: false; problem: LibraryProblem; message: string };

/** What both ends of a worker have: a Worker, or the worker's own global scope. */
export interface MessagePortLike<Sent, Received> {
  postMessage(message: Sent): void;
  addEventListener(type: 'message', listener: (event: { data: Received }) => void): void;
}
