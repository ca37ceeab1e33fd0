import type { ElementHandle, Page } from 'puppeteer-core';
import { type ExtensionBrowser, waitFor } from '../support/extension-browser.ts';
import { pageText } from '../support/page-text.ts';
import { waitForWords } from './wait-for-words.ts';

/** A page of the extension as a reader uses it: with a mouse and a keyboard, by what is written there. */
export interface PageDriver {
  page: Page;
  /** All words on it. */
  text(): Promise<string>;
  /** Waits until these words stand there. */
  reads(words: string): Promise<void>;
  /** Clicks the button, link or tab with exactly this label. */
  press(label: string): Promise<void>;
  /** Types into the field with this label, over what was in it. */
  type(label: string, value: string): Promise<void>;
  /** Chooses from the list with this label. */
  choose(label: string, value: string): Promise<void>;
  /** Ticks the box with this label. */
  tick(label: string): Promise<void>;
  /** Hands files to the picker with this label, without the dialog of the system. */
  give(label: string, files: { name: string; bytes: number[] }[]): Promise<void>;
}

/** Finds in the page, for as long as it takes. */
async function find(
  page: Page,
  what: string,
  look: (wanted: string) => Element | null,
  wanted: string,
): Promise<ElementHandle<Element>> {
  return waitFor(what, async () => {
    const handle = await page.evaluateHandle(look, wanted);
    const element = handle.asElement();
    return element as ElementHandle<Element> | null;
  });
}

const BUTTON = (wanted: string): Element | null =>
  [...document.querySelectorAll<HTMLElement>('button, a, [role="tab"]')].find(
    (item) =>
      (item.getAttribute('aria-label') ?? item.innerText.trim()) === wanted &&
      item.checkVisibility() &&
      // A button that is busy or disabled takes no click.
      !item.matches(':disabled, [aria-busy="true"]'),
  ) ?? null;

const FIELD = (wanted: string): Element | null =>
  [...document.querySelectorAll('label')].find(
    (label) => (label.querySelector('.field-label') ?? label).textContent?.trim() === wanted,
  )?.control ?? null;

/** What a page keeps between the two looks of `clickOnce`. */
interface ClickedWindow extends Window {
  buttonClicked?: boolean;
}

/** Clicks the button with this label; false where something that came meanwhile had moved it away. */
async function clickOnce(page: Page, label: string): Promise<boolean> {
  const button = await find(page, `the button «${label}»`, BUTTON, label);
  await button.evaluate((element) => {
    const page: ClickedWindow = window;
    page.buttonClicked = false;
    element.addEventListener('click', () => (page.buttonClicked = true), {
      capture: true,
      once: true,
    });
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await button.click();
  // A click may close the page, or lead to another document, which knows nothing of it.
  return page.evaluate(() => (window as ClickedWindow).buttonClicked !== false).catch(() => true);
}

export function drivePage(page: Page): PageDriver {
  const text = () => pageText(page);
  const field = (label: string) => find(page, `the field «${label}»`, FIELD, label);
  return {
    page,
    text,
    reads: (words) => waitForWords(words, `«${page.url()}»`, text),
    async press(label) {
      await page.bringToFront();
      await waitFor(`a click on «${label}»`, () => clickOnce(page, label));
    },
    async type(label, value) {
      await page.bringToFront();
      const input = await field(label);
      await input.evaluate((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        (element as HTMLInputElement).focus();
        (element as HTMLInputElement).select();
      });
      await page.keyboard.press('Backspace');
      await input.type(value);
    },
    async choose(label, value) {
      await waitFor(`«${value}» in the list «${label}»`, async () => {
        const [chosen] = await (await field(label)).select(value);
        return chosen === value;
      });
    },
    async tick(label) {
      const box = await field(label);
      await box.evaluate((element) =>
        element.scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
      await box.click();
    },
    async give(label, files) {
      await waitFor(`the picker «${label}»`, () =>
        page.evaluate(
          (wanted, given) => {
            const picker = document.querySelector<HTMLInputElement>(
              `input[type="file"][aria-label="${wanted}"]`,
            );
            if (!picker) return false;
            const transfer = new DataTransfer();
            for (const { name, bytes } of given) {
              transfer.items.add(new File([new Uint8Array(bytes)], name));
            }
            picker.files = transfer.files;
            picker.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
          },
          label,
          files,
        ),
      );
    },
  };
}

/** Pages for the time of one test. */
export interface OpenPages {
  /** Waits for a page that is being opened, and remembers it. */
  open(opening: Promise<PageDriver>): Promise<PageDriver>;
  /** Closes those that were opened and not closed since. */
  closeAll(): Promise<void>;
}

export function createOpenPages(): OpenPages {
  let opened: PageDriver[] = [];
  return {
    async open(opening) {
      const driver = await opening;
      opened.push(driver);
      return driver;
    },
    async closeAll() {
      await Promise.all(
        opened.filter(({ page }) => !page.isClosed()).map(({ page }) => page.close()),
      );
      opened = [];
    },
  };
}

/** Opens the article with this title from the library's page; answers with its reader. */
export async function openFromLibrary(
  browser: ExtensionBrowser,
  library: PageDriver,
  title: string,
): Promise<PageDriver> {
  await library.reads(title);
  await library.page.evaluate((wanted) => {
    [...document.querySelectorAll<HTMLElement>('button.item-open')]
      .find((item) => item.innerText.includes(wanted))
      ?.click();
  }, title);
  return drivePage(await browser.waitForPage((url) => url.includes('reader.html?saved=')));
}
