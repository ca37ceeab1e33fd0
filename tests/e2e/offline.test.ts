import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchAllowing } from '../support/allowed-extension.ts';
import { backgroundOf } from '../support/browser-background.ts';
import { type BrowserNetwork, isCutOff, networkOf } from '../support/browser-network.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { testPicture } from '../support/test-pictures.ts';
import { libreTranslateProtocol } from '../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../support/translation-servers/local-server.ts';
import { startWebDavServer, type WebDavServer } from '../support/webdav-server.ts';
import { drivePage, type PageDriver } from './page-driver.ts';
import { drivePopup } from './popup-driver.ts';
import { chooseService, openSettings, TITLE, TRANSLATED } from './translation-journey.ts';

const STORY = readFileSync(
  path.join(import.meta.dirname, '../golden/campuchia/portal.html'),
  'utf8',
);

/** Puts a story with one picture on the site, under its own title; returns its address. */
function publish(site: GoldenSite, name: string): string {
  const picture = `<figure><img src="/p/${name}.png" width="800" height="520" alt="Ảnh"></figure>`;
  site.set(`/p/${name}.png`, testPicture(300), 'image/png');
  site.set(
    `/${name}.html`,
    STORY.replace(/<figure class="picture">.*?<\/figure>/s, picture)
      .replaceAll('https://thoidai.com.vn/campuchia.html', `${site.origin}/${name}.html`)
      .replaceAll(TITLE, `${TITLE} ${name}`),
  );
  return `${site.origin}/${name}.html`;
}

/** Presses 'Sync now' on options; resolves with what is said at its end. */
async function sync(options: PageDriver): Promise<string> {
  await options.page.evaluate(() => document.querySelector('.sync-controls .notice')?.remove());
  await options.press('Sync now');
  await waitFor('the end of the sync', () =>
    options.page.evaluate(
      () =>
        document.body.innerText.includes('Sync now') &&
        document.querySelector('.sync-controls [role="status"] .notice') !== null,
    ),
  );
  return options.page.evaluate(
    () => document.querySelector('.sync-controls [role="status"]')?.textContent ?? '',
  );
}

// One way from a network to none and back: each step stands on the one before.
describe.each(['Chromium', 'Firefox'] as const)('without a network, %s', (browserName) => {
  let site: GoldenSite;
  let libre: LocalServer;
  let server: WebDavServer;
  let browser: ExtensionBrowser;
  let network: BrowserNetwork;
  let options: PageDriver;
  let reader: PageDriver;
  let second: Page;
  const openSaved = async (name: string): Promise<PageDriver> => {
    const library = await browser.openExtensionPage('library.html');
    await waitFor('the search', () => library.$('input[type="search"]'));
    await library.type('input[type="search"]', `campuchia ${name}`);
    await waitFor(`«${name}» among what was found`, () =>
      library.evaluate((wanted) => {
        const item = [...document.querySelectorAll<HTMLElement>('.item-open')].find(
          ({ innerText }) => innerText.includes(wanted),
        );
        if (!item || !/articles? found/.test(document.body.innerText)) return false;
        item.click();
        return true;
      }, `${TITLE} ${name}`),
    );
    const page = await browser.waitForPage((url) => url.includes('reader.html?saved='));
    await library.close();
    return drivePage(page);
  };
  const save = async (tab: Page) => {
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await popup.ready();
    await popup.chooseTab(1);
    await waitFor('the facts', async () => (await popup.items()).length > 0);
    await popup.press('Save');
    await popup.reads('Saved');
    return popup;
  };
  beforeAll(async () => {
    site = await startGoldenSite();
    libre = await startServer(libreTranslateProtocol());
    server = await startWebDavServer();
    browser = await launchAllowing(browserName, ['127.0.0.1']);
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([site?.stop(), libre?.close(), server?.stop()]);
  });

  it('had one, with translation, sync and a saved article', async () => {
    const first = await browser.open(publish(site, 'mai'));
    await save(first);
    await browser.closePopup();
    reader = await openSaved('mai');
    if (browserName === 'Firefox') await reader.press('Keep pictures');
    await reader.reads('1 of 1 picture kept.');
    await reader.page.close();
    const settings = await openSettings(browser);
    await chooseService(settings, 'libretranslate');
    await settings.type('Address', libre.url);
    await settings.press('Save and allow');
    await settings.reads('Saved. You can try it now.');
    await settings.page.close();
    options = drivePage(await browser.openExtensionPage('options.html#sync'));
    await options.reads('Address of the folder');
    await options.type('Address of the folder', `${server.address}luoc`);
    await options.type('User name', server.user);
    await options.type('Password', server.password);
    await options.type('Passphrase for the encryption', 'bốn từ không liên quan');
    await options.press('Save');
    await options.reads('Saved. Test the connection, or sync now.');
    expect(await sync(options)).toMatch(/Articles changed here/);
    second = await browser.open(publish(site, 'sau'));
    await waitFor('the badge', () => browser.badgeText(second));
    site.requests.length = 0;
  });

  it('makes a brief of the page that is open, and saves it', async () => {
    network = networkOf(browser.name, second.browser());
    await network.takeAway();
    await isCutOff(second, `${site.origin}/there`);
    const popup = await save(second);
    await popup.reads('0 of 1 picture kept. The rest is on its way');
    await browser.closePopup();
    expect(await browser.badgeText(second)).toBe('✓');
  });

  it('finds a saved article and shows its kept picture', async () => {
    reader = await openSaved('mai');
    await isCutOff(reader.page, `${site.origin}/there`);
    await reader.reads('1 of 1 picture kept.');
    await waitFor('the picture', () =>
      reader.page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('main img')].some(
          ({ src, naturalWidth }) => src.startsWith('blob:') && naturalWidth > 0,
        ),
      ),
    );
  });

  it('exports', async () => {
    const library = drivePage(await browser.openExtensionPage('library.html'));
    await library.reads(`${TITLE} sau`);
    await isCutOff(library.page, `${site.origin}/there`);
    await library.page.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob) {
          void blob.text().then((text) => (document.documentElement.dataset['exported'] = text));
        }
        return create(blob);
      };
    });
    await library.press('Export and import');
    await library.press('Export everything, lossless (JSON)');
    const text = await waitFor('the file', () =>
      library.page.evaluate(() => document.documentElement.dataset['exported']),
    );
    expect(text).toContain(`${TITLE} mai`);
    expect(text).toContain(`${TITLE} sau`);
    await library.page.close();
  });

  it('tells why it cannot translate, and keeps the text', async () => {
    await reader.press('Translation');
    await reader.press('Translate');
    await reader.reads(
      'The service could not be reached. Check that it is running and that you are online, then continue.',
    );
    await reader.reads('9.100');
    expect(libre.requests).toEqual([]);
  });

  it('tells why it cannot sync', async () => {
    await isCutOff(options.page, `${site.origin}/there`);
    expect(await sync(options)).toContain('The server does not answer. Check the connection');
    expect(site.requests.filter((asked) => asked !== '/there')).toEqual([]);
  });

  it('goes on with everything when the network is back', async () => {
    await network.giveBack();
    // As soon as a page of the extension closes, Chromium tells the others that they are online, though
    // they reach nothing: what was tried in vain is tried again at the next start. In Firefox a page that
    // loads is enough.
    if (browserName === 'Chromium') await backgroundOf(browser.name, options.page).end();
    await browser.open(`${site.origin}/golden/nam-ninh/portal.html`);
    await waitFor('the picture', async () => site.requests.includes('/p/sau.png'));
    await reader.press('Continue');
    await reader.reads(TRANSLATED);
    await reader.page.close();
    expect(await sync(options)).toMatch(/Articles changed here: 0\. Files sent: [1-9]/);
    reader = await openSaved('sau');
    await reader.reads('1 of 1 picture kept.');
  });
});
