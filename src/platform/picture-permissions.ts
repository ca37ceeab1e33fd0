import { browser } from 'wxt/browser';
import { matchPattern } from '../translation/address.ts';

const EVERY_SITE = '*://*/*';

/** Whether pictures may be fetched from an origin; asks nobody. */
export function mayFetchPictures(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [matchPattern(origin)] });
}

/**
 * Asks the reader for the hosts of some origins, all in one question. It must be called straight from a
 * click, on a page that the browser's question does not close: a popup is such a page in no browser.
 */
export function requestPictureHosts(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(origins.map(matchPattern))] });
}

/** Asks the reader for every site; the same holds for the click. */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERY_SITE] });
}

/** Gives the permission for every site back; hosts that were allowed one by one stay. */
export async function withdrawEverySite(): Promise<void> {
  await browser.permissions.remove({ origins: [EVERY_SITE] });
}

/** Calls back whenever the reader has allowed something, from whatever page. */
export function watchGrants(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
}
