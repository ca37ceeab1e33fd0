/** Where in the library page one is, as its address has it; the page's props hold the same. */
export type LibraryPlace =
  | { view: 'articles' }
  | { view: 'names' }
  | { view: 'highlights' }
  | { view: 'name'; key: string }
  | { view: 'changes'; id: string };

/**
 * The place that the query of the library's address names: `?names`, `?highlights`, `?name=KEY`,
 * `?changes=ID`, else the list.
 */
export function placeOf(query: URLSearchParams): LibraryPlace {
  const key = query.get('name');
  if (key !== null) return { view: 'name', key };
  const id = query.get('changes');
  if (id !== null) return { view: 'changes', id };
  if (query.has('highlights')) return { view: 'highlights' };
  return { view: query.has('names') ? 'names' : 'articles' };
}

/** The query of the library's address for a place, with its question mark; empty for the list. */
export function addressOf(place: LibraryPlace): string {
  if (place.view === 'name') return `?${new URLSearchParams({ name: place.key })}`;
  if (place.view === 'changes') return `?${new URLSearchParams({ changes: place.id })}`;
  return place.view === 'articles' ? '' : `?${place.view}`;
}
