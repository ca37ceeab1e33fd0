/**
 * `npm run fuzz -- [--browsers] [--pages N] [--seed N] [--minutes N]`: mutated golden pages through the
 * core in Node, or through the built extension in both browsers.
 */
import { parseArgs } from 'node:util';
import { fuzzPages } from './fuzz-pages.ts';
import { runRounds } from './rounds.ts';

const { values } = parseArgs({
  options: {
    browsers: { type: 'boolean', default: false },
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** For each browser, and for Node. */
    minutes: { type: 'string', default: '30' },
  },
});
const options = {
  pages: Number(values.pages),
  seed: Number(values.seed),
  minutes: Number(values.minutes),
};
const pageOf = fuzzPages();
let failed = 0;
if (values.browsers) {
  const { fuzzBrowser } = await import('./in-browser.ts');
  for (const name of ['Chromium', 'Firefox'] as const) {
    failed += await fuzzBrowser(name, options, pageOf);
  }
} else {
  const { checkPage } = await import('./check-page.ts');
  const url = 'https://bao.example/thoi-su/bai-viet-20260307080000.html';
  failed = await runRounds({ name: 'Node', option: '' }, options, pageOf, ({ html }) =>
    checkPage(html, url),
  );
}
if (failed > 0) process.exitCode = 1;
