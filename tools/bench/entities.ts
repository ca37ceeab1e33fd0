import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as browser from './entities-in-browser.ts';
import { readCorpus } from '../train/entities/corpus.ts';
import { CORPUS_FILES } from '../train/entities.ts';
import { inChromium } from './chromium.ts';

const MODELS = path.join(import.meta.dirname, '../../models');

/** The first sentences of a corpus, a line each, until there are 1,000 words. */
function thousandWords(language: 'vi' | 'en'): string {
  const lines: string[] = [];
  let words = 0;
  const file = path.join(MODELS, 'corpora/names', `${CORPUS_FILES[language].at(-1)}.jsonl`);
  for (const { text } of readCorpus(file).flatMap(({ sentences }) => sentences)) {
    if (words >= 1000) break;
    lines.push(text);
    words += text.split(/\s+/).length;
  }
  return lines.join('\n');
}

/**
 * `npm run bench -- entities`: in headless Chromium, the time to load each model and to find the
 * names in 1,000 words, and `compromise` on the same English text in the same run.
 */
export async function run(): Promise<void> {
  await inChromium('tools/bench/entities-in-browser.ts', async (page) => {
    for (const language of ['vi', 'en'] as const) {
      const model = readFileSync(path.join(MODELS, `entities-${language}.bin`), 'base64');
      const timings = await page.evaluate(
        (...[code, bytes, text]: Parameters<typeof browser.measure>) =>
          (globalThis as unknown as { bench: typeof browser }).bench.measure(code, bytes, text),
        language,
        model,
        thousandWords(language),
      );
      for (const [what, ms] of Object.entries(timings)) {
        console.log(`${language}  ${what.padEnd(12)} ${(ms as number).toFixed(1)} ms (median)`);
      }
    }
  });
}
