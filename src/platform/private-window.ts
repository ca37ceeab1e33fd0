import { browser } from 'wxt/browser';

/** Whether this page of the extension runs in a private window, whose storage goes with it. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}
