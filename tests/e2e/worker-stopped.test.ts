import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackgroundHandle, backgroundOf } from '../support/browser-background.ts';
import { chooseInFirefoxMenu, pressAltShift } from '../support/browser-keys.ts';
import { createProfile } from '../support/browser-process.ts';
import { launchChromium } from '../support/chromium-extension.ts';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { inFirefoxWindow } from '../support/firefox-window.ts';
import { type GoldenSite, startGoldenSite } from '../support/golden-site.ts';
import { browsers } from './browsers.ts';
import { drivePopup } from './popup-driver.ts';

const STORY = '/golden/campuchia/portal.html';
const OTHER_STORY = '/golden/nam-ninh/portal.html';

/** Waits for a badge in an article. */
function hasBadge(browser: ExtensionBrowser, tab: Page, badge: string): Promise<unknown> {
  return waitFor(`the badge ${badge}`, async () => (await browser.badgeText(tab)) === badge);
}

/** What the library page lists. */
async function listed(browser: ExtensionBrowser): Promise<string[]> {
  const library = await browser.openExtensionPage('library.html');
  await waitFor('the list', () => library.$('.item-open, .empty-state'));
  const titles = await library.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.item-open')].map((item) => item.innerText),
  );
  await library.close();
  return titles;
}

// Each step stands on the one before.
describe.each(browsers)('$browserName that has ended the background', (which) => {
  let site: GoldenSite;
  let browser: ExtensionBrowser;
  let background: BackgroundHandle;
  let tab: Page;
  beforeAll(async () => {
    site = await startGoldenSite();
    browser = await which.launchBrowser();
    background = backgroundOf(browser.name, await browser.openExtensionPage('manifest.json?own'));
    tab = await browser.open(site.origin + STORY);
    await hasBadge(browser, tab, '●');
    await background.end();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it('in the middle of a brief still shows that brief', async () => {
    await background.wake();
    await background.hangAtModels();
    const popup = drivePopup(await browser.clickToolbarButton(tab));
    await waitFor('the request', async () =>
      (await background.messagesSeen()).includes('makeBrief'),
    );
    await background.end();
    await popup.ready();
    await popup.chooseTab(1);
    await waitFor('the facts', async () => (await popup.items()).length > 0);
    await browser.closePopup();
  });

  it('in the middle of a save leaves nothing half, and the next save works', async () => {
    if (!(await background.isRunning())) await background.wake();
    await background.end();
    await background.wake();
    await background.hangAtModels();
    await pressAltShift(browser.name, tab, 'K');
    await waitFor('the save', async () => (await background.messagesSeen()).includes('fetch'));
    await background.end();
    expect(await listed(browser)).toEqual([]);
    expect(await browser.badgeText(tab)).toBe('●');
    await pressAltShift(browser.name, tab, 'K');
    await hasBadge(browser, tab, '✓');
    expect(await listed(browser)).toHaveLength(1);
  });

  it('still sets the badge, saves from the popup, and knows the page as saved', async () => {
    await background.end();
    const second = await browser.open(site.origin + OTHER_STORY);
    await hasBadge(browser, second, '●');
    await background.end();
    const popup = drivePopup(await browser.clickToolbarButton(second));
    await popup.ready();
    await popup.press('Save');
    await popup.reads('Saved');
    await browser.closePopup();
    await background.end();
    await second.reload();
    await hasBadge(browser, second, '✓');
    await second.close();
  });

  it('still takes the keyboard shortcuts', async () => {
    const fresh = '/another-story.html';
    const story = readFileSync(path.join(import.meta.dirname, '..', STORY), 'utf8');
    site.set(fresh, story.replaceAll('campuchia.html', 'another-story.html'));
    await tab.goto(site.origin + fresh);
    await hasBadge(browser, tab, '●');
    await background.end();
    await pressAltShift(browser.name, tab, 'K');
    await hasBadge(browser, tab, '✓');
    await background.end();
    await pressAltShift(browser.name, tab, 'D');
    const reader = await browser.waitForPage((url) => url.includes('reader.html?saved='));
    await reader.close();
  });

  // No protocol opens Chromium's menu; which events wake its worker is looked at below.
  it.runIf(which.browserName === 'Firefox')('still does what its menu items say', async () => {
    await tab.evaluate(() => {
      document.body.insertAdjacentHTML(
        'afterbegin',
        '<p><a id="link" href="https://example.org/later">Một bài để đọc sau</a></p><p><span id="words">Vành đai 4</span></p><p id="plain">Một đoạn.</p>',
      );
    });
    await background.end();
    await chooseInFirefoxMenu(tab, '#link', 'save-link');
    await waitFor('the saved link', async () =>
      (await listed(browser)).some((title) => title.includes('example.org')),
    );
    for (const [item, page] of [
      ['translate', 'selection.html?words='],
      ['look-up', 'library.html?q='],
    ] as const) {
      if (await background.isRunning()) await background.end();
      await tab.bringToFront();
      await tab.evaluate(() => {
        const words = document.querySelector('#words');
        if (words) getSelection()?.selectAllChildren(words);
      });
      await chooseInFirefoxMenu(tab, '#words', item);
      await (await browser.waitForPage((url) => url.includes(page))).close();
    }
    await tab.bringToFront();
    await tab.evaluate(() => getSelection()?.empty());
    if (await background.isRunning()) await background.end();
    await chooseInFirefoxMenu(tab, '#plain', 'brief');
    await waitFor('the sidebar', () =>
      inFirefoxWindow<boolean>(
        tab.browser(),
        `return SidebarController.isOpen && SidebarController.currentID.startsWith('luoc');`,
      ),
    );
  });
});

it('Chromium keeps a note to wake the worker for menus and shortcuts', async () => {
  const profile = createProfile();
  try {
    const browser = await launchChromium({ profile: profile.folder });
    await browser.close();
    const stored = JSON.parse(
      readFileSync(path.join(profile.folder, 'Default/Preferences'), 'utf8'),
    ) as { extensions: { settings: Record<string, { serviceworkerevents?: string[] }> } };
    const events = Object.values(stored.extensions.settings).flatMap(
      ({ serviceworkerevents }) => serviceworkerevents ?? [],
    );
    expect(events).toEqual(
      expect.arrayContaining(['commands.onCommand', 'contextMenus.onClicked']),
    );
  } finally {
    profile.remove();
  }
});
