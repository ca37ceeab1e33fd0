import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageScript } from '../../tools/bench/page-script.ts';
import { launchChromium } from '../support/chromium-extension.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { reloadPage } from '../support/reload-page.ts';
import type * as InPage from '../support/sync-in-page.ts';
import { drivePage, type PageDriver } from './page-driver.ts';

/** The functions of sync-in-page.ts, in the page. */
declare const luocSync: typeof InPage;

let browser: ExtensionBrowser;
let options: PageDriver;

beforeAll(async () => {
  browser = await launchChromium();
  const page = await browser.openExtensionPage('manifest.json');
  // Nobody can answer the system's dialog in a headless browser: the page's own folder stands for
  // the one that would be chosen there. It has the same kind of handle.
  await page.evaluateOnNewDocument(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(page.url().replace('manifest.json', 'options.html#sync'));
  options = drivePage(page);
});
afterAll(() => browser?.close());

it('writes the library into the chosen folder, and again by itself only when it is due', async () => {
  const { page } = options;
  await page.evaluate(await pageScript('tests/support/sync-in-page.ts', 'luocSync'));
  await page.evaluate(() => luocSync.save(1));
  await options.press('Choose a folder');
  await options.reads('Ready. Backups are made when you open the library');
  await options.press('Back up now');
  await options.reads('Saved as luoc-library-');
  const written = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const files: { name: string; articles: number }[] = [];
      for await (const handle of folder.values()) {
        if (handle.kind !== 'file') continue;
        const file = await (handle as FileSystemFileHandle).getFile();
        const { articles } = JSON.parse(await file.text()) as { articles: unknown[] };
        files.push({ name: file.name, articles: articles.length });
      }
      return files;
    });
  const backups = await written();
  expect(backups).toMatchObject([{ articles: 1 }]);
  await reloadPage(page);
  await options.reads('Last backup:');
  expect(await written()).toEqual(backups);
});
