/**
 * `npm run store`: the screenshots for the stores, 1280×800, in both languages, from the built
 * extension in Chromium on pages of our own. They go to `.output/store`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../tests/support/chromium-extension.ts';
import type { ExtensionBrowser } from '../../tests/support/extension-browser.ts';
import { waitFor } from '../../tests/support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../../tests/support/golden-site.ts';
import { drivePage, openFromLibrary } from '../../tests/e2e/page-driver.ts';
import { drivePopup } from '../../tests/e2e/popup-driver.ts';
import en from '../../src/i18n/locales/en.json' with { type: 'json' };
import vi from '../../src/i18n/locales/vi.json' with { type: 'json' };
import { PICTURE_WIDTH, sideBySide } from '../start/picture.ts';

/** What an extension page has. */
declare const chrome: typeof import('wxt/browser').browser;

const SIZE = { width: PICTURE_WIDTH, height: 800 };
const FOLDER = path.resolve(import.meta.dirname, '../../.output/store');

/** What the pictures show, as of a newspaper that there is not; the first one is read. */
const PAGES = ['campuchia/portal', 'nam-ninh/portal', 'article-captions/page'];
const TITLE = 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia';

/** The words on the buttons that are pressed here. */
type Words = Pick<typeof vi, 'action.save' | 'action.saved' | 'brief.facts' | 'welcome.title'>;

/** Saves the article of an address with the popup's button. */
async function save(browser: ExtensionBrowser, url: string, words: Words): Promise<void> {
  const tab = await browser.open(url);
  const popup = drivePopup(await browser.clickToolbarButton(tab));
  await popup.ready();
  await popup.press(words['action.save']);
  await waitFor('the article to be saved', async () =>
    (await popup.text()).includes(words['action.saved']),
  );
  await browser.closePopup();
  await tab.close();
}

/** Opens a page of the extension at the size of a screenshot. */
async function openSized(browser: ExtensionBrowser, file: string) {
  const driver = drivePage(await browser.openExtensionPage(file));
  await driver.page.setViewport(SIZE);
  return driver;
}

/** Puts the pages on the site; returns their addresses. */
function publish(site: GoldenSite): string[] {
  return PAGES.map((name, n) => {
    const file = path.resolve(import.meta.dirname, `../../tests/golden/${name}.html`);
    const html = readFileSync(file, 'utf8')
      .replaceAll('thoidai.com.vn', 'bao.example')
      .replaceAll('Thời Đại', 'Báo Ví Dụ');
    site.set(`/${n}.html`, html);
    return `${site.origin}/${n}.html`;
  });
}

/** Takes every screenshot in one language. */
async function takeAll(language: 'vi' | 'en', words: Words, site: GoldenSite): Promise<void> {
  const browser = await launchChromium({ language });
  const [shown = '', ...others] = publish(site);
  let count = 0;
  const keep = (png: Uint8Array) => {
    const file = path.join(FOLDER, `${language}-${++count}.png`);
    writeFileSync(file, png);
    console.log(path.relative(process.cwd(), file));
  };
  try {
    const options = await browser.openExtensionPage('options.html');
    await options.evaluate((chosen) => {
      return chrome.storage.local.set({ settings: { language: chosen } });
    }, language);
    await options.close();
    const tab = await browser.open(shown);
    await tab.setViewport(SIZE);
    const page = await tab.screenshot();
    keep(await sideBySide(browser, page, await browser.screenshotPopup(tab), SIZE.height));
    await browser.closePopup();
    await tab.close();
    for (const address of [...others, shown]) await save(browser, address, words);

    const library = await openSized(browser, 'library.html');
    const reader = await openFromLibrary(browser, library, TITLE);
    await reader.page.setViewport(SIZE);
    await reader.reads('9.100');
    await reader.press(words['brief.facts']);
    keep(await reader.page.screenshot());
    await library.page.bringToFront();
    keep(await library.page.screenshot());
    await library.page.type('input[type="search"]', 'hop tac campuchia');
    await waitFor('the words that were found', () => library.page.$('mark'));
    keep(await library.page.screenshot());

    const welcome = await openSized(browser, 'welcome.html');
    await welcome.reads(words['welcome.title']);
    await waitFor('its brief', () => welcome.page.$('.brief-item'));
    keep(await welcome.page.screenshot());
  } finally {
    await browser.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const site = await startGoldenSite();
try {
  await takeAll('vi', vi, site);
  await takeAll('en', en, site);
} finally {
  await site.stop();
}
