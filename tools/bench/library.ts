import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../setup/browsers.mjs';
import { bundleLibrary } from './library-bundle.ts';
import type * as bench from './library-browser.tsx';

/** Queries as readers type them: frequent and rare words, names, phrases, operators. */
const QUERIES = [
  'ha noi',
  'hà nội',
  'đặng đình hoan',
  'kinh te viet nam',
  '"chính phủ" quốc',
  'government minister',
  'thị trường lang:vi',
  'x2s',
];

type Bench = typeof bench;

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const ms = (value: number) => `${value.toFixed(1)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** Calls one of the bench's functions in the page. */
function inPage<Name extends keyof Bench>(
  page: Page,
  name: Name,
  ...args: Parameters<Bench[Name]>
): ReturnType<Bench[Name]> {
  return page.evaluate(
    (name, args) =>
      (
        (globalThis as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench[
          name
        ] as (...args: unknown[]) => unknown
      )(...args),
    name,
    args as unknown[],
  ) as ReturnType<Bench[Name]>;
}

async function openPage(browser: Browser, address: string, code: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(`${code}; globalThis.bench = bench; 0`);
  return page;
}

/** Heaps of page and worker after a collection, over CDP; Firefox has no such protocol. */
async function heaps(page: Page): Promise<string> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const [worker] = page.workers();
  if (!worker) return mb(usedSize);
  await worker.client.send('HeapProfiler.collectGarbage');
  const inWorker = await worker.client.send('Runtime.getHeapUsage');
  return `page ${mb(usedSize)}, search worker ${mb(inWorker.usedSize)}`;
}

async function measure(browser: Browser, address: string, code: string, chromium: boolean) {
  let filled = 0;
  for (const size of [100, 1_000, 10_000]) {
    const filling = await openPage(browser, address, code);
    const spent = await inPage(filling, 'fill', filled, size);
    await inPage(filling, 'startSearch', code);
    const compacted = await inPage(filling, 'maintain');
    process.stdout.write(
      `\n${size} articles (import ${ms(spent / (size - filled))} each, compaction ${ms(compacted)})\n`,
    );
    filled = size;
    await filling.close();

    const page = await openPage(browser, address, code);
    const first = [];
    for (let n = 0; n < 7; n++) first.push(await inPage(page, 'firstPage'));
    process.stdout.write(
      `  open and read the first 100: first ${ms(first[0] ?? NaN)}, median ${ms(quantile(first, 0.5))}\n`,
    );
    const visible = [];
    for (let n = 0; n < 7; n++) visible.push(await inPage(page, 'pageVisible'));
    process.stdout.write(
      `  library page, first rows painted: first ${ms(visible[0] ?? NaN)}, median ${ms(quantile(visible, 0.5))}\n`,
    );
    const filtered = [];
    for (let n = 0; n < 5; n++) filtered.push(await inPage(page, 'filteredPage'));
    process.stdout.write(`  filtered, sorted by title: median ${ms(quantile(filtered, 0.5))}\n`);
    process.stdout.write(`  search worker ready: ${ms(await inPage(page, 'startSearch', code))}\n`);
    const keystrokes: number[] = [];
    for (const query of QUERIES) {
      const times = await inPage(page, 'type', query);
      keystrokes.push(...times);
      const found = await inPage(page, 'total', query);
      process.stdout.write(
        `    ${query}: median ${ms(quantile(times, 0.5))}, slowest ${ms(Math.max(...times))}, ${found} found\n`,
      );
    }
    process.stdout.write(
      `  keystroke: median ${ms(quantile(keystrokes, 0.5))}, p95 ${ms(quantile(keystrokes, 0.95))}\n`,
    );
    const saves = await inPage(page, 'save', filled, 20);
    process.stdout.write(
      `  save: median ${ms(quantile(saves, 0.5))}, p95 ${ms(quantile(saves, 0.95))}\n`,
    );
    if (chromium) process.stdout.write(`  heap: ${await heaps(page)}\n`);
    process.stdout.write(`  on disk: ${mb(await inPage(page, 'usage'))}\n`);
    await page.close();
  }
}

/**
 * `npm run bench -- library [--firefox]`: builds a library of synthetic articles of 800 words in a real
 * browser and prints, at 100, 1,000 and 10,000 articles, how long a list, a keystroke and a save take.
 */
export async function run(args: string[]): Promise<void> {
  const code = await bundleLibrary();
  const firefox = args.includes('--firefox');
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch({
    browser: firefox ? 'firefox' : 'chrome',
    executablePath: ensureBrowser(firefox ? 'firefox-esr' : 'chromium'),
    headless: true,
    protocolTimeout: 900_000,
    args: !firefox && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const { port } = server.address() as AddressInfo;
    await measure(browser, `http://127.0.0.1:${port}/`, code, !firefox);
  } finally {
    await browser.close();
    server.close();
  }
}
