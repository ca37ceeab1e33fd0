import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BRIEF_SHOWN } from '../../src/platform/performance-marks.ts';
import { launchChromium } from '../../tests/support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../../tests/support/extension-browser.ts';
import { launchFirefox } from '../../tests/support/firefox-extension.ts';
import { startGoldenSite } from '../../tests/support/golden-site.ts';
import { entryPointSizes } from './entry-point-sizes.ts';

/** Rounds a median is taken of. */
const ROUNDS = 20;

/** How long an article is on the screen before the click, in milliseconds. */
const REST_MS = 500;

/** Words of the article that is briefed. */
const WORDS = 1000;

/** A news text of 1,000 words: the paragraphs of a golden page, and again with other figures. */
function thousandWords(): string {
  const page = readFileSync('tests/golden/nam-ninh/portal.html', 'utf8');
  return page.replace(/(<article[^>]*>)([\s\S]*)(<\/article>)/, (_, open, body, close) => {
    const text = String(body);
    const again = text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
    let words = text.replace(/<[^>]*>/g, ' ').split(/\s+/).length;
    const more = [...again.matchAll(/<p\b[^>]*>[\s\S]*?<\/p>/g)].map(([paragraph]) => paragraph);
    const added: string[] = [];
    while (words < WORDS) {
      const paragraph = more.shift();
      if (paragraph === undefined) throw new Error('The golden page is too short.');
      added.push(paragraph);
      words += paragraph
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s+/).length;
    }
    return `${open}${text}${added.join('')}${close}`;
  });
}

/** A page of one line. */
function onePage(script: string): string {
  return `<!doctype html><html><body>A popup${script}</body></html>`;
}

/**
 * An extension with nothing but a popup of one line, to compare with: how soon a browser shows a popup
 * at all. Its page opens by itself as our first-run page does, for the tests' driver waits for that.
 */
function makeBareExtension(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bare-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bare popup',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'luoc@luoc.invalid' } },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js':
      'const api = globalThis.browser ?? chrome;' +
      "api.runtime.onInstalled.addListener(() => api.tabs.create({ url: 'welcome.html' }));",
    'welcome.html': onePage(''),
    'popup.html': onePage('<script src="popup.js"></script>'),
    'popup.js': `requestAnimationFrame(() => performance.mark(${JSON.stringify(BRIEF_SHOWN)}));`,
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

interface Times {
  /** From the popup's `performance.timeOrigin` to its first paint. */
  firstPaint: number;
  /** From the click on the toolbar button to the brief on screen. */
  brief: number;
  /** The part of that before the popup's `performance.timeOrigin`: the browser's own. */
  opening: number;
}

async function openOnce(browser: ExtensionBrowser, url: string): Promise<Times> {
  const tab = await browser.open(url);
  // Nobody clicks while the page is still being drawn.
  await setTimeout(REST_MS);
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
  return {
    firstPaint: times.paint,
    brief: times.origin + times.shown - clicked,
    opening: times.origin - clicked,
  };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

type Launch = (options: { extension?: string }) => Promise<ExtensionBrowser>;

/** Opens a popup cold once and warm many times, and prints a line of it. */
async function measure(launchBrowser: Launch, url: string, extension?: string): Promise<void> {
  const browser = await launchBrowser(extension === undefined ? {} : { extension });
  try {
    const cold = await openOnce(browser, url);
    const warm: Times[] = [];
    for (let i = 0; i < ROUNDS; i++) warm.push(await openOnce(browser, url));
    const of = (part: keyof Times) => median(warm.map((times) => times[part])).toFixed(0);
    const isOurs = extension === undefined;
    const limit = (ms: number) => (isOurs ? ` (limit ${ms})` : '');
    console.log(
      `${browser.name.padEnd(9)} ${isOurs ? 'Lược ' : 'a bare popup'.padEnd(5)}` +
        ` first paint ${of('firstPaint')} ms${limit(100)},` +
        ` click to ${isOurs ? 'brief' : 'shown'} ${of('brief')} ms warm${limit(300)},` +
        ` ${cold.brief.toFixed(0)} ms cold${limit(500)};` +
        ` the browser's part before the page ${of('opening')} ms`,
    );
  } finally {
    await browser.close();
  }
}

/**
 * Prints, for both browsers, how soon the popup paints and shows its brief, beside a popup that does
 * nothing, and what it weighs. Medians of 20 openings, cold once.
 */
export async function run(): Promise<void> {
  const site = await startGoldenSite();
  site.set('/article.html', thousandWords());
  const bare = makeBareExtension();
  try {
    for (const launchBrowser of [launchChromium, launchFirefox]) {
      await measure(launchBrowser, `${site.origin}/article.html`, bare);
      await measure(launchBrowser, `${site.origin}/article.html`);
    }
  } finally {
    rmSync(bare, { recursive: true });
    await site.stop();
  }
  for (const { name, bytes, gzipped } of entryPointSizes('.output/chrome-mv3')) {
    console.log(
      `${name.padEnd(24)} ${String(bytes).padStart(8)} bytes, ${String(gzipped).padStart(7)} gzipped`,
    );
  }
}
