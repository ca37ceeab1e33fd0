import { describe, expect, it } from 'vitest';
import {
  backUp,
  backupName,
  type BackupTarget,
  isBackupDue,
} from '../../../src/sync/backup/backup.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../library/sample.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 2, 1, 30, 5);

function folder(names: string[] = []) {
  const files = new Map(names.map((name) => [name, '']));
  const target: BackupTarget = {
    list: async () => [...files.keys()],
    async write(name, pieces) {
      let text = '';
      for await (const piece of pieces) text += piece;
      files.set(name, text);
    },
    async remove(name) {
      files.delete(name);
    },
  };
  return { files, target };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* broken(): AsyncGenerator<string> {
  yield '{';
  throw new Error('cut off');
}

describe('a backup', () => {
  it('restores the library by an import', async () => {
    const { library } = memoryLibrary();
    const { saved } = await library.save(sampleArticle(), emptyBrief());
    await library.highlights.add(saved.id, { start: 0, end: 8, colour: 'pink', note: 'Ghi chú' });
    const { files, target } = folder();
    const name = await backUp(target, library.export.json(), NOW, 3);
    expect(name).toBe('luoc-library-2026-05-02-013005.json');
    await library.deleteAll();
    const bytes = new TextEncoder().encode(files.get(name));
    await library.import(
      (async function* () {
        yield bytes;
      })(),
    );
    const restored = await library.findByUrl(saved.url);
    expect((await library.highlights.list(restored?.id ?? ''))[0]?.highlight.note).toBe('Ghi chú');
  });

  it('makes the oldest make way, and never a file that is not ours', async () => {
    const others = ['luoc-library.json', 'luoc-library-2020-01-01-000000.json.txt', 'a.json'];
    const ours = [1, 2, 3, 4].map((days) => backupName(NOW - days * DAY));
    const { files, target } = folder([...others, ...ours]);
    await backUp(target, once('{}'), NOW, 3);
    expect([...files.keys()].toSorted()).toEqual(
      [...others, backupName(NOW), ...ours.slice(0, 2)].toSorted(),
    );
  });

  it('removes nothing where the new one could not be written', async () => {
    const ours = [1, 2].map((days) => backupName(NOW - days * DAY));
    const { files, target } = folder(ours);
    await expect(backUp(target, broken(), NOW, 1)).rejects.toThrow('cut off');
    expect([...files.keys()]).toEqual(ours);
  });

  it('is due after so many days, at first, and when the clock was set back', () => {
    expect(isBackupDue(undefined, 7, NOW)).toBe(true);
    expect(isBackupDue(NOW - 7 * DAY, 7, NOW)).toBe(true);
    expect(isBackupDue(NOW - 7 * DAY + 1, 7, NOW)).toBe(false);
    expect(isBackupDue(NOW + DAY, 7, NOW)).toBe(true);
    expect(isBackupDue(undefined, 0, NOW)).toBe(false);
  });
});
