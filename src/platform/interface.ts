import { type I18n, chooseUiLanguage, createI18n } from '../i18n/i18n.ts';
import type { Settings } from '../settings/settings.ts';
import { browserLanguage, loadSettings, watchSettings } from './settings-store.ts';

/** What every page of the extension starts with. */
export interface Interface {
  settings: Settings;
  i18n: I18n;
}

/** The words in the language of the settings, or of the browser. */
export async function interfaceFor(settings: Settings): Promise<Interface> {
  const preferred = [browserLanguage(), ...navigator.languages];
  return { settings, i18n: await createI18n(chooseUiLanguage(settings.language, preferred)) };
}

/** Sets language and theme of a page; without a theme the system's holds. */
function dress({ documentElement }: Document, { settings, i18n }: Interface): void {
  documentElement.lang = i18n.language;
  if (settings.theme === 'system') delete documentElement.dataset['theme'];
  else documentElement.dataset['theme'] = settings.theme;
}

/**
 * Loads settings and words, dresses the page in them, and does so again whenever any page changes the
 * settings.
 *
 * @param onChange called with the first state and with every later one
 */
export async function startInterface(
  document: Document,
  onChange: (state: Interface) => void,
): Promise<Interface> {
  const update = async (settings: Settings) => {
    const state = await interfaceFor(settings);
    dress(document, state);
    onChange(state);
    return state;
  };
  watchSettings((settings) => void update(settings));
  return update(await loadSettings());
}
