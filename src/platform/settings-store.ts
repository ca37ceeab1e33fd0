import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type Settings, defaultSettings, parseSettings } from '../settings/settings.ts';

/** The stored form; its version rises with every change that an older extension could not read. */
const item = storage.defineItem<unknown>('local:settings', { version: 1 });

/**
 * Reads the settings. A stored value that does not fit (a newer version wrote it, or it is damaged)
 * is left untouched and the defaults are used.
 */
export async function loadSettings(): Promise<Settings> {
  const stored = await item.getValue();
  if (stored === null) return defaultSettings();
  const parsed = parseSettings(stored);
  if (parsed.ok) return parsed.settings;
  console.warn(`Stored settings do not fit (${parsed.fields.join(', ')}); defaults are used.`);
  return defaultSettings();
}

/** Stores settings as a whole, already in their shape. */
export async function replaceSettings(settings: Settings): Promise<void> {
  await item.setValue(settings);
}

/** Changes some of the settings; the others keep their stored values. @returns all of them. */
export async function updateSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await item.setValue(settings);
  return settings;
}

/** Calls back with the settings, and those before, whenever any page of the extension changes them. */
export function watchSettings(
  listener: (settings: Settings, before: Settings) => void,
): () => void {
  return item.watch((value, earlier) => {
    const parsed = parseSettings(value ?? {});
    const before = parseSettings(earlier ?? {});
    if (parsed.ok) listener(parsed.settings, before.ok ? before.settings : defaultSettings());
  });
}

/** The language the browser shows itself in, as a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
