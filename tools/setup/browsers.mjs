import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The full path of a program, or undefined. */
export function findProgram(name) {
  for (const folder of [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin']) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder: the next one is tried, and undefined tells that none has it.
    }
  }
  return undefined;
}

/**
 * Installs a browser through apt where there is none and this user may.
 *
 * @param {'chromium' | 'firefox-esr'} name Debian's package and program
 * @returns {string} its full path; throws an Error that says what to do when it cannot be had
 */
export function ensureBrowser(name) {
  return ensureProgram(name, name);
}

/**
 * Installs the WebDAV server that tests of sync talk to, like a browser.
 *
 * @returns {string} Apache's full path; throws an Error that says what to do when it cannot be had
 */
export function ensureWebDavServer() {
  return ensureProgram('apache2', 'apache2-bin');
}

function ensureProgram(program, name) {
  const found = findProgram(program);
  if (found) return found;
  const manual = `${name} is missing. Install it (on Debian: apt-get install ${name}), then try again.`;
  if (!findProgram('apt-get')) throw new Error(manual);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    spawnSync([...sudo, 'apt-get', ...args][0], [...sudo, 'apt-get', ...args].slice(1), {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.error(`Installing ${name} (apt-get) …`);
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', name)) {
    throw new Error(manual);
  }
  const installed = findProgram(program);
  if (!installed) throw new Error(manual);
  return installed;
}
