import type { ReplicaPlace } from '../library/replica/replica-article.ts';
import { type Claim, claimText } from './folder/manifest.ts';
import type { SyncEntry } from './sync-memory.ts';

/** An article to look into, and what is known before it is. */
export interface SyncTask {
  name: string;
  entry?: SyncEntry;
  place?: ReplicaPlace;
  /** What the list of the folder says; undefined where the file is not there. */
  listed?: { token?: string };
  claim?: Claim;
  /** The token of the file that the server refused to write over in this sync. */
  refused?: string;
}

/** Whether the file may be another one than this device knows. */
export function mustRead({ entry, listed, claim }: SyncTask, settled: string | undefined): boolean {
  if (!listed) return false;
  const known = entry?.file;
  if (!known || listed.token === undefined || listed.token !== known.token) return true;
  if (!claim || claimText(claim) === settled) return false;
  return (
    claim.revision > known.revision ||
    (claim.revision === known.revision && claim.digest !== known.digest)
  );
}

/** Whether anything can have happened to an article since it was last in step. */
export function needsWork(task: SyncTask, settled: string | undefined): boolean {
  const { entry, place, listed, claim } = task;
  if (mustRead(task, settled)) return true;
  if (place?.mark !== entry?.place?.mark) return true;
  if (!listed && (entry?.file || (claim && claimText(claim) !== settled))) return true;
  return entry?.dirty === true;
}
