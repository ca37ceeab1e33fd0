import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { StoryBrowser, StoryView } from './open-stories.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * What is wrong with a view for people who read with other means than most: each violation axe finds
 * with the elements it is about, and anything that makes the page scroll sideways.
 */
export async function accessibilityProblems(
  browser: StoryBrowser,
  view: StoryView,
): Promise<string[]> {
  await browser.show(view);
  await browser.page.evaluate(`${axeSource};0`);
  const { violations } = (await browser.page.evaluate('axe.run()')) as AxeResults;
  const tooWide = await browser.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const where = `${view.id} ${view.width} ${view.theme} ${view.language}`;
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    ),
    ...(tooWide > 0 ? [`${where}: ${tooWide} px too wide`] : []),
  ];
}
