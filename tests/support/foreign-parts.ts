import type { Page } from 'puppeteer-core';
import { documentOf } from './chromium-extension.ts';
import { waitFor } from './extension-browser.ts';
import { pageText } from './page-text.ts';

/**
 * What of a page of ours ran, was loaded, or could run, that an article or an answer brought along;
 * empty where nothing did. Uses nothing from outside itself: it runs in the page.
 *
 * @param within a selector of all elements that it may have brought along
 */
export function foreignParts(document: Document, within = 'main *, #app *'): string[] {
  const view = document.defaultView ?? window;
  return [
    ...('hacked' in view ? ['a script ran'] : []),
    ...view.performance
      .getEntriesByType('resource')
      // What our own code fetches is watched where it arrives; markup loads in other ways.
      .filter(
        (entry) =>
          /^https?:/.test(entry.name) &&
          (entry as PerformanceResourceTiming).initiatorType !== 'fetch',
      )
      .map(({ name }) => `loaded ${name}`),
    ...[...document.querySelectorAll(within)].flatMap((element) => [
      ...(/^(?:script|iframe|object|embed|style|base|link|meta)$/.test(element.localName)
        ? [`<${element.localName}>`]
        : []),
      ...element.getAttributeNames().filter((name) => name.startsWith('on')),
    ]),
    ...[...document.querySelectorAll('a')]
      .filter(({ protocol }) => /^(?:javascript|data|vbscript):/.test(protocol))
      .map(({ href }) => `a link to ${href.slice(0, 80)}`),
  ];
}

/** The same of a page on which these words stand, once nothing of it is still on its way. */
export async function foreignPartsWith(page: Page, words: string): Promise<string[]> {
  await waitFor('the words', async () => (await pageText(page)).includes(words));
  // Whatever would have failed to load before this picture has failed by the time it does.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const picture = new Image();
        picture.addEventListener('error', () => resolve());
        picture.src = 'data:image/png,none';
      }),
  );
  return documentOf(page).ask(foreignParts);
}
