/**
 * `npm run build`: both browsers, one after the other. `npm run zip` packs them, and the source package
 * that the store of Firefox asks for; `npm run zip -- --verify` does it again, and from the unpacked
 * source package too, and compares the bytes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { filesBelow, packFiles, sourceFiles } from './package-files.ts';

const root = path.resolve(import.meta.dirname, '../..');
const TARGETS = [
  { name: 'chrome', folder: 'chrome-mv3', options: ['-b', 'chrome'] },
  { name: 'firefox', folder: 'firefox-mv3', options: ['-b', 'firefox', '--mv3'] },
];

/** Builds a checkout for both browsers. Throws an Error where a build fails. */
function buildAll(checkout: string, rest: string[] = []): void {
  for (const { name, options } of TARGETS) {
    const { status } = spawnSync(
      path.join(checkout, 'node_modules/.bin/wxt'),
      ['build', ...options, ...rest],
      { cwd: checkout, stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`The build for ${name} failed.`);
  }
}

/** The packages of a checkout that has been built, by the names of their files. */
function packages(checkout: string): Map<string, Uint8Array> {
  const { version } = v.parse(
    v.object({ version: v.string() }),
    JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8')),
  );
  const packed = new Map<string, Uint8Array>();
  for (const { name, folder } of TARGETS) {
    const built = path.join(checkout, '.output', folder);
    packed.set(`luoc-${version}-${name}.zip`, packFiles(built, filesBelow(built)));
  }
  packed.set(`luoc-${version}-sources.zip`, packFiles(checkout, sourceFiles(checkout)));
  return packed;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Unpacks the source package into an empty folder, builds there, and packs again. */
function fromSources(sources: Uint8Array): Map<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'luoc-sources-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(sources))) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    // `npm ci` would put the same packages there: their versions and hashes are locked.
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    buildAll(folder);
    return packages(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether two packings are the same, byte for byte; says of each file how it is. */
function compare(what: string, first: Map<string, Uint8Array>, again: Map<string, Uint8Array>) {
  let same = true;
  for (const [name, bytes] of first) {
    const other = again.get(name);
    const equal = other !== undefined && sha256(other) === sha256(bytes);
    same &&= equal;
    console.log(`${equal ? 'same bytes' : 'OTHER BYTES'}  ${name}  ${what}`);
  }
  return same;
}

const { zip, verify, rest } = {
  zip: process.argv.includes('--zip'),
  verify: process.argv.includes('--verify'),
  rest: process.argv.slice(2).filter((given) => given !== '--zip' && given !== '--verify'),
};
buildAll(root, rest);
if (zip) {
  const first = packages(root);
  for (const [name, bytes] of first) {
    writeFileSync(path.join(root, '.output', name), bytes);
    console.log(`${sha256(bytes)}  .output/${name}  ${(bytes.length / 1e6).toFixed(2)} MB`);
  }
  if (verify) {
    buildAll(root, rest);
    const again = compare('built again', first, packages(root));
    const sources = [...first].find(([name]) => name.endsWith('-sources.zip'))?.[1];
    if (!sources) throw new Error('There is no source package.');
    const unpacked = compare('built from the source package', first, fromSources(sources));
    if (!again || !unpacked) process.exitCode = 1;
  }
}
