import { type DocumentHandle, READY_POPUP, waitFor } from '../support/extension-browser.ts';
import { waitForWords } from './wait-for-words.ts';

/** The popup (or any page with the same parts) as a reader sees and uses it. */
export interface PopupDriver extends DocumentHandle {
  /** Waits until the brief or a message stands there. */
  ready(): Promise<void>;
  /** All words on it. */
  text(): Promise<string>;
  /** Waits until these words stand there. */
  reads(words: string): Promise<void>;
  /** Chooses one of the tabs, counted from 0: summary, facts, names, translation. */
  chooseTab(index: number): Promise<void>;
  /** Words of every item of the list that is shown. */
  items(): Promise<string[]>;
  /** Clicks the item's own button whose words contain `words`. */
  showItem(words: string): Promise<void>;
  /** Clicks the button with exactly this label. */
  press(label: string): Promise<void>;
}

export function drivePopup(popup: DocumentHandle): PopupDriver {
  const text = () => popup.ask((document) => document.body.innerText);
  return {
    ask: popup.ask.bind(popup),
    ready: async () => {
      await waitFor('the popup to be ready', () =>
        popup.ask((document, ready) => document.querySelector(ready) !== null, READY_POPUP),
      );
    },
    text,
    reads: (words) => waitForWords(words, 'the popup', text),
    async chooseTab(index) {
      await waitFor(`the tab ${index}`, () =>
        popup.ask((document, at) => {
          const tab = document.querySelectorAll<HTMLElement>('[role="tab"]')[at];
          if (tab?.getAttribute('aria-selected') === 'true') return true;
          tab?.click();
          return false;
        }, index),
      );
    },
    items: () =>
      popup.ask((document) =>
        [...document.querySelectorAll<HTMLElement>('.brief-item')].map((item) => item.innerText),
      ),
    async showItem(words) {
      await waitFor(`an item with «${words}»`, () =>
        popup.ask((document, wanted) => {
          const button = [...document.querySelectorAll<HTMLElement>('.brief-item .jump')].find(
            (item) => item.innerText.replace(/\s+/g, ' ').includes(wanted),
          );
          button?.click();
          return button !== undefined;
        }, words),
      );
    },
    async press(label) {
      await waitFor(`the button «${label}»`, () =>
        popup.ask((document, wanted) => {
          const button = [...document.querySelectorAll<HTMLElement>('button, a')].find(
            (item) =>
              (item.getAttribute('aria-label') ?? item.innerText.trim()) === wanted &&
              // A button that is busy or disabled takes no click.
              !item.matches(':disabled, [aria-busy="true"]'),
          );
          button?.click();
          return button !== undefined;
        }, label),
      );
    },
  };
}
