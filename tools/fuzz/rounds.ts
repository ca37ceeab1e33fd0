import type { PageCheck } from './check-page.ts';
import type { FuzzPage } from './fuzz-pages.ts';

/** What a run is to do. */
export interface RunOptions {
  pages: number;
  /** Seed of the first page; the next ones follow it, so that each alone can be repeated. */
  seed: number;
  minutes: number;
}

/**
 * Checks page after page, until all are done or the time is over, and prints what was wrong.
 *
 * @param where named in what is printed, and the option that repeats a page there
 * @returns how many pages failed
 */
export async function runRounds(
  where: { name: string; option: string },
  { pages, seed: first, minutes }: RunOptions,
  pageOf: (seed: number) => FuzzPage,
  check: (page: FuzzPage) => PageCheck | Promise<PageCheck>,
): Promise<number> {
  const end = Date.now() + minutes * 60_000;
  let done = 0;
  let failed = 0;
  let articles = 0;
  let slowest = { ms: 0, seed: first };
  for (; done < pages && Date.now() < end; done++) {
    const page = pageOf(first + done);
    const start = performance.now();
    const { article, wrong } = await check(page);
    const ms = performance.now() - start;
    if (ms > slowest.ms) slowest = { ms, seed: page.seed };
    if (article) articles++;
    if (wrong.length === 0) continue;
    failed++;
    process.stdout.write(
      `\n${where.name}, ${page.name}: ${page.steps.join(', ')}\n` +
        `again: npm run fuzz -- ${where.option}--seed ${page.seed} --pages 1\n` +
        `${wrong.slice(0, 5).join('\n')}\n`,
    );
  }
  process.stdout.write(
    `\n${where.name}: ${done} pages from seed ${first}, ${articles} with a main text, ${failed} failed; slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed}).\n`,
  );
  return failed;
}
