import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/library/database.ts';
import { pageScript } from '../../tools/bench/page-script.ts';
import type { FrozenDatabase } from '../migrations/library/frozen-database.ts';
import { createProfile, killBrowser, type TestProfile } from '../support/browser-process.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import type * as InPage from '../support/migration-in-page.ts';
import { browsers } from './browsers.ts';

/** The functions of migration-in-page.ts, in the page. */
declare const luocTest: typeof InPage;

const FROZEN = `tests/migrations/library/v${String(SCHEMA_VERSION).padStart(3, '0')}.json`;

/** How many stores have how many rows. */
function rowCounts({ stores }: FrozenDatabase): Record<string, number> {
  return Object.fromEntries(stores.map(({ name, rows }) => [name, rows.length]));
}

describe.each(browsers)('a migration of the library in $browserName', ({ launchBrowser }) => {
  const frozen = JSON.parse(readFileSync(FROZEN, 'utf8')) as FrozenDatabase;
  let site: GoldenSite;
  let profile: TestProfile;
  let script: string;
  let browser: ExtensionBrowser;
  let page: Page;

  const start = async () => {
    browser = await launchBrowser({ profile: profile.folder });
    // This page does not open the library, which can be put away and migrated.
    page = await browser.openExtensionPage('welcome.html');
    await page.evaluate(script);
  };
  const migrated = () => site.requests.filter((path) => path.startsWith('/migrated/')).length;
  beforeAll(async () => {
    site = await startGoldenSite();
    profile = createProfile();
    script = await pageScript('tests/support/migration-in-page.ts', 'luocTest');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    profile?.remove();
  });

  it('that the browser is killed in leaves everything as it was, and goes through later', async () => {
    await start();
    await page.evaluate((database) => luocTest.restore(database), frozen);
    expect(await page.evaluate(() => luocTest.read())).toEqual(frozen);

    const before = migrated();
    void page
      .evaluate((address) => luocTest.migrate(address), site.origin)
      .catch(() => 'the page is gone');
    await waitFor('a part of the migration', async () => migrated() >= before + 10);
    await killBrowser(page);
    // It was killed before the end.
    expect(migrated()).toBeLessThan(before + (rowCounts(frozen).articles ?? 0));

    await start();
    expect(await page.evaluate(() => luocTest.read())).toEqual(frozen);
    expect(await page.evaluate(() => luocTest.opened())).toEqual({ inbox: 64, bin: 1, found: 1 });

    await page.evaluate((address) => luocTest.migrate(address), site.origin);
    const after = await page.evaluate(() => luocTest.read());
    expect(after.version).toBe((SCHEMA_VERSION + 1) * 10);
    expect(rowCounts(after)).toEqual(rowCounts(frozen));
  }, 180_000);
});
