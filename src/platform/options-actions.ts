import { browser } from 'wxt/browser';
import type { Settings } from '../settings/settings.ts';
import { writeSettingsFile } from '../settings/settings-file.ts';

/** Version of the extension, as the browser knows it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Hands the reader a file. */
export function saveFile(name: string, contents: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Hands the reader a file with the settings, without keys. */
export function saveSettingsFile(settings: Settings): void {
  saveFile(
    'luoc-settings.json',
    new Blob([writeSettingsFile(settings)], { type: 'application/json' }),
  );
}

/** Opens the browser's own page for shortcuts; undefined where there is none to be opened. */
export const openShortcutSettings: (() => void) | undefined = shortcutSettings();

function shortcutSettings(): (() => void) | undefined {
  if (!browser.commands) return undefined;
  // Firefox 137 and later; the types know only Chrome's part of `commands`.
  const { openShortcutSettings: open } = browser.commands as {
    openShortcutSettings?: () => Promise<void>;
  };
  if (open) return () => void open();
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
  return isFirefox
    ? undefined
    : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
