import { browser } from 'wxt/browser';
import type { Article } from '../article/article.ts';
import type { EntityType } from '../entities/entity.ts';
import type { Span } from '../language/span.ts';
import { entityKey } from '../library/entity-key.ts';
import { addressOf } from './library-place.ts';
import { keepForReading } from './reading-session.ts';

/**
 * Opens one of the extension's pages in a tab of its own.
 *
 * @param rest query and fragment of its address
 */
export async function openPage(
  page: 'library' | 'options' | 'reader' | 'selection' | 'welcome',
  rest = '',
): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) + rest });
}

/** Opens a page of the web; anything but http(s) is refused with a TypeError. */
export async function openWebPage(url: string): Promise<void> {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError(`Not a web address: ${url}`);
  await browser.tabs.create({ url });
}

/**
 * Opens a saved article in the reader.
 *
 * @param at where to open it: at a highlight, or at a span of its canonical text
 */
export async function openSaved(
  id: string,
  at: { highlight?: string; span?: Span } = {},
): Promise<void> {
  const { highlight, span } = at;
  const query = new URLSearchParams({
    saved: id,
    ...(highlight !== undefined && { highlight }),
    ...(span && { at: `${span.start}-${span.end}` }),
  });
  await browser.tabs.create({ url: `${browser.runtime.getURL('/reader.html')}?${query}` });
}

/** What of an article the reader's address asks to be shown. */
export function requestedSpan(query: URLSearchParams): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('at') ?? '') ?? [];
  return start === undefined ? undefined : { start: Number(start), end: Number(end) };
}

/** Opens a name's page in the library. */
export async function openNamePage(type: EntityType, name: string): Promise<void> {
  await openPage('library', addressOf({ view: 'name', key: entityKey(type, name) }));
}

/** Opens an article that is not saved in the reader. */
export async function openUnsaved(article: Article): Promise<void> {
  const open = await keepForReading(article);
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/reader.html')}?${new URLSearchParams({ open })}`,
  });
}

/**
 * Opens an article in the reader: the saved one where there is one, so that notes and progress are
 * there. A library that cannot be asked is no reason not to read.
 *
 * @param findSaved the saved article of an address
 */
export async function openInReader(
  article: Article,
  findSaved: (url: string) => Promise<{ id: string; linkOnly: boolean } | undefined>,
): Promise<void> {
  const saved = await findSaved(article.url).catch((error: unknown) => {
    console.warn('The library could not be asked whether this page is saved.', error);
  });
  // A link saved for later has no text yet; the reader fills it in with this one.
  await (saved && !saved.linkOnly ? openSaved(saved.id) : openUnsaved(article));
}
