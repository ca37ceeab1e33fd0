import { type Browser, browser } from 'wxt/browser';
import { matchPattern } from '../translation/address.ts';
import type { PermissionGate } from '../translation/environment.ts';

/** Firefox asks for what is sent together with the host; the types know only Chrome's fields. */
type Permissions = Browser.permissions.Permissions & { data_collection?: string[] };

/** Whether this is Firefox, whose permissions know `data_collection`. */
function knowsDataCollection(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** What sending text to an origin takes: its host and, in Firefox, that text may be sent at all. */
function permissionsFor(origin: string): Permissions {
  return {
    origins: [matchPattern(origin)],
    ...(knowsDataCollection() && { data_collection: ['websiteContent'] }),
  };
}

/** The browser's permissions for hosts. `request` must be called from a click, not in a popup. */
export function createPermissionGate(): PermissionGate {
  return {
    has: (origin) => browser.permissions.contains(permissionsFor(origin)),
    request: (origin) => browser.permissions.request(permissionsFor(origin)),
    async withdraw(origin) {
      // Other services may still send: only the host is given back.
      await browser.permissions.remove({ origins: [matchPattern(origin)] });
    },
  };
}
