import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Page, TimeoutError } from 'puppeteer-core';
import { type BrowserName, launchAllowing } from '../../tests/support/allowed-extension.ts';
import { documentOf } from '../../tests/support/chromium-extension.ts';
import { READY_POPUP, waitFor } from '../../tests/support/extension-browser.ts';
import { foreignParts } from '../../tests/support/foreign-parts.ts';
import { startGoldenSite } from '../../tests/support/golden-site.ts';
import { pageScript } from '../bench/page-script.ts';
import type { PageCheck } from './check-page.ts';
import type { FuzzPage } from './fuzz-pages.ts';
import type * as InPage from './in-extension-page.ts';
import { type RunOptions, runRounds } from './rounds.ts';
import { watchContentScripts } from './watch-content-scripts.ts';

/** The functions of in-extension-page.ts, in the page. */
declare const luocFuzz: typeof InPage;

/** No tab may stand still for longer, in milliseconds. */
const LIMIT_MS = 2000;

/** How often a slow page is tried again before it counts: a busy machine is slow by itself. */
const TRIES = 3;

/** How much longer than the golden page a step must take besides: that is then the page, not the machine. */
const TIMES_PLAIN = 3;

const plainPage = readFileSync(
  path.resolve(import.meta.dirname, '../../tests/golden/campuchia/portal.html'),
  'utf8',
);

interface TimedCheck extends PageCheck {
  /** Milliseconds of each step. */
  ms: Record<string, number>;
}

/** The steps that took too long, as words. */
function stepsOver(ms: Record<string, number>, plain: Record<string, number>): string[] {
  return Object.entries(ms)
    .filter(([step, took]) => took > Math.max(LIMIT_MS, TIMES_PLAIN * (plain[step] ?? 0)))
    .map(
      ([step, took]) =>
        `${step} took ${Math.round(took)} ms, ${Math.round(plain[step] ?? 0)} ms on a golden page`,
    );
}

/** The panel with its brief, in a document that has replaced the one before. */
const NEXT_READY = READY_POPUP.split(',')
  .map((selector) => `html:not([data-before]) ${selector}`)
  .join(',');

/** Rejects when there is no answer in half a minute: the tab has frozen for good. */
function inTime<Result>(what: string, work: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${what}: no answer in 30 s`)), 30_000).unref();
  });
  return Promise.race([work, late]);
}

/** How long a page may load; one that writes to itself and does not stop is read as it stands, as by a reader. */
const LOADING_MS = 10_000;

async function goTo(tab: Page, address: string): Promise<void> {
  try {
    await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: LOADING_MS });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/**
 * Opens mutated pages one after the other in a real browser: their scripts run, the badge's script
 * runs, the extractor is injected, the side panel shows article and brief.
 *
 * @returns how many pages failed
 */
export async function fuzzBrowser(
  name: BrowserName,
  options: RunOptions,
  pageOf: (seed: number) => FuzzPage,
): Promise<number> {
  const script = await pageScript('tools/fuzz/in-extension-page.ts', 'luocFuzz');
  const site = await startGoldenSite();
  const browser = await launchAllowing(name, ['127.0.0.1']);
  try {
    const harness = await browser.openExtensionPage('manifest.json');
    await harness.evaluate(script);
    let tab: Page | undefined;
    let tabId = -1;
    let said: string[] = [];
    const openTab = async () => {
      await tab?.close().catch((error: unknown) => console.warn('A tab did not close.', error));
      tab = await browser.open(`${site.origin}/golden/campuchia/portal.html`);
      tabId = await browser.tabId(tab);
      said = await watchContentScripts(tab, name);
      return tab;
    };
    const errors: string[] = [];
    const panel = await browser.openExtensionPage('sidepanel.html?tab=-1');
    // Firefox does not tell the address of such a page; the page itself does.
    const panelAddress = await panel.evaluate(() => location.origin + location.pathname);
    panel.on('pageerror', (error) => void errors.push(`our page threw: ${String(error)}`));
    const once = async (page: Pick<FuzzPage, 'seed' | 'html'>): Promise<TimedCheck> => {
      const current = tab ?? (await openTab());
      errors.length = 0;
      said.length = 0;
      const address = `${site.origin}/${page.seed}.html`;
      site.set(`/${page.seed}.html`, page.html);
      await inTime('the page', goTo(current, address));
      const check = await inTime(
        'detector, extractor and brief',
        harness.evaluate((id) => luocFuzz.checkTab(id), tabId),
      );
      const start = performance.now();
      await panel.evaluate(() => document.documentElement.setAttribute('data-before', ''));
      await panel.goto(`${panelAddress}?tab=${tabId}`, { waitUntil: [] });
      await waitFor('the side panel', () => panel.$(NEXT_READY));
      const shown = performance.now() - start;
      const wrong = [
        ...check.wrong,
        ...(await documentOf(panel).ask(foreignParts)),
        ...errors,
        ...said,
      ];
      return { article: check.article, wrong, ms: { ...check.ms, 'side panel': shown } };
    };
    // What the golden page takes at this moment tells a slow page from a busy machine.
    const slowSteps = async (page: FuzzPage, { ms }: TimedCheck): Promise<string[]> => {
      if (stepsOver(ms, {}).length === 0) return [];
      const plain = await once({ seed: 0, html: plainPage });
      return stepsOver((await once(page)).ms, plain.ms);
    };
    const check = async (page: FuzzPage): Promise<PageCheck> => {
      try {
        const result = await once(page);
        let slow = await slowSteps(page, result);
        for (let tries = 1; slow.length > 0 && tries < TRIES; tries++) {
          slow = await slowSteps(page, result);
        }
        return { article: result.article, wrong: [...result.wrong, ...slow] };
      } catch (error) {
        // The next page starts in a new tab, whatever this one has done to its own.
        await openTab();
        return { article: false, wrong: [error instanceof Error ? error.message : String(error)] };
      }
    };
    return await runRounds({ name, option: '--browsers ' }, options, pageOf, check);
  } finally {
    await browser.close();
    await site.stop();
  }
}
