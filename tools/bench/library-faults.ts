import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../setup/browsers.mjs';
import { bundleLibrary } from './library-bundle.ts';

/** What a page does until its browser is killed. */
type Work = 'save' | 'import' | 'compact';

interface Outcome {
  /** Ids or addresses that the page had reported as saved. */
  reported: number;
  missing: string[];
  /** Saved articles that a search did not find, after the index was mended. */
  unfound: number;
}

function start(profile: string): Promise<Browser> {
  return launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium'),
    headless: true,
    userDataDir: profile,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

async function openPage(browser: Browser, address: string, code: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(`${code}; globalThis.bench = bench; 0`);
  return page;
}

/** Lets a browser work for a while, kills it, opens the library again and looks for what was lost. */
async function killDuring(
  work: Work,
  after: number,
  address: string,
  code: string,
): Promise<Outcome> {
  const profile = mkdtempSync(path.join(tmpdir(), 'luoc-faults-'));
  try {
    const browser = await start(profile);
    const page = await openPage(browser, address, code);
    const reported: string[] = [];
    page.on('console', (message) => {
      const [, saved] = /^saved (.+)$/.exec(message.text()) ?? [];
      if (saved !== undefined) reported.push(saved);
    });
    // It never comes to its end: the browser dies first.
    page.evaluate(`bench.keepBusy(${JSON.stringify(work)})`).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, after));
    browser.process()?.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 500));

    const again = await start(profile);
    const checking = await openPage(again, address, code);
    const found = (await checking.evaluate(`bench.missing(${JSON.stringify(reported)})`)) as Omit<
      Outcome,
      'reported'
    >;
    await again.close();
    return { reported: reported.length, ...found };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * `npm run bench -- library-faults [ROUNDS]`: kills Chromium during saves, imports and compactions of the
 * search index, at moments spread over the first seconds, and counts articles that had been reported as
 * saved and are gone.
 */
export async function run([rounds = '4']: string[]): Promise<void> {
  const code = await bundleLibrary();
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>faults</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    for (const work of ['save', 'import', 'compact'] as const) {
      for (let round = 0; round < Number(rounds); round++) {
        const after = 1500 + round * 700;
        const { reported, missing, unfound } = await killDuring(work, after, address, code);
        process.stdout.write(
          `${work}, killed after ${after} ms: ${reported} reported, ${missing.length} missing, ${unfound} not found by search\n`,
        );
        if (missing.length > 0 || unfound > 0) process.exitCode = 1;
      }
    }
  } finally {
    server.close();
  }
}
