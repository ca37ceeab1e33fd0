import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from '../setup/browsers.mjs';
import { serveStories } from './vite.ts';

// Pictures of the stories: `node tools/ui/screenshots.ts FOLDER [part of an id …]`, for looking at.
// THEMES and LANGUAGES of the environment, comma-separated, choose the variants.
const [folder, ...parts] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: node tools/ui/screenshots.ts FOLDER [part of a story id …]\n');
  process.exit(2);
}
const themes = (process.env.THEMES ?? 'light').split(',');
const languages = (process.env.LANGUAGES ?? 'vi').split(',');
mkdirSync(folder, { recursive: true });

const { server, address } = await serveStories(0);
const browser = await launch({
  browser: 'chrome',
  executablePath: ensureBrowser('chromium'),
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const { stories } = (await server.ssrLoadModule('./stories.ts')) as {
  stories: { id: string; widths?: number[] }[];
};
const page = await browser.newPage();
page.on('pageerror', (error) => process.stderr.write(`${String(error)}\n`));
for (const { id, widths = [400] } of stories) {
  if (parts.length > 0 && !parts.some((part) => id.includes(part))) continue;
  for (const width of widths) {
    for (const theme of themes) {
      for (const language of languages) {
        await page.setViewport({ width, height: width <= 400 ? 600 : 900 });
        await page.goto(
          `${address}?${new URLSearchParams({ story: id, theme, lang: language }).toString()}`,
        );
        await page.waitForSelector('body[data-ready]', { timeout: 20_000 });
        const name = `${id.replace('/', '-')}.${width}.${theme}.${language}.png`;
        writeFileSync(path.join(folder, name), await page.screenshot());
        process.stdout.write(`${name}\n`);
      }
    }
  }
}
await browser.close();
await server.close();
