import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { foreignParts } from '../support/foreign-parts.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { markdownMarkup, unknownParts } from '../support/open-page-parts.ts';
import { payloadFiles } from '../support/payload-files.ts';
import { PAYLOADS } from '../support/payloads.ts';
import type * as InPage from '../support/payloads-in-page.ts';
import { pageScript } from '../../tools/bench/page-script.ts';
import { browsers } from './browsers.ts';
import { drivePage, type PageDriver } from './page-driver.ts';

/** The functions of payloads-in-page.ts, in the page. */
declare const luocPayloads: typeof InPage;

const VECTORS = PAYLOADS.map(({ html }) => html);

function file(name: string, text: string) {
  return [{ name, bytes: [...new TextEncoder().encode(text)] }];
}

function settingsFile(settings: object) {
  return file('s.json', JSON.stringify({ kind: 'luoc-settings', version: 1, settings }));
}

async function expectNothing({ page }: PageDriver, what: string): Promise<void> {
  expect(await documentOf(page).ask(foreignParts), what).toEqual([]);
}

/** Goes through a long page from top to bottom, so that all of its list has stood there. */
async function scrollThrough({ page }: PageDriver, check: () => Promise<void>): Promise<void> {
  await page.bringToFront();
  for (let at = 0, end = 1; at < end; at += 600) {
    end = await page.evaluate(
      (top) =>
        new Promise<number>((resolve) => {
          scrollTo({ top, behavior: 'instant' });
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(document.documentElement.scrollHeight)),
          );
        }),
      at,
    );
    await check();
  }
}

describe.each(browsers)('script vectors in files in $browserName', ({ launchBrowser }) => {
  let browser: ExtensionBrowser;
  let site: GoldenSite;
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

  const open = async (address: string) => drivePage(await browser.openExtensionPage(address));

  it.each(payloadFiles(VECTORS))(
    'of $service do nothing in the report of the import, the list and the reader',
    async ({ service, name, text }) => {
      const library = await open('library.html');
      await library.give('Import a file…', file(name, text));
      await library.reads(`Imported: ${VECTORS.length} new`);
      await library.page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      await library.reads('no web address. javascript:globalThis.hacked=1//');
      await expectNothing(library, 'report');
      const list = await open(`library.html?q=site:${service}`);
      await list.reads(`${VECTORS.length} articles found`);
      await list.reads('globalThis.hacked=1');
      await scrollThrough(list, () => expectNothing(list, 'list'));
      await list.page.evaluate(script);
      const id = await list.page.evaluate((host) => luocPayloads.savedFrom(host), service);
      const reader = await open(`reader.html?saved=${id}`);
      await waitFor('words', () =>
        reader.page.evaluate(() => document.body.innerText.trim() !== ''),
      );
      await expectNothing(reader, 'reader');
      for (const { page } of [library, list, reader]) await page.close();
    },
  );

  it('of our own file do nothing in notes, and in what is exported again', async () => {
    const library = await open('library.html');
    await library.page.evaluate(script);
    const id = await library.page.evaluate(
      (given) => luocPayloads.importPayloads(given, true),
      VECTORS,
    );
    const notes = await open('library.html?highlights');
    await notes.reads('globalThis.hacked=1');
    await scrollThrough(notes, () => expectNothing(notes, 'notes'));
    const reader = await open(`reader.html?saved=${id}`);
    await reader.reads(VECTORS[0] ?? '');
    await expectNothing(reader, 'reader');

    const exported = async (format: string): Promise<Record<string, string>> => {
      const bytes = await library.page.evaluate(
        (given, article) => luocPayloads.exported(given as 'html', article),
        format,
        id,
      );
      const whole = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      if (format !== 'epub') return { [format]: strFromU8(whole) };
      return Object.fromEntries(
        Object.entries(unzipSync(whole)).map(([name, part]) => [name, strFromU8(part)]),
      );
    };
    const { html = '' } = await exported('html');
    expect(unknownParts(html, 'text/html')).toEqual([]);
    expect(html).toContain('&lt;SCRIPT&gt;globalThis.hacked=1');
    const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
    expect(html).toMatch(policy);
    // What is written does nothing by itself, not only because its own policy forbids it.
    for (const [at, text] of Object.entries({
      '/exported.html': html,
      '/exported-without-policy.html': html.replace(policy, ''),
    })) {
      site.set(at, text);
      const page = await browser.open(site.origin + at);
      await waitFor('the title', () =>
        page.evaluate((title) => document.body.innerText.includes(title), VECTORS[0] ?? ''),
      );
      const parts = await documentOf(page).ask(foreignParts, 'body *');
      // The browser itself asks every site for this one.
      const own = `loaded ${site.origin}/favicon.ico`;
      expect(
        parts.filter((part) => part !== own),
        at,
      ).toEqual([]);
      await page.close();
    }

    const book = await exported('epub');
    const pages = Object.entries(book).filter(([name]) => /\.(?:xhtml|opf)$/.test(name));
    expect(pages.map(([name]) => name)).toContain('OEBPS/a0.xhtml');
    for (const [name, text] of pages) {
      if (name.endsWith('.opf')) expect(text).not.toMatch(/<(?:script|img|svg)/i);
      else expect(unknownParts(text, 'application/xhtml+xml'), name).toEqual([]);
    }
    const { markdown = '' } = await exported('markdown');
    expect(markdown).toContain('globalThis.hacked=1');
    expect(markdownMarkup(markdown)).toEqual([]);
  });

  it('of a settings file do nothing, and leave a page that works', async () => {
    const options = await open('options.html');
    await options.reads('Data and privacy');
    const all = VECTORS.join('');
    const hostile = {
      language: 'en',
      summary: { engine: 'chat-completions', endpoint: all, model: all },
      translation: {
        provider: all,
        endpoints: { [all]: all, libretranslate: all },
        models: { [all]: all },
      },
      quietSites: [all, 'javascript:globalThis.hacked=1'],
      readerSites: VECTORS,
      sync: { address: all, user: all },
      [all]: all,
    };
    await options.give(
      'Import settings',
      settingsFile({ theme: all, translation: { target: all } }),
    );
    await options.reads('these settings in the file do not fit');
    await expectNothing(options, 'a refused file');
    await options.give('Import settings', settingsFile(hostile));
    await options.reads('Settings imported.');
    await expectNothing(options, 'options');
    await options.page.close();
    for (const [address, words] of [
      ['options.html', 'Data and privacy'],
      ['library.html', 'Export and import'],
      ['reader.html?problem=no-text', 'article'],
      ['welcome.html', 'Lược'],
    ] as const) {
      const page = await open(address);
      await page.reads(words);
      await expectNothing(page, address);
      await page.page.close();
    }
  });
});
