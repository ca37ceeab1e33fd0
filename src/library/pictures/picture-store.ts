import type { LibraryContext } from '../context.ts';
import type { PictureState } from '../records.ts';
import {
  declinePictures,
  holdPictures,
  type MayFetch,
  releasePictures,
  retryAllPictures,
  retryPictures,
} from './change-pictures.ts';
import { fetchPictures, type FetchPicturesOptions } from './fetch-pictures.ts';
import {
  type KeptPictures,
  keptPictures,
  pictureBytes,
  type PictureStatus,
  pictureStatuses,
} from './picture-status.ts';
import { queuePictures } from './queue-pictures.ts';

/** Pictures of saved articles, kept on the device. A save notes them as waiting. */
export interface PictureStore {
  /** Notes the pictures of an article that has none noted, such as an imported one. */
  queue(articleId: string): Promise<void>;
  /** Fetches what waits, one by one; a later call goes on where this one was cut off. */
  fetch(options: FetchPicturesOptions): Promise<Record<PictureState, number>>;
  /** Holds what waits and is not allowed, without fetching; returns the articles' ids. */
  hold(mayFetch: MayFetch): Promise<string[]>;
  /** Lets what was held and is allowed now wait again; returns the articles' ids. */
  release(mayFetch: MayFetch): Promise<string[]>;
  /** The reader wants no pictures of this article: the addresses stay, nobody asks again. */
  decline(articleId: string): Promise<void>;
  /** Lets an article's pictures that are not kept be tried afresh. */
  retry(articleId: string): Promise<void>;
  /** The same for all pictures of the library that are in a state. */
  retryAll(state: Exclude<PictureState, 'kept' | 'waiting'>): Promise<void>;
  status(articleIds: readonly string[]): Promise<Map<string, PictureStatus>>;
  kept(articleId: string): Promise<KeptPictures>;
  /** Room that all kept pictures take, in bytes. */
  bytes(): Promise<number>;
}

/** The pictures' part of a library. */
export function createPictureStore(context: LibraryContext): PictureStore {
  return {
    queue: (articleId) => queuePictures(context, articleId),
    fetch: (options) => fetchPictures(context, options),
    hold: (mayFetch) => holdPictures(context, mayFetch),
    release: (mayFetch) => releasePictures(context, mayFetch),
    decline: (articleId) => declinePictures(context, articleId),
    retry: (articleId) => retryPictures(context, articleId),
    retryAll: (state) => retryAllPictures(context, state),
    status: (articleIds) => pictureStatuses(context, articleIds),
    kept: (articleId) => keptPictures(context, articleId),
    bytes: () => pictureBytes(context),
  };
}
