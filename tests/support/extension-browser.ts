import type { Page } from 'puppeteer-core';

/** Something with a document to ask: a page, or the toolbar popup. */
export interface DocumentHandle {
  /**
   * Runs `ask(document, argument)` in the document's page; `ask` may use nothing from outside itself.
   */
  ask<Result, Argument = undefined>(
    ask: (document: Document, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Awaited<Result>>;
}

/** Matches in a popup once its brief, or a message in its place, stands there. */
export const READY_POPUP = '.brief-item, .empty-state';

/** A browser with the built extension loaded, used as a reader uses it. */
export interface ExtensionBrowser {
  name: 'chromium' | 'firefox';
  /** Opens a tab at an address and brings it to the front. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, such as `library.html`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Clicks the toolbar button of the tab in front and waits for the popup's document. */
  clickToolbarButton(tab: Page): Promise<DocumentHandle>;
  closePopup(): Promise<void>;
  /** Opens the tab's popup and takes a PNG of its whole document. */
  screenshotPopup(tab: Page): Promise<Uint8Array>;
  /** The extension's number of a tab. */
  tabId(tab: Page): Promise<number>;
  /** The badge's text of a tab. */
  badgeText(tab: Page): Promise<string>;
  /** The page of a tab that the extension itself has opened at such an address. */
  waitForPage(matches: (url: string) => boolean): Promise<Page>;
  /** Resolves when the browser has ended. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Asks until the answer is truthy.
 *
 * @param what what is waited for, named in the error
 * @returns the answer; throws an Error after 30 seconds without one
 */
export async function waitFor<Result>(
  what: string,
  ask: () => Promise<Result>,
): Promise<NonNullable<Result>> {
  const end = Date.now() + 30_000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      // The document may be on its way; the last error is told when time runs out.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}; last: ${String(last)}`);
}
