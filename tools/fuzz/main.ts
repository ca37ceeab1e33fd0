/** `npm run fuzz -- [--pages N] [--seed N] [--minutes N]`: mutated golden pages through the core. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkPage } from './check-page.ts';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../tests/golden');

/** Every golden page, in the order of its name. */
function goldenPages(): { name: string; html: string }[] {
  return readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && existsSync(path.join(GOLDEN, name)))
    .sort()
    .map((name) => ({ name, html: readFileSync(path.join(GOLDEN, name), 'utf8') }));
}

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '30' },
  },
});
const pages = goldenPages();
const first = Number(values.seed);
const end = Date.now() + Number(values.minutes) * 60_000;
let done = 0;
let failed = 0;
let articles = 0;
let slowest = { ms: 0, seed: first };
for (; done < Number(values.pages) && Date.now() < end; done++) {
  // Each page has a seed of its own, so that one alone can be repeated.
  const seed = first + done;
  const random = createRandom(seed);
  const page = pages[random.below(pages.length)];
  if (!page) throw new Error(`No pages in ${GOLDEN}`);
  const { html, steps } = mutate(page.html, random);
  const start = performance.now();
  const { article, wrong } = checkPage(
    html,
    'https://bao.example/thoi-su/bai-viet-20260307080000.html',
  );
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, seed };
  if (article) articles++;
  if (wrong.length === 0) continue;
  failed++;
  process.stdout.write(
    `\n${page.name}: ${steps.join(', ')}\nagain: npm run fuzz -- --seed ${seed} --pages 1\n` +
      `${wrong.slice(0, 5).join('\n')}\n`,
  );
}
process.stdout.write(
  `\n${done} pages from seed ${first}, ${articles} with a main text, ${failed} failed; slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed}).\n`,
);
if (failed > 0) process.exitCode = 1;
