/**
 * `npm start [-- [--firefox] [URL-or-file]]`: builds, serves a sample article, and opens a browser with
 * the extension loaded on it. Without a display it does the same headless, prints the brief and leaves
 * a picture of the page with its popup.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../tests/support/chromium-extension.ts';
import { launchFirefox } from '../../tests/support/firefox-extension.ts';
import { type GoldenSite, startGoldenSite } from '../../tests/support/golden-site.ts';
import { briefOfPage } from '../brief/headless.ts';
import { readPageFile } from '../brief/input.ts';
import { terminalText } from '../brief/terminal-text.ts';
import { PICTURE_WIDTH, sideBySide } from './picture.ts';

const SAMPLE = '/golden/nam-ninh/portal.html';
const PICTURE = '.output/start/page-and-popup.png';
const root = path.resolve(import.meta.dirname, '../..');

/** The address to open: a web address as it is, a file or the sample through the local site. */
function addressOf(page: string | undefined, site: GoldenSite): string {
  if (page === undefined) return site.origin + SAMPLE;
  if (/^https?:\/\//i.test(page)) return page;
  const file = path.resolve(process.env['INIT_CWD'] ?? root, page);
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Name a file or a web address.`);
  const html = readPageFile(file);
  // Without a charset, the browser finds the encoding as it would for a saved file.
  if (typeof html === 'string') site.set('/page.html', html);
  else site.set('/page.html', html, 'text/html');
  return `${site.origin}/page.html`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { firefox: { type: 'boolean', default: false } },
});
const build = values.firefox ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
const { status } = spawnSync(path.join(root, 'node_modules/.bin/wxt'), build, {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const site = await startGoldenSite();
try {
  const address = addressOf(positionals[0], site);
  const visible = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const launchBrowser = values.firefox ? launchFirefox : launchChromium;
  const browser = await launchBrowser({ visible });
  const tab = await browser.open(address);
  if (visible) {
    console.log(`\nOpen on ${address}: click Lược in the toolbar. Close the browser to end.`);
    await browser.closed();
  } else {
    console.log(
      `\n${terminalText(briefOfPage(await tab.content(), { id: 'page', url: address }))}`,
    );
    const picture = path.join(root, PICTURE);
    mkdirSync(path.dirname(picture), { recursive: true });
    await tab.setViewport({ width: PICTURE_WIDTH, height: 860 });
    const page = await tab.screenshot();
    writeFileSync(picture, await sideBySide(browser, page, await browser.screenshotPopup(tab)));
    console.log(`No display here. The page with its popup: ${PICTURE}`);
    await browser.close();
  }
} finally {
  await site.stop();
}
