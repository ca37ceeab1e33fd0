import { type LibraryContext, readState, run } from '../context.ts';
import { LibraryError, toLibraryError } from '../errors.ts';
import type { PictureRow, PictureState } from '../records.ts';
import { holdPictures, type MayFetch } from './change-pictures.ts';
import { noCounts } from './no-counts.ts';
import { readPicture } from './read-picture.ts';

/**
 * A picture that cannot be had now is tried again at a later start, so often in all. A try counts from
 * its beginning: a server that makes the browser end us does not get us again and again. It is taken
 * back where nothing at all answered from then on: the network is at fault, whatever the browser believes.
 */
const MAX_TRIES = 3;

/** Pictures read from the queue at a time. */
const BATCH = 50;

export interface FetchPicturesOptions {
  fetch: typeof globalThis.fetch;
  /** Room for the pictures of the whole library, in bytes. */
  budget: number;
  mayFetch: MayFetch;
  signal?: AbortSignal;
  /** Called when something about an article's pictures has changed. */
  onChange?(articleId: string): void;
}

/** Writes how a fetch ended, unless the picture was dropped or declined meanwhile. */
async function settle(
  context: LibraryContext,
  { articleId, address }: PictureRow,
  state: PictureState,
  blob?: Blob,
): Promise<void> {
  const { db } = context;
  await db.transaction('rw', db.pictures, db.state, async () => {
    const current = await db.pictures.get([articleId, address]);
    if (current?.state !== 'waiting') return;
    await db.pictures.put({ ...current, state, ...(blob && { blob }), bytes: blob?.size ?? 0 });
    if (!blob) return;
    const counters = await readState(context);
    await db.state.put({ ...counters, pictureBytes: counters.pictureBytes + blob.size });
  });
}

/** Keeps a picture; where the browser itself has no room left, its address alone. */
async function keep(context: LibraryContext, row: PictureRow, blob: Blob): Promise<PictureState> {
  try {
    await settle(context, row, 'kept', blob);
    return 'kept';
  } catch (error) {
    const typed = toLibraryError(error);
    if (!(typed instanceof LibraryError) || typed.problem !== 'quota') throw typed;
    await settle(context, row, 'over-budget');
    return 'over-budget';
  }
}

/** What one run has seen of the network. */
interface Run {
  /** Whether any address has answered. */
  reached: boolean;
  /** Pictures whose address has not, with the tries before this one. */
  silent: PictureRow[];
}

/** Counts the tries of pictures that had no answer, if anything else had one. */
async function countSilent(
  context: LibraryContext,
  { reached, silent }: Run,
  onFailed: (row: PictureRow) => void,
): Promise<void> {
  if (!reached) return;
  for (const row of silent) {
    const tries = row.tries + 1;
    await context.db.pictures.update([row.articleId, row.address], { tries });
    if (tries < MAX_TRIES) continue;
    await settle(context, row, 'failed');
    onFailed(row);
  }
}

async function fetchOne(
  context: LibraryContext,
  row: PictureRow,
  seen: Run,
  options: FetchPicturesOptions,
): Promise<PictureState> {
  const { db } = context;
  const { origin } = new URL(row.address);
  if (!(await options.mayFetch(origin))) {
    await settle(context, row, 'needs-permission');
    return 'needs-permission';
  }
  const tries = row.tries + 1;
  await db.pictures.update([row.articleId, row.address], { tries });
  const room = options.budget - (await readState(context)).pictureBytes;
  const answer = await readPicture(row.address, room, options);
  if (!answer.ok && answer.reason === 'no-answer') {
    await db.pictures.update([row.articleId, row.address], { tries: row.tries });
    seen.silent.push(row);
    return 'waiting';
  }
  if (answer.ok || answer.reason !== 'no-room') seen.reached = true;
  if (answer.ok) return keep(context, row, answer.blob);
  const lasting = answer.reason !== 'unreachable' || tries >= MAX_TRIES;
  let state: PictureState = lasting ? 'failed' : 'waiting';
  if (answer.reason === 'no-room') state = 'over-budget';
  await settle(context, row, state);
  return state;
}

/** Some waiting pictures that this run has not been at, those least often tried first. */
async function nextBatch(
  context: LibraryContext,
  seen: ReadonlySet<string>,
): Promise<PictureRow[]> {
  const { db } = context;
  const rows = await run(context, () =>
    db.pictures
      .where('state')
      .equals('waiting')
      .filter(({ articleId, address }) => !seen.has(`${articleId} ${address}`))
      .limit(BATCH)
      .toArray(),
  );
  return rows.sort((a, b) => a.tries - b.tries);
}

/** Whether an article lies in the bin, or is gone: its pictures wait until it is taken out. */
async function isBinned({ db }: LibraryContext, id: string): Promise<boolean> {
  const row = await db.articles.get(id);
  return row === undefined || row.shelf === 'bin';
}

/**
 * Fetches the pictures that wait, one after the other, each committed by itself, so that a worker that
 * is ended loses no more than the one it was at; the next call goes on. What is noted meanwhile is
 * fetched too.
 *
 * @returns how many ended in each state
 * @throws LibraryError, or the signal's reason when it is aborted
 */
export async function fetchPictures(
  context: LibraryContext,
  options: FetchPicturesOptions,
): Promise<Record<PictureState, number>> {
  const counts = noCounts();
  for (const id of await holdPictures(context, options.mayFetch)) options.onChange?.(id);
  const seen = new Set<string>();
  const network: Run = { reached: false, silent: [] };
  for (;;) {
    const batch = await nextBatch(context, seen);
    if (batch.length === 0) break;
    for (const row of batch) {
      options.signal?.throwIfAborted();
      seen.add(`${row.articleId} ${row.address}`);
      try {
        if (await isBinned(context, row.articleId)) continue;
        counts[await fetchOne(context, row, network, options)] += 1;
      } catch (error) {
        options.signal?.throwIfAborted();
        throw toLibraryError(error);
      }
      options.onChange?.(row.articleId);
    }
  }
  await countSilent(context, network, ({ articleId }) => {
    counts.waiting -= 1;
    counts.failed += 1;
    options.onChange?.(articleId);
  });
  return counts;
}
