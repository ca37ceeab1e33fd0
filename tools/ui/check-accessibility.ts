import { accessibilityProblems } from './accessibility.ts';
import { openStories } from './open-stories.ts';

// Runs axe over every story in all themes and widths: `node tools/ui/check-accessibility.ts [part of a
// story id …]`. Exit status 1 when anything is found.
const parts = process.argv.slice(2);
const browser = await openStories();
let views = 0;
let found = 0;
try {
  for (const { id, widths } of browser.stories) {
    if (parts.length > 0 && !parts.some((part) => id.includes(part))) continue;
    for (const [index, width] of widths.entries()) {
      for (const [theme, language] of [
        ['light', 'vi'],
        ['dark', 'en'],
        ['sepia', index % 2 === 0 ? 'vi' : 'en'],
      ] as const) {
        const problems = await accessibilityProblems(browser, { id, width, theme, language });
        views++;
        found += problems.length;
        for (const problem of problems) process.stdout.write(`${problem}\n`);
      }
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(`${views} views, ${found} violations\n`);
process.exitCode = found > 0 ? 1 : 0;
