import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { foreignParts, foreignPartsWith } from '../support/foreign-parts.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { PAYLOADS } from '../support/payloads.ts';
import type * as InPage from '../support/payloads-in-page.ts';
import { pageScript } from '../../tools/bench/page-script.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

/** The functions of payloads-in-page.ts, in the page. */
declare const luocPayloads: typeof InPage;

const STORY = readFileSync(
  path.join(import.meta.dirname, '../golden/campuchia/portal.html'),
  'utf8',
);

describe.each(browsers)('payloads in $browserName', ({ launchBrowser }) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let script: string;
  beforeAll(async () => {
    script = await pageScript('tests/support/payloads-in-page.ts', 'luocPayloads');
    site = await startGoldenSite();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('of a page do not run in the popup', async () => {
    const words = 'Một câu đủ dài để ở lại trong bài viết này, trước và sau một mẩu của kẻ khác.';
    const all = PAYLOADS.map(({ html }) => `<p>${words} <b>x</b></p><div><p>${words} ${html}`);
    for (const half of [all.slice(0, 25), all.slice(25)]) {
      const at = `/payloads-${half.length}.html`;
      site.set(
        at,
        STORY.replace(/<article class="post-body"[^>]*>/, `$&${half.join('</p></div>')}`),
      );
      const tab = await browser.open(site.origin + at);
      const handle = await browser.clickToolbarButton(tab);
      const popup = drivePopup(handle);
      await popup.ready();
      expect(await handle.ask(foreignParts)).toEqual([]);
      await browser.closePopup();
    }
  });

  it('of an imported article run neither in reader nor library', async () => {
    const library = await browser.openExtensionPage('library.html');
    await library.evaluate(script);
    const html = PAYLOADS.map((payload) => payload.html);
    const id = await library.evaluate((given) => luocPayloads.importPayloads(given), html);
    for (const address of ['library.html', `reader.html?saved=${id}`]) {
      const page = await browser.openExtensionPage(address);
      expect(await foreignPartsWith(page, html[0] ?? ''), address).toEqual([]);
    }
  });

  it.each([
    'javascript:globalThis.hacked=1',
    '"><svg/onload=hacked=1>',
    '__proto__',
    '{{constructor.constructor("globalThis.hacked=1")()}}',
    // A whole list at once: each is markup of its own wherever this would be written as HTML.
    PAYLOADS.map(({ html }) => html).join(''),
  ])('in the address of our own pages do nothing: %.40s', async (payload) => {
    const value = encodeURIComponent(payload);
    for (const address of [
      `reader.html?saved=${value}`,
      `reader.html?open=${value}`,
      `reader.html?problem=${value}#${value}`,
      `library.html?q=${value}#${value}`,
      `options.html?section=${value}#${value}`,
      `popup.html?tab=${value}#${value}`,
      `sidepanel.html?tab=${value}#${value}`,
      `welcome.html?${value}#${value}`,
    ]) {
      const page = await browser.openExtensionPage(address);
      await waitFor('words', () => page.evaluate(() => document.body.innerText.trim() !== ''));
      expect(await documentOf(page).ask(foreignParts), address).toEqual([]);
      await page.close();
    }
  });
});
