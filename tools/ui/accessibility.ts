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

/** More tab stops than any page of the stories has. */
const MAX_STOPS = 150;

/**
 * Goes through a view by the Tab key and names every stop without a visible outline; and
 * says so when the keyboard reaches next to nothing, or finds no end.
 */
export async function focusProblems(browser: StoryBrowser, view: StoryView): Promise<string[]> {
  await browser.show(view);
  const problems: string[] = [];
  const seen = new Set<string>();
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    await browser.page.keyboard.press('Tab');
    const focus = await browser.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const outlined = [element, element.nextElementSibling].some(
        (shown) => shown !== null && getComputedStyle(shown).outlineStyle !== 'none',
      );
      const { top, left } = element.getBoundingClientRect();
      const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
      return {
        outlined,
        name: (label ?? element.textContent ?? '').trim().slice(0, 40),
        place: `${element.tagName} ${Math.round(top + scrollY)} ${Math.round(left)} ${element.className}`,
      };
    });
    if (focus === null || seen.has(focus.place)) break;
    seen.add(focus.place);
    if (!focus.outlined)
      problems.push(`${view.id}: no outline at '${focus.name}' (${focus.place})`);
  }
  if (seen.size < 3) problems.push(`${view.id}: the keyboard reaches ${seen.size} places only`);
  if (seen.size === MAX_STOPS) problems.push(`${view.id}: the keyboard finds no end`);
  return problems;
}
