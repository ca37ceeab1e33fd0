import { type Browser, browser } from 'wxt/browser';

/** Chrome has a side panel, Firefox a sidebar, Firefox for Android neither. */
interface PanelApis {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

function report(error: unknown): void {
  console.error('The side panel could not be opened.', error);
}

/**
 * Opens the side panel of a tab's window. It must be called straight from the reader's click.
 *
 * @returns false where the browser has none
 */
export function openSidePanel(tab: Browser.tabs.Tab): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel) {
    sidePanel.open({ windowId: tab.windowId }).catch(report);
    return true;
  }
  if (!sidebarAction) return false;
  sidebarAction.open().catch(report);
  return true;
}
