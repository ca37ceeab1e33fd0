import { type Browser, browser } from 'wxt/browser';
import { matchPattern } from '../translation/address.ts';
import type { PermissionGate } from '../translation/environment.ts';

/** Firefox asks for what is sent together with the host; the types know only Chrome's fields. */
type PermissionRequest = Browser.permissions.Permissions & { data_collection?: string[] };

/** Whether this is Firefox, whose permissions know `data_collection`. */
function knowsDataCollection(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** The browser's permissions for hosts. `request` must be called from a click, not in a popup. */
export function createPermissionGate(): PermissionGate {
  return {
    has: (origin) => browser.permissions.contains({ origins: [matchPattern(origin)] }),
    request(origin) {
      const wanted: PermissionRequest = {
        origins: [matchPattern(origin)],
        ...(knowsDataCollection() && { data_collection: ['websiteContent'] }),
      };
      return browser.permissions.request(wanted);
    },
    async withdraw(origin) {
      await browser.permissions.remove({ origins: [matchPattern(origin)] });
    },
  };
}
