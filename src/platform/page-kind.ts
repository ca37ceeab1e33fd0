/** What an address tells of a page before anything is read from it. */
export type PageKind = 'web' | 'browser-page' | 'add-on-store' | 'pdf' | 'extension-page';

/** Hosts on which browsers let no extension run, and their store's pages where only a path is closed. */
const STORES: readonly { host: string; path?: string }[] = [
  { host: 'chromewebstore.google.com' },
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
  { host: 'addons.mozilla.org' },
];

/**
 * Classifies a tab's address.
 *
 * @param address the tab's URL; undefined where the browser does not tell it
 * @param ownOrigin origin of the extension's pages, with a closing slash
 */
export function pageKind(address: string | undefined, ownOrigin: string): PageKind {
  if (address === undefined || address === '') return 'web';
  if (address.startsWith(ownOrigin)) return 'extension-page';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'browser-page';
  }
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return 'browser-page';
  const inStore = STORES.some(
    ({ host, path }) =>
      url.hostname === host && (path === undefined || url.pathname.startsWith(path)),
  );
  if (inStore) return 'add-on-store';
  return url.pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'web';
}
