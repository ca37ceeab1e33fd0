import { browser } from 'wxt/browser';

/** What the toolbar button says of a tab's page. */
export type BadgeState = 'none' | 'article' | 'saved' | 'off';

const BADGES: Record<BadgeState, { text: string; color: string }> = {
  none: { text: '', color: '#0f5c55' },
  article: { text: '●', color: '#0f5c55' },
  saved: { text: '✓', color: '#8a5a00' },
  off: { text: '–', color: '#5c6361' },
};

/** Sets the badge of one tab; a tab that has gone meanwhile is no error. */
export async function setBadge(tabId: number, state: BadgeState): Promise<void> {
  const { text, color } = BADGES[state];
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch (error) {
    if (await tabExists(tabId)) throw error;
  }
}

async function tabExists(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch {
    // The browser's only way of saying that there is no such tab.
    return false;
  }
}
