import { launchChromium } from './chromium-extension.ts';
import { createProfile } from './browser-process.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { copyExtension } from './extension-copy.ts';
import { launchFirefox } from './firefox-extension.ts';

/** Browsers by the name that the tests call them. */
export type BrowserName = 'Chromium' | 'Firefox';

/** Preferences by their names, as `about:config` shows them. */
type FirefoxPreferences = Record<string, string | number | boolean>;

/** A browser whose reader answers yes to every question for a permission, and its profile. */
export interface AllowingBrowser {
  /** Starts it, or starts it again with what an earlier run stored. */
  start(): Promise<ExtensionBrowser>;
  /** Takes its profile away, after the end of the last run. */
  remove(): void;
}

/**
 * Prepares a browser whose reader answers yes to every question for a permission, for several runs:
 * nobody can press the button of that question in a headless browser.
 *
 * @param hosts for Chromium, which is allowed these from the start, and for good
 * @param preferences of Firefox, besides
 */
export function prepareAllowing(
  name: BrowserName,
  hosts: readonly string[],
  preferences: FirefoxPreferences = {},
): AllowingBrowser {
  const { copy, profile, start } = name === 'Chromium' ? chromium(hosts) : firefox(preferences);
  return {
    start,
    remove() {
      copy.remove();
      profile.remove();
    },
  };
}

/**
 * Starts such a browser for one run.
 *
 * @param hosts for Chromium, which asks nothing about hosts it has been allowed before
 */
export async function launchAllowing(
  name: BrowserName,
  hosts: readonly string[],
): Promise<ExtensionBrowser> {
  const { copy, profile, start } = name === 'Chromium' ? chromium(hosts) : firefox();
  const browser = await start();
  if (name === 'Chromium') {
    // The same extension again, now as it is built: what it was given stays, and can be taken back.
    copy.writeManifest({});
    const page = await browser.openExtensionPage('manifest.json');
    await page.browser().installExtension(copy.folder);
  }
  return {
    ...browser,
    async close() {
      await browser.close();
      copy.remove();
      profile.remove();
    },
  };
}

function chromium(hosts: readonly string[]) {
  const copy = copyExtension('.output/chrome-mv3');
  const profile = createProfile();
  copy.writeManifest({ host_permissions: hosts.map((host) => `*://${host}/*`) });
  const start = () => launchChromium({ extension: copy.folder, profile: profile.folder });
  return { copy, profile, start };
}

function firefox(preferences: FirefoxPreferences = {}) {
  const copy = copyExtension('.output/firefox-mv3');
  const profile = createProfile({
    'extensions.webextOptionalPermissionPrompts': false,
    ...preferences,
  });
  const start = () => launchFirefox({ extension: copy.folder, profile: profile.folder });
  return { copy, profile, start };
}
