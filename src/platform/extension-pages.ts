import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import { keepForReading } from './reading-session.ts';

/**
 * Opens one of the extension's pages in a tab of its own.
 *
 * @param rest query and fragment of its address
 */
export async function openPage(
  page: 'library' | 'options' | 'reader' | 'welcome',
  rest = '',
): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) + rest });
}

/** Opens a page of the web; anything but http(s) is refused with a TypeError. */
export async function openWebPage(url: string): Promise<void> {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError(`Not a web address: ${url}`);
  await browser.tabs.create({ url });
}

/** Opens a saved article in the reader. */
export async function openSaved(id: string): Promise<void> {
  const url = `${browser.runtime.getURL('/reader.html')}?${new URLSearchParams({ saved: id })}`;
  await browser.tabs.create({ url });
}

/** Opens an article that is not saved in the reader. */
export async function openUnsaved(article: Article): Promise<void> {
  const open = await keepForReading(article);
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/reader.html')}?${new URLSearchParams({ open })}`,
  });
}
