import { browser } from 'wxt/browser';
import { loadSettings, updateSettings } from './settings-store.ts';

/** Key under which the addresses that opened by themselves are remembered until the browser closes. */
const OPENED = 'opened-in-reader';

/** How many addresses are remembered. */
const KEPT = 200;

/** The pattern of a site's permission. */
function originsOf(host: string): string[] {
  return [`*://${host}/*`];
}

/** The host of an article's site; undefined for a file, which has none. */
export function siteHost(url: string): string | undefined {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
}

/**
 * Opens a site's articles in the reader from now on, or no longer. It must be called straight from the
 * reader's click, because it asks for the site's permission, or gives it back.
 *
 * @returns false when the permission was refused
 */
export async function setReaderSite(host: string, on: boolean): Promise<boolean> {
  const granted = on
    ? await browser.permissions.request({ origins: originsOf(host) })
    : !(await browser.permissions.remove({ origins: originsOf(host) }));
  const { readerSites } = await loadSettings();
  const others = readerSites.filter((site) => site !== host);
  await updateSettings({ readerSites: on && granted ? [...others, host] : others });
  return on ? granted : true;
}

/**
 * Whether an article that has just been detected is to open by itself: its site is one of those, its
 * permission is still there, and it has not opened before, so that closing the reader means something.
 */
export async function opensByItself(url: string): Promise<boolean> {
  const host = siteHost(url);
  const { readerSites } = await loadSettings();
  if (host === undefined || !readerSites.includes(host)) return false;
  if (!(await browser.permissions.contains({ origins: originsOf(host) }))) return false;
  const { [OPENED]: stored } = await browser.storage.session.get(OPENED);
  const opened = Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  if (opened.includes(url)) return false;
  await browser.storage.session.set({ [OPENED]: [...opened, url].slice(-KEPT) });
  return true;
}
