import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium-extension.ts';
import { type ExtensionBrowser, READY_POPUP, waitFor } from '../support/extension-browser.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { pageText } from '../support/page-text.ts';
import { drivePopup } from './popup-driver.ts';

/** The part of a manifest that says what is asked of the reader. */
interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  content_security_policy: { extension_pages: string };
}

describe.each(['chrome', 'firefox'])('the manifest for %s', (target) => {
  const manifest = JSON.parse(
    readFileSync(`.output/${target}-mv3/manifest.json`, 'utf8'),
  ) as Manifest;

  it('asks for the fewest permissions', () => {
    const panel = target === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions.toSorted()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'storage', ...panel].toSorted(),
    );
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('lets no foreign script in, and does not upgrade http on a home network', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    );
  });
});

describe('access to a page in Chromium, the stricter browser', () => {
  let first: GoldenSite;
  let second: GoldenSite;
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    [first, second] = await Promise.all([startGoldenSite(), startGoldenSite()]);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([first?.stop(), second?.stop()]);
  });

  it('begins with a click and ends with a navigation to another origin', async () => {
    const tab = await browser.open(`${first.origin}/golden/campuchia/portal.html`);
    const id = await browser.tabId(tab);
    const popupText = async () => {
      const popup = await browser.openExtensionPage(`popup.html?tab=${id}`);
      await waitFor('the popup to be ready', () => popup.$(READY_POPUP));
      const text = await pageText(popup);
      await popup.close();
      return text;
    };
    expect(await popupText()).toContain('may not look at this page');

    await drivePopup(await browser.clickToolbarButton(tab)).ready();
    await browser.closePopup();
    expect(await popupText()).toContain('Tỉnh Bắc Giang');

    await tab.goto(
      `${second.origin.replace('127.0.0.1', 'localhost')}/golden/nam-ninh/portal.html`,
    );
    expect(await popupText()).toContain('may not look at this page');
  });
});
