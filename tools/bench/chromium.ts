import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowser } from '../setup/browsers.mjs';

/**
 * Bundles one TypeScript module for the browser, opens an empty page in headless Chromium with the
 * module's exports as `globalThis.bench`, and hands the page to `measure`.
 *
 * @param entry path of the module, relative to the checkout
 * @param measure called with the page; usually `page.evaluate(() => bench.…)`
 * @returns what `measure` returns; the browser is closed in any case
 */
export async function inChromium<T>(
  entry: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'luoc-bench-'));
  const wrapper = path.join(folder, 'entry.js');
  writeFileSync(
    wrapper,
    `import * as bench from ${JSON.stringify(path.resolve(entry))}; globalThis.bench = bench;`,
  );
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: process.cwd(),
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rollupOptions: { input: wrapper, output: { format: 'iife', entryFileNames: 'bench.js' } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((r) =>
    'output' in r ? r.output : [],
  );
  const script = outputs.find((o) => o.type === 'chunk')?.code;
  if (script === undefined) throw new Error(`${entry} gave no script`);
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium'),
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(script);
    return await measure(page);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}
