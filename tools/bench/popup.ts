import { readFileSync } from 'node:fs';
import { BRIEF_SHOWN } from '../../src/platform/performance-marks.ts';
import { launchChromium } from '../../tests/support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../../tests/support/extension-browser.ts';
import { launchFirefox } from '../../tests/support/firefox-extension.ts';
import { startGoldenSite } from '../../tests/support/golden-site.ts';
import { entryPointSizes } from './entry-point-sizes.ts';

/** Rounds a median is taken of. */
const ROUNDS = 20;

/** A news text of some 1,000 words, the seed's body twice over with other figures. */
function thousandWords(): string {
  const page = readFileSync('tests/golden/nam-ninh/portal.html', 'utf8');
  return page.replace(/(<article[^>]*>)([\s\S]*)(<\/article>)/, (_, open, body, close) => {
    const text = String(body);
    return `${open}${text}${text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))}${close}`;
  });
}

interface Times {
  /** From the popup's `performance.timeOrigin` to its first paint. */
  firstPaint: number;
  /** From the click on the toolbar button to the brief on screen. */
  brief: number;
}

async function openOnce(browser: ExtensionBrowser, url: string): Promise<Times> {
  const tab = await browser.open(url);
  const clicked = Date.now();
  const popup = await browser.clickToolbarButton(tab);
  const times = await waitFor('the brief', () =>
    popup.ask((document, mark) => {
      const { performance } = document.defaultView ?? globalThis;
      const [shown] = performance.getEntriesByName(mark);
      const paints = performance.getEntriesByType('paint');
      const paint = paints.find(({ name }) => name === 'first-contentful-paint') ?? paints[0];
      return shown && paint
        ? { origin: performance.timeOrigin, paint: paint.startTime, shown: shown.startTime }
        : null;
    }, BRIEF_SHOWN),
  );
  await browser.closePopup();
  await tab.close();
  return { firstPaint: times.paint, brief: times.origin + times.shown - clicked };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Prints, for both browsers, how soon the popup paints and shows its brief, and what it weighs. */
export async function run(): Promise<void> {
  const site = await startGoldenSite();
  site.set('/article.html', thousandWords());
  try {
    for (const launchBrowser of [launchChromium, launchFirefox]) {
      const browser = await launchBrowser();
      try {
        const cold = await openOnce(browser, `${site.origin}/article.html`);
        const warm: Times[] = [];
        for (let i = 0; i < ROUNDS; i++) {
          warm.push(await openOnce(browser, `${site.origin}/article.html`));
        }
        console.log(
          `${browser.name.padEnd(9)} first paint ${median(warm.map((t) => t.firstPaint)).toFixed(0)} ms` +
            ` (limit 100), click to brief ${median(warm.map((t) => t.brief)).toFixed(0)} ms warm (limit 300),` +
            ` ${cold.brief.toFixed(0)} ms cold (limit 500); medians of ${ROUNDS}, cold once`,
        );
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.stop();
  }
  for (const { name, bytes, gzipped } of entryPointSizes('.output/chrome-mv3')) {
    console.log(
      `${name.padEnd(24)} ${String(bytes).padStart(8)} bytes, ${String(gzipped).padStart(7)} gzipped`,
    );
  }
}
