import { launchChromium } from './chromium-extension.ts';
import { createProfile } from './browser-process.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { copyExtension } from './extension-copy.ts';
import { launchFirefox } from './firefox-extension.ts';

/** Browsers by the name that the tests call them. */
export type BrowserName = 'Chromium' | 'Firefox';

/**
 * Starts a browser whose reader answers yes to every question for a permission: nobody can press the
 * button of that question in a headless browser.
 *
 * @param hosts for Chromium, which asks nothing about hosts it has been allowed before
 */
export async function launchAllowing(
  name: BrowserName,
  hosts: readonly string[],
): Promise<ExtensionBrowser> {
  return name === 'Chromium' ? launchAllowingChromium(hosts) : launchAllowingFirefox();
}

async function launchAllowingChromium(hosts: readonly string[]): Promise<ExtensionBrowser> {
  const copy = copyExtension('.output/chrome-mv3');
  copy.writeManifest({ host_permissions: hosts.map((host) => `*://${host}/*`) });
  const browser = await launchChromium({ extension: copy.folder });
  // The same extension again, now as it is built: what it was given stays, and can be taken back.
  copy.writeManifest({});
  const page = await browser.openExtensionPage('manifest.json');
  await page.browser().installExtension(copy.folder);
  return {
    ...browser,
    async close() {
      await browser.close();
      copy.remove();
    },
  };
}

async function launchAllowingFirefox(): Promise<ExtensionBrowser> {
  const copy = copyExtension('.output/firefox-mv3');
  const profile = createProfile({ 'extensions.webextOptionalPermissionPrompts': false });
  const browser = await launchFirefox({ extension: copy.folder, profile: profile.folder });
  return {
    ...browser,
    async close() {
      await browser.close();
      copy.remove();
      profile.remove();
    },
  };
}
