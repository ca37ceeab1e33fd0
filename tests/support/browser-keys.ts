import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, waitFor } from './extension-browser.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** Alt and Shift, as Chromium's protocol counts modifiers. */
const ALT_SHIFT = 1 + 8;

/** Codes of Linux for the letters; without one Chromium gives a key to the page only. */
const NATIVE_CODES = { D: 40, K: 45 } as const;

/** Presses Alt, Shift and a letter in a tab, so that the browser itself takes them as a shortcut. */
export async function pressAltShift(
  name: ExtensionBrowser['name'],
  tab: Page,
  letter: keyof typeof NATIVE_CODES,
): Promise<void> {
  await tab.bringToFront();
  const code = letter.charCodeAt(0);
  if (name === 'firefox') {
    // Keys of WebDriver go straight to the page. These come in where the system's keys do.
    await inFirefoxWindow(
      tab.browser(),
      `const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!input.beginInputTransactionForTests(window)) throw new Error('Another input goes on.');
      const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['${letter}', 'Key${letter}', ${code}]]
        .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
      for (const key of keys) input.keydown(key);
      for (const key of keys.toReversed()) input.keyup(key);`,
    );
    return;
  }
  const session = await tab.createCDPSession();
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers: ALT_SHIFT,
      key: letter,
      code: `Key${letter}`,
      windowsVirtualKeyCode: code,
      nativeVirtualKeyCode: NATIVE_CODES[letter],
    });
  }
  await session.detach();
}

/**
 * Chooses one of our items in Firefox's context menu, opened with the mouse; Chromium's is out of reach.
 *
 * @param at what is clicked in the page
 * @param item the item's id, as `menus.ts` calls it
 */
export async function chooseInFirefoxMenu(tab: Page, at: string, item: string): Promise<void> {
  await tab.bringToFront();
  const element = await waitFor(at, () => tab.$(at));
  await element.evaluate((found) => found.scrollIntoView({ block: 'center' }));
  await element.click({ button: 'right' });
  await waitFor(`the item «${item}»`, () =>
    inFirefoxWindow<boolean>(
      tab.browser(),
      `const menu = document.getElementById('contentAreaContextMenu');
      if (menu.state !== 'open') return false;
      const found = menu.querySelector('[id$="-menuitem-_${item}"]');
      const submenu = found.closest('menupopup');
      if (submenu.state !== 'open') {
        submenu.parentElement.openMenu(true);
        return false;
      }
      submenu.activateItem(found);
      return true;`,
    ),
  );
  await waitFor('the end of the menu', () =>
    inFirefoxWindow<boolean>(
      tab.browser(),
      `return document.getElementById('contentAreaContextMenu').state === 'closed';`,
    ),
  );
}
