import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { libreTranslateProtocol } from '../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../support/translation-servers/local-server.ts';
import { createOpenPages, drivePage, openFromLibrary, type PageDriver } from './page-driver.ts';
import {
  openReader,
  openSettings,
  publishStory,
  setUpLibreTranslate,
  TITLE,
  TRANSLATED,
} from './translation-journey.ts';

/** What an extension page has; the functions below run there. */
declare const chrome: typeof import('wxt/browser').browser;

/** As far as it is looked at here. */
interface StoredSettings {
  reading?: { textView?: string };
}

/** Shows the text in one of its views: 0 original, 1 translation, 2 both. */
async function chooseView({ page }: PageDriver, index: number): Promise<void> {
  const choice = await waitFor('the choice of views', async () =>
    (await page.$$('.text-view input')).at(index),
  );
  await choice.evaluate((input) => (input as HTMLInputElement).click());
}

// One reader's way: each step stands on the one before.
describe.each(['Chromium', 'Firefox'] as const)('views of a translation in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let libre: LocalServer;
  let closed = false;
  const { open, closeAll } = createOpenPages();
  /** Opens the saved article from the library. */
  const openSaved = async () => {
    const library = await open(browser.openExtensionPage('library.html').then(drivePage));
    return open(openFromLibrary(browser, library, TITLE));
  };
  beforeAll(async () => {
    site = await startGoldenSite();
    libre = await startServer(libreTranslateProtocol({ languages: ['vi', 'en', 'ar', 'he'] }));
    browser = await launchAllowing(browserName, ['127.0.0.1']);
    const options = await open(openSettings(browser));
    await setUpLibreTranslate(options, libre.url);
  });
  afterEach(closeAll);
  afterAll(async () => {
    await browser?.close();
    if (!closed) await libre?.close();
    await site?.stop();
  });

  it.each(['ar', 'he'])('sets a translation into %s from right to left', async (target) => {
    const reader = await open(openReader(browser, publishStory(site, `right-to-left-${target}`)));
    await reader.choose('Into', target);
    await reader.press('Translate');
    await reader.reads(TRANSLATED);
    await chooseView(reader, 2);
    const both = await waitFor('the lines', () =>
      reader.page.evaluate(() => {
        const line = document.querySelector<HTMLElement>('.article-body p.line-translated');
        const original = document.querySelector<HTMLElement>('.article-body p[data-source]');
        return (
          line &&
          original && {
            lang: line.lang,
            translated: getComputedStyle(line).direction,
            original: getComputedStyle(original).direction,
          }
        );
      }),
    );
    expect(both).toEqual({ lang: target, translated: 'rtl', original: 'ltr' });
    await chooseView(reader, 1);
    const alone = await waitFor('the text alone', () =>
      reader.page.evaluate(() => {
        const body = document.querySelector<HTMLElement>('.article-body');
        const line = [...document.querySelectorAll('.article-body > p.line-alone')].at(-1);
        if (!body || !line || document.querySelector('.article-body > p[data-source]')) return null;
        const range = document.createRange();
        range.selectNodeContents(line);
        const rects = [...range.getClientRects()];
        const bottom = Math.max(...rects.map((rect) => rect.bottom));
        const lastLine = rects.filter((rect) => rect.bottom > bottom - 5);
        const edge = body.getBoundingClientRect().right;
        return {
          lang: body.lang,
          direction: getComputedStyle(body).direction,
          gap: Math.round(edge - Math.max(...lastLine.map(({ right }) => right))),
        };
      }),
    );
    // Its last line, which is not full, begins at the right edge.
    expect(alone).toEqual({ lang: target, direction: 'rtl', gap: 0 });
    // The interface around it stays as it is.
    expect(
      await reader.page.evaluate(
        () => getComputedStyle(document.querySelector('.reader-bar') as Element).direction,
      ),
    ).toBe('ltr');
    await chooseView(reader, 0);
  });

  it('keeps a translation with its article, and opens it in the view that was chosen, offline', async () => {
    const reader = await open(openReader(browser, publishStory(site, 'kept-view')));
    await reader.choose('Into', 'en');
    await reader.press('Translate');
    await reader.reads('388 HỘ DÂN');
    await chooseView(reader, 1);
    await reader.press('Save');
    await reader.reads('Saved');
    const { requests } = libre;
    const asked = requests.length;
    // As without a network: whoever asks the service is refused at once.
    await libre.close();
    closed = true;
    const saved = await openSaved();
    await saved.reads('388 HỘ DÂN');
    expect(await saved.page.$('.article-body p[data-source]')).toBeNull();
    await saved.press('Translation');
    await saved.reads('The translation stands in the text.');
    expect(await saved.page.$$('.translated-facts p, .translated-entities p')).not.toEqual([]);
    await chooseView(saved, 2);
    // A page that closes within the moment in which a choice is stored takes it along.
    await waitFor('the stored view', () =>
      saved.page.evaluate(async () => {
        const { settings } = await chrome.storage.local.get<{ settings: StoredSettings }>(
          'settings',
        );
        return settings.reading?.textView === 'both';
      }),
    );
    await saved.page.close();
    const again = await openSaved();
    await again.reads('388 HỘ DÂN');
    await again.reads('388 hộ dân');
    expect(requests).toHaveLength(asked);
  });
});
