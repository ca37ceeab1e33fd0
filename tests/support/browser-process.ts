import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitFor } from './extension-browser.ts';

/** A folder for a browser's profile, taken away at the end of the block that uses it. */
export interface TestProfile {
  folder: string;
  remove(): void;
}

/**
 * Makes an empty profile.
 *
 * @param preferences written for Firefox; Chromium does not look at them
 */
export function createProfile(
  preferences: Record<string, string | number | boolean> = {},
): TestProfile {
  const folder = mkdtempSync(path.join(tmpdir(), 'luoc-profile-'));
  const wanted = {
    // An extension that is installed for one run keeps what it stored for the next.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...preferences,
  };
  const lines = Object.entries(wanted).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(folder, 'prefs.js'), lines.join(''));
  // The permission to run in private windows, in the file that Firefox takes over at its first start.
  const allowed = {
    permissions: ['internal:privateBrowsingAllowed'],
    origins: [],
    data_collection: [],
  };
  writeFileSync(
    path.join(folder, 'extension-preferences.json'),
    JSON.stringify({ 'luoc@luoc.invalid': allowed }),
  );
  return {
    folder,
    // A browser that was killed may still be writing its last files.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/**
 * Ends the whole browser that shows `page` with SIGKILL, as a crash would; resolves once it is gone
 * and its profile can be used again.
 */
export async function killBrowser(page: Page): Promise<void> {
  const browser = page.browser();
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('This browser was not started here.');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Puppeteer starts a browser as the head of a process group of its own.
  process.kill(-child.pid, 'SIGKILL');
  await ended;
  // Puppeteer puts the preferences of Firefox back after the end: a start before that finds none.
  await browser.close();
  const folder = child.spawnargs[child.spawnargs.indexOf('--profile') + 1] ?? '';
  const preferences = path.join(folder, 'prefs.js');
  const backup = `${preferences}.puppeteer`;
  await waitFor('the preferences', async () => {
    // It gives up where the browser died without the file.
    if (existsSync(backup) && !existsSync(preferences)) renameSync(backup, preferences);
    // It may still be at it when that resolves.
    return !existsSync(backup);
  });
}
