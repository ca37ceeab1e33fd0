import { type Browser, browser } from 'wxt/browser';

/** Another page than the one the panel has read is in front now. */
export interface OtherPage {
  status: 'other-page';
  /** Empty where the browser does not tell it. */
  title: string;
}

/** Notices when the tab in front no longer shows the page that the side panel has read. */
export interface PageWatch {
  /** The panel has read the page of this tab. */
  follow(tab: Browser.tabs.Tab | null): void;
  /** Null while the page that was read is in front. */
  otherPage(): OtherPage | null;
  onChange(listener: () => void): void;
}

/** Watches the tabs of the window that holds the panel. */
export function watchPageOf(): PageWatch {
  let followed: number | undefined;
  let other: OtherPage | null = null;
  const listeners: (() => void)[] = [];
  const set = (next: OtherPage | null) => {
    if (next === null && other === null) return;
    other = next;
    for (const listener of listeners) listener();
  };
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === followed) set(null);
    else set({ status: 'other-page', title: tab?.title ?? '' });
  };
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    // The page that was read has gone from its tab: a new one loads there.
    if (tabId === followed && change.status === 'loading') {
      set({ status: 'other-page', title: tab.title ?? '' });
    }
  });
  return {
    follow(tab) {
      followed = tab?.id;
      other = null;
    },
    otherPage: () => other,
    onChange: (listener) => void listeners.push(listener),
  };
}
