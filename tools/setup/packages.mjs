import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every locked package is installed in its locked version; ones for other machines may be absent. */
function packagesAreInstalled() {
  const installedFile = path.join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(
    readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'),
  ).packages;
  return Object.entries(locked).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' ||
      (installed[name] ? installed[name].version === version : optional || devOptional),
  );
}

/** Runs `npm ci` unless all is there. Throws an Error that says what to do when npm fails. */
export function ensurePackages() {
  if (packagesAreInstalled()) return;
  console.error('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  // Output goes to stderr: a tool's standard output must hold nothing but its own answer.
  const { status } = spawnSync(
    npm[0],
    [...npm[1], 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: projectRoot,
      stdio: ['ignore', 2, 2],
    },
  );
  if (status !== 0) {
    throw new Error(
      'npm ci failed; see above. Check the connection to the npm registry, then try again.',
    );
  }
}

/** A Node that runs TypeScript: the packaged one, or this one when it is new enough. */
export function nodeBinary() {
  const packaged = path.join(
    projectRoot,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `Node ${process.versions.node} is too old and no packaged Node fits this machine. Install Node 24, then try again.`,
  );
}
