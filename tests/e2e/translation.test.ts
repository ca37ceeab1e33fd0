import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { reloadPage } from '../support/reload-page.ts';
import { azureProtocol } from '../support/translation-servers/azure.ts';
import { chatProtocol } from '../support/translation-servers/chat-completions.ts';
import { deeplProtocol } from '../support/translation-servers/deepl.ts';
import { googleProtocol } from '../support/translation-servers/google.ts';
import { libreTranslateProtocol } from '../support/translation-servers/libretranslate.ts';
import {
  type Failure,
  type LocalServer,
  type Protocol,
  startServer,
} from '../support/translation-servers/local-server.ts';
import { createOpenPages, drivePage, openFromLibrary } from './page-driver.ts';
import {
  chooseService,
  openPopup,
  openReader,
  openSettings,
  publishStory,
  TITLE,
  TRANSLATED,
} from './translation-journey.ts';

/** A service that loses one figure on its way. */
function losing(figure: string, protocol: Protocol): Protocol {
  return (request) => {
    const { status, json } = protocol(request);
    return { status, json: JSON.parse(JSON.stringify(json).replaceAll(figure, 'NHIỀU')) };
  };
}

/** The failures of a service, and what the reader is told of each. */
const FAILURES: [string, Failure, string][] = [
  ['401', { status: 401 }, 'The service refused the key.'],
  ['413', { status: 413 }, 'does not take a text this long'],
  ['403', { status: 403 }, 'The service refused the key.'],
  ['429', { status: 429, headers: { 'retry-after': '3600' } }, 'allows no more for now'],
  ['500', { status: 500 }, 'could not be reached'],
  ['wrong JSON', 'wrong-json', 'an answer that makes no sense'],
  ['an answer that breaks off', 'cut-off', 'could not be reached'],
  ['JSON of another shape', 'wrong-shape', 'an answer that makes no sense'],
  ['an answer that comes too late', 'slow', 'could not be reached'],
];

/** Other services: what to type, and the protocol that answers. */
const SERVICES: { id: string; fields: Record<string, string>; protocol: Protocol }[] = [
  {
    id: 'deepl',
    fields: { 'API key': 'deepl-key:fx' },
    protocol: deeplProtocol('deepl-key:fx'),
  },
  { id: 'google', fields: { 'API key': 'google-key' }, protocol: googleProtocol('google-key') },
  {
    id: 'azure',
    fields: { 'API key': 'azure-key', 'Region (if the key belongs to one)': 'southeastasia' },
    protocol: azureProtocol('azure-key', 'southeastasia'),
  },
  {
    id: 'chat-completions',
    fields: { 'Name of the model': 'small' },
    protocol: chatProtocol({ models: ['small'] }),
  },
];

/** A minute of a page's patience passes in a second and a half. */
async function hurry(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => real(Math.min(milliseconds, 1_500));
  });
}

// One reader's way with translation: each step stands on the one before.
describe.each(['Chromium', 'Firefox'] as const)('translation in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let libre: LocalServer;
  const servers: LocalServer[] = [];
  const start = async (protocol: Protocol) => {
    const server = await startServer(protocol);
    servers.push(server);
    return server;
  };
  const { open, closeAll } = createOpenPages();
  const read = (url: string) => open(openReader(browser, url));
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchAllowing(browserName, ['127.0.0.1']);
    libre = await start(losing('9.100', libreTranslateProtocol()));
  });
  afterEach(async () => {
    await closeAll();
    await browser.closePopup();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await Promise.all(servers.map((server) => server.close()));
  });

  it('leads from nothing set up to options', async () => {
    const tab = await browser.open(publishStory(site, 'nothing'));
    await browser.clickToolbarButton(tab);
    await browser.closePopup();
    const id = await browser.tabId(tab);
    const page = await browser.openExtensionPage(`popup.html?tab=${id}`);
    // As in a browser without a translator of its own.
    if (await page.evaluate(() => 'Translator' in globalThis)) {
      await page.evaluateOnNewDocument(() => void Reflect.deleteProperty(globalThis, 'Translator'));
      await reloadPage(page);
    }
    const popup = drivePage(page);
    await popup.press('Translation');
    await popup.reads('No translation service yet');
    await popup.press('Set up translation');
    const options = await browser.waitForPage((url) => url.endsWith('options.html#translation'));
    await options.close();
    await page.close();
  });

  it('sets LibreTranslate up in options, and says what goes where', async () => {
    const options = await open(openSettings(browser));
    await chooseService(options, 'libretranslate');
    await options.press('Save and allow');
    await options.reads('Enter an address, for example http://localhost:5000.');
    await options.type('Address', libre.url);
    await options.reads(`the text of the article is sent to ${new URL(libre.url).host}`);
    expect(libre.requests).toEqual([]);
    await options.press('Save and allow');
    await options.reads('Saved. You can try it now.');
    expect(libre.requests).toEqual([]);
    await options.press('Try a sample sentence');
    await options.reads('The service works.');
    expect(libre.requests.map(({ json }) => json)).toEqual([
      { q: 'Good morning.', source: 'en', target: 'vi', format: 'html' },
    ]);
  });

  it('translates in the popup, and marks a figure that is missing', async () => {
    libre.requests.length = 0;
    const popup = await openPopup(browser, publishStory(site, 'first'));
    await popup.chooseTab(3);
    await waitFor('where the text goes', async () =>
      (await popup.text()).includes(`is sent to ${new URL(libre.url).host}`),
    );
    expect(libre.requests).toEqual([]);
    await popup.press('Translate');
    await popup.reads(TRANSLATED);
    await waitFor('the mark', async () =>
      /Not found in the translation: .*9\.100/.test(await popup.text()),
    );
    // The figures and the names of the brief, and markup that is kept.
    await popup.reads('MỘT BÁO CÁO MỚI CÔNG BỐ');
    const kept = await waitFor('the translated link', () =>
      popup.ask((document) => {
        const link = document.querySelector('.translated a');
        return (
          link && {
            href: link.getAttribute('href'),
            bold: link.querySelector('b, strong')?.textContent?.trim(),
            facts: document.querySelectorAll('.translated-facts p[lang="en"]').length,
            names: [...document.querySelectorAll('.translated-entities p[lang="en"]')].map(
              ({ textContent }) => textContent,
            ),
          }
        );
      }),
    );
    expect(kept).toMatchObject({ href: 'https://example.org/nguon', bold: 'MỚI CÔNG BỐ' });
    expect(kept.facts).toBeGreaterThan(2);
    expect(kept.names.join('\n')).toMatch(/\p{Lu}, CHỦ TỊCH/u);
  });

  it('translates in the reader from the cache, with links and bold words kept', async () => {
    const asked = libre.requests.length;
    const reader = await read(`${site.origin}/first.html`);
    await reader.press('Translate');
    await reader.reads(TRANSLATED);
    await reader.reads('The translation stands in the text.');
    const link = await waitFor('the translated link', () =>
      reader.page.evaluate(() => {
        const found = [...document.querySelectorAll('article a, .article-body a')].find(
          ({ textContent }) => textContent?.trim() === 'MỘT BÁO CÁO MỚI CÔNG BỐ',
        );
        return (
          found && [found.getAttribute('href'), found.querySelector('strong')?.textContent?.trim()]
        );
      }),
    );
    expect(link).toEqual(['https://example.org/nguon', 'MỚI CÔNG BỐ']);
    expect(libre.requests).toHaveLength(asked);
  });

  it('stops at a button and goes on where it stopped', async () => {
    const reader = await read(publishStory(site, 'stopped'));
    libre.requests.length = 0;
    // The first request goes well, the next one is never answered.
    libre.failAfter(1, 'slow');
    await reader.press('Translate');
    await waitFor('the second request', () => Promise.resolve(libre.requests.length === 2));
    await reader.press('Stop');
    await reader.reads('Stopped. What has been translated stays; you can continue.');
    await reader.reads(TRANSLATED);
    const sent = () => libre.requests.map(({ json }) => (json as { q: string[] }).q);
    const [first = [], second = []] = sent();
    await reader.press('Continue');
    await reader.reads('388 HỘ DÂN');
    const rest = sent().slice(2).flat();
    expect(rest[0]).toBe(second[0]);
    expect(first.filter((text) => rest.includes(text))).toEqual([]);
  });

  it.each(FAILURES)('tells plainly of %s', async (name, failure, words) => {
    const story = `failure-${FAILURES.findIndex(([other]) => other === name)}`;
    const reader = await read(publishStory(site, story));
    await hurry(reader.page);
    libre.failAlways(failure);
    try {
      await reader.press('Translate');
      await reader.reads(words);
    } finally {
      libre.failAlways(undefined);
    }
    await reader.press('Continue');
    await reader.reads('388 HỘ DÂN');
  });

  it('keeps a translation with the saved article, and shows it with the service gone', async () => {
    const reader = await read(publishStory(site, 'kept'));
    await reader.press('Translate');
    await reader.reads('388 HỘ DÂN');
    await reader.press('Save');
    await reader.reads('Saved');
    const settings = await open(openSettings(browser));
    await chooseService(settings, 'deepl');
    await settings.reads('API key');
    const asked = libre.requests.length;
    const library = await open(browser.openExtensionPage('library.html').then(drivePage));
    const saved = await open(openFromLibrary(browser, library, TITLE));
    await saved.reads('9.100');
    await saved.press('Translation');
    await saved.reads('The translation stands in the text.');
    expect(libre.requests).toHaveLength(asked);
  });

  it.each(SERVICES)('translates with $id', async ({ id, fields, protocol }) => {
    const server = await start(protocol);
    const options = await open(openSettings(browser));
    await chooseService(options, id);
    const own = id !== 'chat-completions';
    await options.type(own ? 'Another address (optional)' : 'Address', server.url);
    for (const [label, value] of Object.entries(fields)) await options.type(label, value);
    await options.press('Save and allow');
    await options.reads('Saved. You can try it now.');
    await options.press('Try a sample sentence');
    await options.reads('The service works.');
    const reader = await read(publishStory(site, id));
    await reader.press('Translate');
    await reader.reads('388 HỘ DÂN');
  });

  it('asks no service that the permission has been taken from', async () => {
    const options = await open(openSettings(browser));
    await chooseService(options, 'libretranslate');
    await options.press('Withdraw permission');
    await options.reads('Lược can no longer connect to');
    const asked = libre.requests.length;
    const reader = await read(publishStory(site, 'withdrawn'));
    await reader.press('Translate');
    await reader.reads('Lược may not reach this service yet. Allow its address in options.');
    expect(libre.requests).toHaveLength(asked);
  });
});
