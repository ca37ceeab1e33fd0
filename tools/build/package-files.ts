import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** The time every entry carries: a zip knows no earlier one, and none of today's may be in it. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** Every file below a folder, with `/` between the parts of its path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}

/** What a clean checkout does not have. */
const NOT_SOURCE = /^(?:node_modules|\.output|\.wxt|\.cache|\.git)(?:\/|$)|\.tsbuildinfo$/;

/** The files of the project's source: those git keeps, or in an unpacked package all there are. */
export function sourceFiles(root: string): string[] {
  if (existsSync(path.join(root, '.git'))) {
    const { stdout, status } = spawnSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error('git does not list the files of this checkout.');
    return stdout.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)));
  }
  return readdirSync(root, { encoding: 'utf8' })
    .filter((name) => !NOT_SOURCE.test(name))
    .flatMap((name) =>
      statSync(path.join(root, name)).isDirectory()
        ? filesBelow(path.join(root, name)).map((file) => `${name}/${file}`)
        : [name],
    )
    .filter((name) => !NOT_SOURCE.test(name));
}

/**
 * Packs files so that the same files give the same bytes, on every machine and at every time: sorted
 * by their names as code units, all of one time, without owners and modes.
 */
export function packFiles(folder: string, names: readonly string[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    entries[name] = readFileSync(path.join(folder, name));
  }
  return zipSync(entries, { mtime: ENTRY_TIME, level: 9 });
}
