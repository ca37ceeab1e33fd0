import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, readHtml } from '../evaluate/article-corpus.ts';
import { openPage } from '../evaluate/article-systems.ts';
import { markdown } from '../evaluate/article-table.ts';
import { measure, type Times } from './article-in-browser.ts';
import { inChromium } from './chromium.ts';

/** What the bundled module is called in the page. */
interface BenchWindow {
  bench: { measureHtml(html: string, url: string): Times };
}

const STEPS = ['detect', 'isProbablyReaderable', 'extract', 'readability', 'defuddle'] as const;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function rows(where: string, times: readonly Times[]): string[][] {
  return STEPS.map((step) => {
    const values = times.map((time) => time[step]);
    const figures = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(2));
    return [where, step, String(values.length), ...figures];
  });
}

/**
 * `npm run bench -- article [--corpus DIR] [--no-jsdom] [--no-chromium]`: milliseconds of detection and
 * extraction, ours and our peers', on the same pages in the same run.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: path.resolve('../shared/corpora/extraction-dev') },
      'no-jsdom': { type: 'boolean', default: false },
      'no-chromium': { type: 'boolean', default: false },
    },
  });
  const pages = readCorpus(values.corpus).map((page) => ({
    url: page.url,
    html: readHtml(values.corpus, page),
  }));
  const table = [['where', 'step', 'pages', 'median ms', '95 % ms', 'longest ms']];
  if (!values['no-chromium']) {
    const times = await inChromium('tools/bench/article-in-browser.ts', async (page) => {
      const all: Times[] = [];
      for (const { url, html } of pages) {
        all.push(
          await page.evaluate(
            (source, address) =>
              (globalThis as unknown as BenchWindow).bench.measureHtml(source, address),
            html.toString('utf8'),
            url,
          ),
        );
      }
      return all;
    });
    table.push(...rows('Chromium', times));
  }
  if (!values['no-jsdom']) {
    const times: Times[] = [];
    for (const { url, html } of pages) {
      const dom = openPage(html, url);
      times.push(measure(dom.window.document, url));
      dom.window.close();
      await new Promise(setImmediate);
    }
    table.push(...rows('jsdom', times));
  }
  console.log(markdown(table));
}
