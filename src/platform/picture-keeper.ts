import type { Library } from '../library/library.ts';
import type { Settings } from '../settings/settings.ts';

type PictureSettings = Pick<Settings, 'keepPictures' | 'pictureBudget'>;

/** What the keeper needs of the world; each a function, so that tests need no browser. */
export interface KeeperWorld {
  pictures: Pick<Library['pictures'], 'hold' | 'release' | 'fetch' | 'retryAll'>;
  settings(): Promise<PictureSettings>;
  mayFetch(origin: string): Promise<boolean>;
  fetch: typeof globalThis.fetch;
  /** Whether there is a network at all. */
  online(): boolean;
  /** Tells the pages that something about an article's pictures has changed. */
  tell(articleId: string): void;
}

/**
 * Fetches in the background what saves have noted. The queue lies in the library: whatever ends the
 * background in the middle, its next start goes on. No method rejects; a failure is logged, and the
 * queue stays.
 */
export interface PictureKeeper {
  /** Fetches all that waits and may be fetched; resolves when nothing waits any more. */
  keep(): Promise<void>;
  /** The same where the last run found no network, and there is one now. */
  keepIfBackOnline(): Promise<void>;
  /** The same after the reader has allowed something. */
  release(): Promise<void>;
  /** Stops, goes on or tries again as the changed settings say. */
  settingsChanged(now: PictureSettings, before: PictureSettings): Promise<void>;
}

/** Makes the keeper of the background; nothing is read before its first method is called. */
export function createPictureKeeper(world: KeeperWorld): PictureKeeper {
  const { pictures, mayFetch, tell } = world;
  let running: Promise<void> | undefined;
  let stop = new AbortController();
  let again = false;
  let foundNoNetwork = false;

  const run = async () => {
    while (again) {
      again = false;
      const { keepPictures, pictureBudget } = await world.settings();
      foundNoNetwork = !world.online();
      if (keepPictures === 'off' || foundNoNetwork) return;
      stop = new AbortController();
      await pictures.fetch({
        fetch: world.fetch,
        budget: pictureBudget,
        mayFetch,
        signal: stop.signal,
        onChange: tell,
      });
      // It may have gone in the middle.
      foundNoNetwork = !world.online();
    }
  };
  const start = async () => {
    if ((await world.settings()).keepPictures === 'off') return;
    // At once, though others are being fetched: the reader who has just saved is to be asked now.
    for (const id of await pictures.hold(mayFetch)) tell(id);
    again = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    await running;
  };
  const quietly = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (stop.signal.aborted) return;
      console.warn('Pictures could not be kept now; they stay in the queue.', error);
    }
  };
  return {
    keep: () => quietly(start),
    keepIfBackOnline: () =>
      quietly(async () => {
        if (foundNoNetwork && world.online()) await start();
      }),
    release: () =>
      quietly(async () => {
        for (const id of await pictures.release(mayFetch)) tell(id);
        await start();
      }),
    settingsChanged: (now, before) =>
      quietly(async () => {
        if (now.keepPictures === 'off') {
          stop.abort();
          return;
        }
        const wider = now.keepPictures === 'on' && before.keepPictures !== 'on';
        const larger = now.pictureBudget > before.pictureBudget;
        if (wider) await pictures.retryAll('refused');
        if (larger) await pictures.retryAll('over-budget');
        if (wider || larger || before.keepPictures === 'off') await start();
      }),
  };
}
