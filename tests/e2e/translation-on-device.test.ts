import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { reloadPage } from '../support/reload-page.ts';
import { WORD, tinyBergamotModel } from '../support/translation-servers/tiny-bergamot-model.ts';
import { createOpenPages, drivePage } from './page-driver.ts';
import { chooseService, openReader, openSettings, publishStory } from './translation-journey.ts';

/** The files of a whole model from Vietnamese to English, with nothing in them that is a model. */
const NO_MODEL = ['model.vien.intgemm.alphas.bin', 'lex.50.50.vien.s2t.bin', 'vocab.vien.spm'].map(
  (name) => ({ name, bytes: [1, 2, 3, 4, 5, 6, 7, 8] }),
);

/** The model of another pair, as far as the extension can tell without using it. */
const OTHER_PAIR = NO_MODEL.map(({ name, bytes }) => ({
  name: name.replace('vien', 'enfr'),
  bytes,
}));

describe.each(['Chromium', 'Firefox'] as const)('on the device in %s', (browserName) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  const { open, closeAll } = createOpenPages();
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await launchAllowing(browserName, []);
  });
  afterEach(closeAll);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('loads Bergamot’s module under our policy', async () => {
    const page = await browser.openExtensionPage('options.html');
    await open(Promise.resolve(drivePage(page)));
    const reply = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const worker = new Worker('/bergamot/translator-worker.js');
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', ({ message }) => resolve(message));
          const args = [{ cacheSize: 0, useNativeIntGemm: false }];
          worker.postMessage({ id: 1, name: 'initialize', args });
        }),
    );
    expect(reply).toMatchObject({ id: 1 });
    expect(reply).not.toHaveProperty('error');
  });

  it('takes no model that is not whole or is damaged', async () => {
    const options = await open(openSettings(browser));
    await chooseService(options, 'bergamot');
    await options.reads('No models yet.');
    await options.give('Add model files', NO_MODEL.slice(1));
    await options.reads('these files are not one whole model');
    const packed = NO_MODEL.map(({ name, bytes }) => ({ name: `${name}.gz`, bytes }));
    await options.give('Add model files', packed);
    await options.reads('Nothing was added: a file is damaged.');
  });

  it('says that there is no model for these languages', async () => {
    const options = await open(openSettings(browser));
    await options.give('Add model files', OTHER_PAIR);
    await options.reads('The model is added.');
    const reader = await open(openReader(browser, publishStory(site, 'no-model')));
    await reader.press('Translate');
    await reader.reads('There is no language model for these two languages on this device.');
  });

  it('says that a model is damaged when the module refuses it', async () => {
    const options = await open(openSettings(browser));
    await options.give('Add model files', NO_MODEL);
    await options.reads('The model is added.');
    const reader = await open(openReader(browser, publishStory(site, 'damaged-model')));
    await reader.press('Translate');
    await reader.reads('A file of the language model is damaged, so it was not used.');
  });

  it('translates with the real module and a whole model, and keeps a link', async () => {
    const options = await open(openSettings(browser));
    await options.give('Add model files', tinyBergamotModel('vien'));
    await options.reads('The model is added.');
    const reader = await open(openReader(browser, publishStory(site, 'whole-model')));
    await reader.reads('Translated on this device; nothing is sent.');
    await reader.press('Translate');
    await reader.reads(`${WORD} ${WORD}`);
    await reader.reads('The translation stands in the text.');
    await waitFor('all lines', async () => !(await reader.text()).includes('Stop'));
    const lines = await reader.page.$$eval('.article-body .line-translated', (found) =>
      found.map(({ textContent }) => textContent),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join(' ')).toContain(WORD);
    const link = '.line-translated a[href="https://example.org/nguon"]';
    expect(await reader.page.$(link)).not.toBeNull();
  });

  // Firefox has no translator of its own.
  it.skipIf(browserName === 'Firefox')(
    'translates with the browser’s own, and shows its download',
    async () => {
      const reader = await open(openReader(browser, publishStory(site, 'built-in')));
      const { page } = reader;
      await page.evaluateOnNewDocument(() => {
        // A stand-in with the published interface (@types/dom-chromium-ai); a test lets it go on.
        class StandIn {
          static availability = () => Promise.resolve('downloadable');
          static async create({ monitor }: { monitor?: (monitor: EventTarget) => void }) {
            const target = new EventTarget();
            monitor?.(target);
            target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }));
            await new Promise((resolve) => addEventListener('downloaded', resolve, { once: true }));
            target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 1 }));
            return new StandIn();
          }
          translate = (input: string) => Promise.resolve(input.toUpperCase());
          destroy() {}
        }
        Object.defineProperty(globalThis, 'Translator', { value: StandIn, configurable: true });
      });
      await reloadPage(page);
      await reader.press('Translation');
      await reader.choose('With', 'browser');
      await reader.reads('Translated on this device; nothing is sent.');
      await reader.press('Translate');
      await reader.reads('The browser is fetching the language: 40%');
      await page.evaluate(() => dispatchEvent(new Event('downloaded')));
      await reader.reads('388 HỘ DÂN');
    },
  );
});
