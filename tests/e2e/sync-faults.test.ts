import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../tools/bench/page-script.ts';
import { type AllowingBrowser, prepareAllowing } from '../support/allowed-extension.ts';
import { backgroundOf } from '../support/browser-background.ts';
import { killBrowser } from '../support/browser-process.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { foreignPartsWith } from '../support/foreign-parts.ts';
import { startGoldenSite } from '../support/golden-site.ts';
import type * as Payloads from '../support/payloads-in-page.ts';
import { PAYLOADS } from '../support/payloads.ts';
import type * as InPage from '../support/sync-in-page.ts';
import { startWebDavServer, type WebDavServer } from '../support/webdav-server.ts';
import { drivePage, type PageDriver } from './page-driver.ts';
import { connectFolder } from './sync-journey.ts';

/** The functions of sync-in-page.ts and payloads-in-page.ts, in the page. */
declare const luocSync: typeof InPage;
declare const luocPayloads: typeof Payloads;

const PASSPHRASE = 'bốn từ không liên quan';

/** So many articles that a sync of them can be cut off in the middle. */
const ARTICLES = 60;

interface Device {
  prepared: AllowingBrowser;
  browser: ExtensionBrowser;
  options: PageDriver;
}

// One life of two devices: each step stands on what the one before left behind.
describe.each(['Chromium', 'Firefox'] as const)('sync in %s', (name) => {
  let server: WebDavServer;
  let scripts: string[];
  const devices: Device[] = [];

  const openOptions = async (browser: ExtensionBrowser): Promise<PageDriver> => {
    const options = drivePage(await browser.openExtensionPage('options.html#sync'));
    await options.reads('Address of the folder');
    for (const script of scripts) await options.page.evaluate(script);
    return options;
  };
  const start = async (): Promise<Device> => {
    const prepared = prepareAllowing(name, ['127.0.0.1']);
    const browser = await prepared.start();
    const device = { prepared, browser, options: await openOptions(browser) };
    devices.push(device);
    return device;
  };
  const startAgain = async (device: Device): Promise<void> => {
    device.browser = await device.prepared.start();
    device.options = await openOptions(device.browser);
  };
  /** Syncs to the end. @returns what the page says of it */
  const sync = async ({ options }: Device): Promise<string> => {
    const { page } = options;
    await page.evaluate(() => document.querySelector('.sync-controls .notice')?.remove());
    await options.press('Sync now');
    await waitFor('the end of the sync', () =>
      page.evaluate(
        () =>
          document.querySelector('.sync-controls [role="status"] .notice') !== null &&
          document.body.innerText.includes('Sync now'),
      ),
    );
    return page.evaluate(
      () => document.querySelector('.sync-controls [role="status"]')?.textContent ?? '',
    );
  };
  const listed = ({ options }: Device) => options.page.evaluate(() => luocSync.listed());
  const requests = (method: string) =>
    server.log().filter((line) => line.startsWith(`${method} /luoc/articles/`)).length;
  /** Presses 'Sync now' and kills the browser in the middle of it. */
  const killDuringSync = async (device: Device, method: string): Promise<void> => {
    const before = requests(method);
    await device.options.press('Sync now');
    await waitFor('a part of the sync', async () => requests(method) >= before + 10);
    await killBrowser(device.options.page);
    expect(requests(method)).toBeLessThan(before + ARTICLES);
    await startAgain(device);
  };

  beforeAll(async () => {
    server = await startWebDavServer();
    scripts = [
      await pageScript('tests/support/sync-in-page.ts', 'luocSync'),
      await pageScript('tests/support/payloads-in-page.ts', 'luocPayloads'),
    ];
    for (const device of [await start(), await start()])
      await connectFolder(device.options, server, PASSPHRASE);
  });
  afterAll(async () => {
    for (const { browser, prepared } of devices) {
      await browser.close();
      prepared.remove();
    }
    await server?.stop();
  });

  it('runs nothing of an article that comes from elsewhere, and tells of a damaged file', async () => {
    const [a, b] = devices;
    if (!a || !b) throw new Error('No devices.');
    const html = PAYLOADS.map((payload) => payload.html);
    await a.options.page.evaluate(async (given) => {
      await luocPayloads.importPayloads(given);
      await luocSync.mark(1, given.join(''));
    }, html);
    await sync(a);
    const folder = path.join(server.folder, 'luoc/articles');
    const [first] = readdirSync(folder);
    await a.options.page.evaluate(() => luocSync.save(2));
    await sync(a);
    const [other = ''] = readdirSync(folder).filter((file) => file !== first);
    truncateSync(path.join(folder, other), 1000);
    expect(await sync(b)).toContain('Damaged files in the folder: 1');
    expect(await listed(b)).toMatchObject([{ n: 1, notes: [html.join('')] }]);
    const id = await b.options.page.evaluate(() => luocSync.idOf(1));
    for (const address of ['library.html', `reader.html?saved=${id}`]) {
      const page = await b.browser.openExtensionPage(address);
      expect(await foreignPartsWith(page, html[0] ?? ''), address).toEqual([]);
      await page.close();
    }
    // Whoever has the article mends its file.
    expect(await sync(a)).toContain('Damaged files in the folder: 1');
    await sync(b);
    expect(await listed(b)).toHaveLength(2);
  });

  it('goes on after the browser was killed while it sent, and while it received', async () => {
    const [a, b] = devices;
    if (!a || !b) throw new Error('No devices.');
    await a.options.page.evaluate(async (count) => {
      for (let n = 3; n <= count; n++) await luocSync.save(n);
      await luocSync.mark(2, 'của máy A');
    }, ARTICLES);
    await b.options.page.evaluate(async (count) => {
      await luocSync.tag(2, ['b']);
      await luocSync.save(count + 1);
    }, ARTICLES);
    await killDuringSync(a, 'PUT');
    await sync(a);
    await killDuringSync(b, 'GET');
    for (const device of [b, a, b]) await sync(device);
    const [left, right] = [await listed(a), await listed(b)];
    expect(left).toEqual(right);
    expect(left.map(({ n }) => n)).toEqual(Array.from({ length: ARTICLES + 1 }, (_, n) => n + 1));
    expect(left[1]).toEqual({ n: 2, tags: ['b'], notes: ['của máy A'] });
  });

  it('happens by itself when a page loads and it is due', async () => {
    const [a, b] = devices;
    if (!a || !b) throw new Error('No devices.');
    await a.options.page.evaluate((n) => luocSync.tag(n, ['mới']), 3);
    await sync(a);
    await b.options.choose('Sync automatically', '10');
    // As if the last sync had been an hour ago.
    await b.options.page.evaluate(() => luocSync.ageLastSync(3_600_000));
    // Nothing but the background looks: no page of ours loads.
    const site = await startGoldenSite();
    try {
      await b.browser.open(`${site.origin}/golden/campuchia/portal.html`);
      await waitFor('the tag', async () => (await listed(b))[2]?.tags.includes('mới'));
    } finally {
      await site.stop();
    }
  });

  it('goes on by itself after the background was ended in the middle of it', async () => {
    const [a, b] = devices;
    if (!a || !b) throw new Error('No devices.');
    await a.options.page.evaluate(async (count) => {
      for (let n = 1; n <= count; n++) await luocSync.tag(n, ['chung']);
    }, ARTICLES);
    await sync(a);
    const background = backgroundOf(b.browser.name, b.options.page);
    // A fresh start looks at once whether a sync is due.
    if (await background.isRunning()) await background.end();
    await b.options.page.evaluate(() => luocSync.ageLastSync(3_600_000));
    const site = await startGoldenSite();
    try {
      const before = requests('GET');
      await b.browser.open(`${site.origin}/golden/campuchia/portal.html`);
      await waitFor('a part of the sync', async () => requests('GET') >= before + 10);
      await background.end();
      expect(requests('GET')).toBeLessThan(before + ARTICLES);
      await b.browser.open(`${site.origin}/golden/nam-ninh/portal.html`);
      await waitFor('every tag', async () =>
        (await listed(b)).slice(0, ARTICLES).every(({ tags }) => tags.includes('chung')),
      );
    } finally {
      await site.stop();
    }
  });
});
