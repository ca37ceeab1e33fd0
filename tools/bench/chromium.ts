import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../setup/browsers.mjs';
import { pageScript } from './page-script.ts';

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
  const script = await pageScript(entry, 'bench');
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
  }
}
