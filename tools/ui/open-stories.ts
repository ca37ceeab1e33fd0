import { launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../setup/browsers.mjs';
import { serveBuiltStories } from './vite.ts';

/** A story in one of the ways it is looked at. */
export interface StoryView {
  id: string;
  width: number;
  theme: string;
  language: string;
}

export interface StoryBrowser {
  stories: { id: string; widths: number[] }[];
  page: Page;
  /** Shows a view and resolves when it stands still. Throws what the page's script threw. */
  show(view: StoryView): Promise<void>;
  close(): Promise<void>;
}

/** Widths up to here are looked at in the height of a popup. */
const POPUP_WIDTH = 400;

/** Opens the story page in headless Chromium, one page for all views. */
export async function openStories(): Promise<StoryBrowser> {
  const server = await serveBuiltStories();
  const { address } = server;
  const browser = await launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium'),
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.emulateTimezone('Asia/Ho_Chi_Minh');
  let thrown: unknown;
  page.on('pageerror', (error) => {
    thrown ??= error;
  });
  const show = async (view: StoryView): Promise<void> => {
    thrown = undefined;
    await page.setViewport({ width: view.width, height: view.width <= POPUP_WIDTH ? 600 : 900 });
    const query = new URLSearchParams({ story: view.id, theme: view.theme, lang: view.language });
    await page.goto(`${address}?${query.toString()}`);
    await page.waitForSelector('body[data-ready]', { timeout: 30_000 }).catch((error: unknown) => {
      throw thrown ?? error;
    });
    if (thrown !== undefined) throw thrown;
  };
  await page.goto(address);
  const stories = await page.$$eval('nav button', (buttons) =>
    buttons.map((button) => ({
      id: button.textContent,
      widths: (button.dataset.widths ?? '').split(' ').map(Number),
    })),
  );
  return {
    stories,
    page,
    show,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
