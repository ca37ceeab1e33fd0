import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../tests/support/chromium-extension.ts';
import type { ExtensionBrowser } from '../../tests/support/extension-browser.ts';
import { READY_POPUP, waitFor } from '../../tests/support/extension-browser.ts';
import { launchFirefox } from '../../tests/support/firefox-extension.ts';
import { startGoldenSite } from '../../tests/support/golden-site.ts';

/** What a reader may be kept waiting by a page made to be slow, in milliseconds. */
const LIMIT_MS = 2000;

const paragraph = `<p>${'Hội đồng nhân dân thành phố họp phiên thường kỳ, thông qua ngân sách 1.500 tỷ đồng. '.repeat(4)}</p>`;
const story = (body: string) =>
  `<!doctype html><html lang="vi"><title>Họp</title><meta property="og:type" content="article"><article><h1>Họp</h1>${body}</article>`;

/** Pages that are slow to read, and what their scripts do before the reader's click. */
const PAGES: { name: string; html: string; prepare?: () => void }[] = [
  { name: 'ordinary article', html: story(paragraph.repeat(12)) },
  {
    name: '20 MB of HTML',
    html: story(paragraph.repeat(Math.ceil(20e6 / Buffer.byteLength(paragraph)))),
  },
  { name: '200,000 inline elements', html: story(`<p>${'<b>một </b>'.repeat(200_000)}</p>`) },
  {
    name: 'a tree 20,000 deep',
    html: story(paragraph.repeat(12)),
    prepare: () => {
      let at = document.createElement('div');
      at.textContent = 'Đáy của một trang rất sâu.';
      for (let i = 0; i < 20_000; i++) {
        const outer = document.createElement('div');
        outer.append(at);
        at = outer;
      }
      // Shown, such a tree ends Chromium's own layout before anybody clicks.
      at.style.display = 'none';
      document.querySelector('article')?.append(at);
    },
  },
];

/** Starts to note the longest time in which the page's own timer did not run. */
async function watchFreezes(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const state = globalThis as unknown as { longestFreeze: number };
    let last = performance.now();
    state.longestFreeze = 0;
    setInterval(() => {
      const now = performance.now();
      state.longestFreeze = Math.max(state.longestFreeze, now - last);
      last = now;
    }, 10);
  });
}

async function measure(browser: ExtensionBrowser, url: string, prepare?: () => void) {
  const tab = await browser.open(url);
  if (prepare) await tab.evaluate(prepare);
  await watchFreezes(tab);
  const start = performance.now();
  const popup = await browser.clickToolbarButton(tab);
  await waitFor('the popup to be ready', () =>
    popup.ask((document, ready) => document.querySelector(ready) !== null, READY_POPUP),
  );
  const answered = performance.now() - start;
  // The timer's next turn counts a freeze that has just ended.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const freeze = await tab.evaluate(
    () => (globalThis as unknown as { longestFreeze: number }).longestFreeze,
  );
  await browser.closePopup();
  await tab.close();
  return { freeze, answered };
}

/** Prints, for both browsers, how long a hostile page's tab stood still and when the popup answered. */
export async function run(): Promise<void> {
  const site = await startGoldenSite();
  for (const [i, { html }] of PAGES.entries()) site.set(`/${i}.html`, html);
  try {
    for (const launchBrowser of [launchChromium, launchFirefox]) {
      const browser = await launchBrowser();
      try {
        for (const [i, { name, prepare }] of PAGES.entries()) {
          const { freeze, answered } = await measure(browser, `${site.origin}/${i}.html`, prepare);
          console.log(
            `${browser.name.padEnd(9)} ${name.padEnd(26)} tab stood still ${freeze.toFixed(0).padStart(5)} ms` +
              ` (${(freeze / LIMIT_MS).toFixed(2)} of the limit), popup answered after ${answered.toFixed(0)} ms`,
          );
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.stop();
  }
}
