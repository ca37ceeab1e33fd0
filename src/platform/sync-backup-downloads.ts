import { browser } from 'wxt/browser';
import type { BackupTarget } from '../sync/backup/backup.ts';

const PERMISSION = { permissions: ['downloads'] as 'downloads'[] };

/** Folder inside that of the browser's downloads. */
const FOLDER = 'luoc';

/** Whether the reader has allowed downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks for it. Call it straight from a click. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Resolves once a download has ended; rejects where it failed. */
async function ended(id: number): Promise<void> {
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (!item || item.state === 'interrupted') throw new Error(item?.error ?? 'No such download.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** Backups that the browser's list of downloads still has, and the disk too. */
async function known() {
  const items = await browser.downloads.search({ filenameRegex: 'luoc-library-[0-9-]+\\.json$' });
  return items.filter(({ exists, state }) => exists && state === 'complete');
}

/** The browser's downloads, as a place for backups: it knows those that the browser still lists. */
export function downloadsTarget(): BackupTarget {
  return {
    list: async () => (await known()).map(({ filename }) => baseName(filename)),
    async write(name, pieces) {
      const parts: string[] = [];
      for await (const piece of pieces) parts.push(piece);
      const url = URL.createObjectURL(new Blob(parts, { type: 'application/json' }));
      try {
        await ended(
          await browser.downloads.download({
            url,
            filename: `${FOLDER}/${name}`,
            // Another one of the same second; under a name of the browser's it would never be removed.
            conflictAction: 'overwrite',
            saveAs: false,
          }),
        );
      } finally {
        URL.revokeObjectURL(url);
      }
    },
    async remove(name) {
      for (const { id, filename } of await known()) {
        if (baseName(filename) !== name) continue;
        await browser.downloads.removeFile(id);
        await browser.downloads.erase({ id });
      }
    },
  };
}
