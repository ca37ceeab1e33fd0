import { type LibraryContext, readState, run } from '../context.ts';
import { toLibraryError } from '../errors.ts';
import type { PictureRow, PictureState } from '../records.ts';
import { readPicture } from './read-picture.ts';

/** A picture that cannot be had now is tried again at a later start, so often in all. */
const MAX_TRIES = 3;

export interface FetchPicturesOptions {
  fetch: typeof globalThis.fetch;
  /** Room for the pictures of the whole library, in bytes. */
  budget: number;
  /** Whether the reader allowed pictures of this origin; it must not ask. */
  mayFetch(origin: string): Promise<boolean>;
  signal?: AbortSignal;
  onPicture?(articleId: string, state: PictureState): void;
}

/** Writes how a fetch ended, unless the article was purged or the picture dropped meanwhile. */
async function settle(context: LibraryContext, row: PictureRow, blob?: Blob): Promise<void> {
  const { db } = context;
  await db.transaction('rw', db.pictures, db.state, async () => {
    const current = await db.pictures.get([row.articleId, row.address]);
    if (!current) return;
    await db.pictures.put({ ...row, ...(blob && { blob }), bytes: blob?.size ?? 0 });
    if (!blob) return;
    const state = await readState(context);
    const pictureBytes = state.pictureBytes - current.bytes + blob.size;
    await db.state.put({ ...state, pictureBytes });
  });
}

async function fetchOne(
  context: LibraryContext,
  row: PictureRow,
  options: FetchPicturesOptions,
): Promise<PictureState> {
  const origin = URL.canParse(row.address) ? new URL(row.address).origin : '';
  if (origin === '' || !(await options.mayFetch(origin))) {
    await settle(context, { ...row, state: 'refused' });
    return 'refused';
  }
  const room = options.budget - (await readState(context)).pictureBytes;
  const answer = await readPicture(row.address, room, options);
  const tries = row.tries + 1;
  if (answer.ok) {
    await settle(context, { ...row, state: 'kept', tries }, answer.blob);
    return 'kept';
  }
  const lasting = answer.reason !== 'unreachable' || tries >= MAX_TRIES;
  let state: PictureState = lasting ? 'failed' : 'waiting';
  if (answer.reason === 'no-room') state = 'over-budget';
  await settle(context, { ...row, state, tries });
  return state;
}

/**
 * Fetches the pictures that wait, one after the other, each committed by itself, so that a page that
 * closes loses no more than the one it was at; the next call goes on. The newest article comes first.
 *
 * @throws LibraryError, or the signal's reason when it is aborted
 */
export async function fetchPictures(
  context: LibraryContext,
  options: FetchPicturesOptions,
): Promise<Record<PictureState, number>> {
  const counts = { waiting: 0, kept: 0, refused: 0, 'over-budget': 0, failed: 0 };
  const waiting = await run(context, () =>
    context.db.pictures.where('state').equals('waiting').toArray(),
  );
  for (const row of waiting) {
    options.signal?.throwIfAborted();
    const state = await fetchOne(context, row, options).catch((error: unknown) => {
      options.signal?.throwIfAborted();
      throw toLibraryError(error);
    });
    counts[state] += 1;
    options.onPicture?.(row.articleId, state);
  }
  return counts;
}
