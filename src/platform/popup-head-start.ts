import type { Browser } from 'wxt/browser';
import { prepareBackgroundBriefs } from './background-briefs.ts';
import { type Injection, injectExtractor, requestedTab } from './page-injection.ts';

/** What has been started before the popup's own code is there. */
export interface HeadStart {
  tab: Promise<Browser.tabs.Tab | null>;
  /** Whether the popup was opened by the toolbar button, for the tab in front. */
  clicked: boolean;
  injection: Promise<Injection | undefined>;
}

/** Where the popup's first script leaves it for the next. */
const scope = globalThis as { luocHeadStart?: HeadStart };

/** Has the page of the tab in front, or of `?tab=ID`, read in its own process, and the background woken. */
export function takeHeadStart(search: string): HeadStart {
  prepareBackgroundBriefs();
  const query = new URLSearchParams(search);
  const tab = requestedTab(query);
  return (scope.luocHeadStart = {
    tab,
    clicked: !query.has('tab'),
    injection: tab.then((found) =>
      found?.id === undefined ? undefined : injectExtractor(found.id),
    ),
  });
}

/** What the popup's first script has started; it is started now where that script did not run. */
export function headStart(): HeadStart {
  return scope.luocHeadStart ?? takeHeadStart(location.search);
}
