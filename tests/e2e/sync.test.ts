import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../tools/bench/page-script.ts';
import { launchAllowing } from '../support/allowed-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import type * as InPage from '../support/sync-in-page.ts';
import { startWebDavServer, type WebDavServer } from '../support/webdav-server.ts';
import { drivePage, type PageDriver } from './page-driver.ts';
import { connectFolder } from './sync-journey.ts';

/** The functions of sync-in-page.ts, in the page. */
declare const luocSync: typeof InPage;

const PASSPHRASE = 'bốn từ không liên quan';

interface Device {
  browser: ExtensionBrowser;
  options: PageDriver;
}

/** Presses 'Sync now' and waits until that sync has ended well. */
async function sync({ options }: Device): Promise<void> {
  const { page } = options;
  await page.evaluate(() => document.querySelector('.sync-controls .notice')?.remove());
  await options.press('Sync now');
  await waitFor('the end of the sync', () =>
    page.evaluate(() => {
      const done = document.querySelector('.sync-controls [role="status"] .notice');
      const { innerText } = document.body;
      return done !== null && innerText.includes('Sync now');
    }),
  );
  const told = await page.evaluate(
    () => document.querySelector('.sync-controls [role="status"]')?.textContent ?? '',
  );
  expect(told).toMatch(/Articles changed here|in step already/);
}

describe.each(['Chromium', 'Firefox'] as const)('sync between two profiles of %s', (name) => {
  let server: WebDavServer;
  let a: Device;
  let b: Device;
  let script: string;

  const start = async (): Promise<Device> => {
    const browser = await launchAllowing(name, ['127.0.0.1']);
    const options = drivePage(await browser.openExtensionPage('options.html#sync'));
    await options.reads('Address of the folder');
    await options.page.evaluate(script);
    return { browser, options };
  };
  const listed = ({ options }: Device) => options.page.evaluate(() => luocSync.listed());

  beforeAll(async () => {
    server = await startWebDavServer();
    script = await pageScript('tests/support/sync-in-page.ts', 'luocSync');
    [a, b] = [await start(), await start()];
  });
  afterAll(async () => {
    await a?.browser.close();
    await b?.browser.close();
    await server?.stop();
  });

  it('sets the folder up, tests it, and brings a library over', async () => {
    await a.options.page.evaluate(async () => {
      for (const n of [1, 2, 3]) await luocSync.save(n);
      await luocSync.mark(1, 'ghi chú');
    });
    await connectFolder(a.options, server, PASSPHRASE);
    await a.options.press('Test the connection');
    await a.options.reads('The folder answers and keeps what it is given.');
    await sync(a);
    await connectFolder(b.options, server, 'some other words');
    await b.options.press('Sync now');
    await b.options.reads('The folder was made with another passphrase.');
    await b.options.type('Passphrase for the encryption', PASSPHRASE);
    await b.options.press('Save');
    await b.options.reads('Not synced yet.');
    await sync(b);
    expect(await listed(b)).toEqual([
      { n: 1, tags: [], notes: ['ghi chú'] },
      { n: 2, tags: [], notes: [] },
      { n: 3, tags: [], notes: [] },
    ]);
  });

  it('leaves nothing readable on the server', () => {
    const folder = path.join(server.folder, 'luoc');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const articles = files.filter((file) => /^articles\/[0-9a-f]{32}\.luoc$/.test(file));
    expect(articles).toHaveLength(3);
    for (const file of files.filter((name) => name.includes('.'))) {
      const text = readFileSync(path.join(folder, file), 'latin1');
      expect(text).not.toMatch(/https?:|title|ghi ch/);
    }
  });

  it('keeps what both did at once, and deletes what one deleted', async () => {
    await a.options.page.evaluate(async () => {
      await luocSync.changeNote(1, 'của máy A');
      await luocSync.tag(2, ['a']);
      await luocSync.purge(3);
      await luocSync.save(4);
    });
    await b.options.page.evaluate(async () => {
      await luocSync.changeNote(1, 'của máy B');
      await luocSync.tag(2, ['b']);
      await luocSync.save(5);
    });
    // The browsers have no window in common: both syncs run at the same time.
    await a.options.press('Sync now');
    await b.options.press('Sync now');
    for (const { options } of [a, b]) {
      await options.reads('Articles changed here');
      await options.reads('Sync now');
    }
    for (const device of [a, b, a]) await sync(device);
    const [left, right] = [await listed(a), await listed(b)];
    expect(left).toEqual(right);
    expect(left.map(({ n, tags }) => ({ n, tags }))).toEqual([
      { n: 1, tags: [] },
      { n: 2, tags: ['a', 'b'] },
      { n: 4, tags: [] },
      { n: 5, tags: [] },
    ]);
    expect(left[0]?.notes.flatMap((note) => note.split('\n\n')).toSorted()).toEqual([
      'của máy A',
      'của máy B',
    ]);
  });

  it('forgets password and passphrase, and keeps the articles', async () => {
    await a.options.press('Disconnect');
    await a.options.reads('Password and passphrase are forgotten here.');
    expect(await listed(a)).toHaveLength(4);
    const settings = await a.options.page.evaluate(async () => {
      const request = indexedDB.open('luoc-keys');
      return new Promise<number>((resolve) => {
        request.addEventListener('success', () => {
          const count = request.result
            .transaction('credentials')
            .objectStore('credentials')
            .count();
          count.addEventListener('success', () => {
            request.result.close();
            resolve(count.result);
          });
        });
      });
    });
    expect(settings).toBe(0);
  });
});
