import { useEffect, useState } from 'preact/hooks';
import type { LastSync, SyncDesk, SyncOutcome } from '../../sync/sync-desk.ts';

/** A sync as a page shows it. */
export interface ShownSync {
  /** How far it is; null while none runs. `total` is 0 until both sides are compared. */
  progress: { done: number; total: number } | null;
  last: LastSync | undefined;
  /** @param deleteMany the reader's word that what is gone here is to be deleted everywhere */
  sync(deleteMany: boolean): Promise<void>;
  stop(): void;
}

/**
 * Syncs, and tells how far it is and how it went.
 *
 * @param kept the last sync as it is kept, of whichever page
 * @param onSettled called after each sync
 */
export function useSync(
  desk: SyncDesk,
  kept: LastSync | undefined,
  onSettled: () => void,
): ShownSync {
  const [progress, setProgress] = useState<ShownSync['progress']>(null);
  const [own, setOwn] = useState<LastSync | undefined>();
  const [stopper, setStopper] = useState<AbortController | null>(null);
  // A page that closes stops its sync; the next one goes on.
  useEffect(() => () => stopper?.abort(), [stopper]);
  // Nothing is kept of another folder or passphrase: what this page saw of them no longer holds either.
  useEffect(() => {
    if (!kept) setOwn(undefined);
  }, [kept]);

  const sync = async (deleteMany: boolean): Promise<void> => {
    const current = new AbortController();
    setStopper(current);
    setProgress({ done: 0, total: 0 });
    let outcome: SyncOutcome;
    try {
      outcome = await desk.sync({
        deleteMany,
        signal: current.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
    } catch (error) {
      console.error('The sync ended without an outcome.', error);
      outcome = { ok: false, problem: 'unexpected', count: 0 };
    }
    setStopper(null);
    setProgress(null);
    setOwn({ at: Date.now(), outcome });
    onSettled();
  };
  const last = own && (!kept || own.at >= kept.at) ? own : kept;
  return { progress, last, sync, stop: () => stopper?.abort() };
}
