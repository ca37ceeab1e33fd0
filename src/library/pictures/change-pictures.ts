import { type LibraryContext, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import type { PictureRow, PictureState } from '../records.ts';

/** Whether the reader allowed pictures of an origin; it must not ask. */
export type MayFetch = (origin: string) => Promise<boolean>;

/** Keys of `pictures` in a state, read from the index alone: no picture is loaded. */
async function keysIn(
  { db }: LibraryContext,
  state: PictureState,
): Promise<[articleId: string, address: string][]> {
  return db.pictures.where('state').equals(state).primaryKeys();
}

/**
 * Moves the pictures in one state to another where `mayFetch` answers `allowed` for their origin.
 *
 * @returns ids of the articles that have such pictures, each once
 */
async function moveByPermission(
  context: LibraryContext,
  mayFetch: MayFetch,
  [from, to, allowed]: readonly [PictureState, PictureState, boolean],
): Promise<string[]> {
  const { db } = context;
  const keys = await run(context, () => keysIn(context, from));
  const origins = new Map(keys.map(([, address]) => [URL.parse(address)?.origin ?? '', false]));
  // Outside any transaction, which would end while the browser is asked.
  for (const origin of origins.keys()) {
    origins.set(origin, origin !== '' && (await mayFetch(origin)));
  }
  const moved = keys.filter(
    ([, address]) => origins.get(URL.parse(address)?.origin ?? '') === allowed,
  );
  if (moved.length === 0) return [];
  await run(context, () =>
    db.pictures
      .where('[articleId+address]')
      .anyOf(moved)
      .modify((row: PictureRow) => {
        if (row.state === from) row.state = to;
      }),
  );
  return [...new Set(moved.map(([articleId]) => articleId))];
}

/** Marks waiting pictures of origins that are not allowed. @returns ids of their articles */
export function holdPictures(context: LibraryContext, mayFetch: MayFetch): Promise<string[]> {
  return moveByPermission(context, mayFetch, ['waiting', 'needs-permission', false]);
}

/** Lets pictures wait whose origin has been allowed meanwhile. @returns ids of their articles */
export function releasePictures(context: LibraryContext, mayFetch: MayFetch): Promise<string[]> {
  return moveByPermission(context, mayFetch, ['needs-permission', 'waiting', true]);
}

/** Keeps the addresses of an article's pictures and nothing else: the reader is not asked again. */
export async function declinePictures(context: LibraryContext, id: string): Promise<void> {
  await run(context, () =>
    belongingTo(context.db.pictures, 'address', id).modify((row: PictureRow) => {
      if (row.state === 'needs-permission') row.state = 'refused';
    }),
  );
}

/** Lets all pictures of an article that are not kept be tried afresh. */
export async function retryPictures(context: LibraryContext, id: string): Promise<void> {
  await run(context, () =>
    belongingTo(context.db.pictures, 'address', id).modify((row: PictureRow) => {
      if (row.state === 'kept') return;
      row.state = 'waiting';
      row.tries = 0;
    }),
  );
}

/** Lets the pictures of the whole library that are in a state be tried afresh. */
export async function retryAllPictures(
  context: LibraryContext,
  state: Exclude<PictureState, 'kept' | 'waiting'>,
): Promise<void> {
  await run(context, () =>
    context.db.pictures
      .where('state')
      .equals(state)
      .modify((row: PictureRow) => {
        row.state = 'waiting';
        row.tries = 0;
      }),
  );
}
