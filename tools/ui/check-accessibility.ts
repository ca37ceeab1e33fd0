import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { openStories } from './open-stories.ts';

// Runs axe over every story: `node tools/ui/check-accessibility.ts [part of a story id …]`. Prints each
// violation with its elements; exit status 1 when there is one.
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const parts = process.argv.slice(2);

const browser = await openStories();
let views = 0;
let violations = 0;
try {
  for (const { id, widths } of browser.stories) {
    if (parts.length > 0 && !parts.some((part) => id.includes(part))) continue;
    const [width = 400] = widths;
    for (const [theme, language] of [
      ['light', 'vi'],
      ['dark', 'en'],
      ['sepia', 'vi'],
    ] as const) {
      await browser.show({ id, width, theme, language });
      await browser.page.evaluate(`${axeSource};0`);
      const results = (await browser.page.evaluate('axe.run()')) as AxeResults;
      views++;
      for (const violation of results.violations) {
        violations++;
        const where = violation.nodes
          .slice(0, 3)
          .map((node) => `${String(node.target)} ${node.any[0]?.message ?? ''}`)
          .join('\n    ');
        process.stdout.write(`${id} ${theme} ${language}: ${violation.id}\n    ${where}\n`);
      }
      const overflow = await browser.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) {
        violations++;
        process.stdout.write(`${id} ${width} px: ${overflow} px too wide\n`);
      }
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(`${views} views, ${violations} violations\n`);
process.exitCode = violations > 0 ? 1 : 0;
