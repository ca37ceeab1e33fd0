import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import {
  type Settings,
  defaultSettings,
  fittingSettings,
  settingsWith,
} from '../settings/settings.ts';

/** Version of the stored form; it rises with every change that an earlier extension could not read. */
const VERSION = 1;

const item = storage.defineItem<unknown>('local:settings', { version: VERSION });

/** A later version of the extension wrote the settings: they are left untouched. */
export class NewerSettingsError extends Error {
  override name = 'NewerSettingsError';
}

/** Whether a later version of the extension wrote the settings of this browser. */
export async function areSettingsNewer(): Promise<boolean> {
  const { v: version } = (await item.getMeta()) as { v?: unknown };
  return typeof version === 'number' && version > VERSION;
}

/**
 * Reads the settings. What of them does not fit stays in the store as it is, and its default is used;
 * all defaults where a later version wrote them.
 */
export async function loadSettings(): Promise<Settings> {
  return (await areSettingsNewer()) ? defaultSettings() : fittingSettings(await item.getValue());
}

/**
 * Changes some of the settings; everything else that is stored stays, whether it is known here or not.
 *
 * @returns all of them
 * @throws NewerSettingsError; then nothing was changed
 */
export async function updateSettings(change: Partial<Settings>): Promise<Settings> {
  if (await areSettingsNewer()) {
    throw new NewerSettingsError('A later version wrote the settings; they stay as they are.');
  }
  const changed = settingsWith(await item.getValue(), change);
  await item.setValue(changed);
  return fittingSettings(changed);
}

/** Changes settings where nobody waits for it; that they were refused is told by the options page. */
export function changeSettings(change: Partial<Settings>): void {
  updateSettings(change).catch((error: unknown) => {
    console.warn('The settings were not kept.', error);
  });
}

/** Calls back with the settings, and those before, whenever any page of the extension changes them. */
export function watchSettings(
  listener: (settings: Settings, before: Settings) => void,
): () => void {
  return item.watch((value, earlier) => listener(fittingSettings(value), fittingSettings(earlier)));
}

/** The language the browser shows itself in, as a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
