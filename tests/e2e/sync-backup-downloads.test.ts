import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageScript } from '../../tools/bench/page-script.ts';
import { type AllowingBrowser, prepareAllowing } from '../support/allowed-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import type * as InPage from '../support/sync-in-page.ts';
import { drivePage, type PageDriver } from './page-driver.ts';

/** The functions of sync-in-page.ts, in the page. */
declare const luocSync: typeof InPage;

let downloads: string;
let prepared: AllowingBrowser;
let browser: ExtensionBrowser;
let options: PageDriver;

/** Names of our backups that lie there, oldest first. */
const backups = () =>
  readdirSync(path.join(downloads, 'luoc'))
    .filter((name) => /^luoc-library-[0-9-]+\.json$/.test(name))
    .toSorted();

beforeAll(async () => {
  downloads = mkdtempSync(path.join(tmpdir(), 'luoc-downloads-'));
  prepared = prepareAllowing('Firefox', [], {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
  });
  browser = await prepared.start();
  options = drivePage(await browser.openExtensionPage('options.html#sync'));
  await options.page.evaluate(await pageScript('tests/support/sync-in-page.ts', 'luocSync'));
});
afterAll(async () => {
  await browser?.close();
  prepared?.remove();
  rmSync(downloads, { recursive: true, force: true });
});

it('writes backups into the downloads of Firefox, keeps the last ones, and restores by import', async () => {
  // What is not ours, and what was there before, stays.
  mkdirSync(path.join(downloads, 'luoc'));
  const foreign = 'luoc-library-note.json';
  writeFileSync(path.join(downloads, 'luoc', foreign), '{}');
  await options.page.evaluate(async () => {
    for (const n of [1, 2]) await luocSync.save(n);
    await luocSync.mark(1, 'ghi chú');
  });
  await options.press('Allow downloads');
  await options.reads('Backups are made');
  await options.choose('Backups to keep', '3');
  const written: string[] = [];
  while (written.length < 4) {
    // Names tell seconds apart.
    await waitFor('another second', async () => !backups().includes(nameNow()));
    await options.press('Back up now');
    written.push(
      await waitFor('the backup', async () => backups().find((name) => !written.includes(name))),
    );
    await waitFor('the end', async () => backups().length === Math.min(written.length, 3));
  }
  const kept = backups();
  expect(kept).toEqual(written.slice(-3));
  expect(readdirSync(path.join(downloads, 'luoc'))).toContain(foreign);
  const text = readFileSync(path.join(downloads, 'luoc', kept.at(-1) ?? ''), 'utf8');
  const before = await options.page.evaluate(() => luocSync.listed());
  expect(before).toHaveLength(2);
  await options.page.evaluate(() => luocSync.purge(1));
  await options.page.evaluate((file) => luocSync.restore(file), text);
  expect(await options.page.evaluate(() => luocSync.listed())).toEqual(before);
});

/** The name of a backup that is made now. */
function nameNow(): string {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  return `luoc-library-${time}.json`;
}
