/** A place for backups that the reader chose: a folder, or the browser's downloads. */
export interface BackupTarget {
  /** Names of the files there, as far as they can be known. */
  list(): Promise<string[]>;
  /** Writes a file whole or not at all. */
  write(name: string, pieces: AsyncIterable<string>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Names of our backups: the time in UTC, so that their order is that of time. */
const NAME = /^luoc-library-\d{4}-\d{2}-\d{2}-\d{6}\.json$/;

/** The name of a backup made now, such as `luoc-library-2026-05-01-083000.json`. */
export function backupName(now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return `luoc-library-${time}.json`;
}

/**
 * Writes a backup, and only then removes the oldest ones beyond `keep`; files that are not ours stay.
 *
 * @param pieces the lossless export; importing it restores
 * @param keep how many to keep, this one included; at least 1
 * @returns the name of the backup
 */
export async function backUp(
  target: BackupTarget,
  pieces: AsyncIterable<string>,
  now: number,
  keep: number,
): Promise<string> {
  const name = backupName(now);
  await target.write(name, pieces);
  const ours = (await target.list()).filter((file) => NAME.test(file) && file !== name).sort();
  const tooMany = ours.length - Math.max(0, keep - 1);
  for (const old of ours.slice(0, Math.max(0, tooMany))) await target.remove(old);
  return name;
}

/** Whether a backup is due. @param every days between backups; 0 for never */
export function isBackupDue(last: number | undefined, every: number, now: number): boolean {
  if (every === 0) return false;
  // A clock that was set back must not stop it for ever.
  return last === undefined || now < last || now - last >= every * 24 * 60 * 60 * 1000;
}
