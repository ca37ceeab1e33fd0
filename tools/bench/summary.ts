/**
 * `npm run bench -- summary [CORPORA]`: wall time of splitting and summarising articles of about 1,000
 * words, in Vietnamese and in English, and of an unusually long one. Median and 95th percentile.
 */
import { type SegmentedText, segmentText } from '../../src/language/sentences.ts';
import { summarize } from '../../src/summary/summarize.ts';
import { CORPORA, openings } from '../evaluate/summary-data.ts';

const RUNS = 60;
const WARM_UP = 20;

export async function run(args: string[]): Promise<void> {
  const corpora = args[0] ?? CORPORA;
  for (const language of ['vi', 'en'] as const) {
    const news = openings(corpora, language)
      .map(({ text }) => text)
      .join('\n')
      .split(/(?<=\s)/u);
    for (const words of [1_000, 20_000]) {
      const texts = Array.from({ length: RUNS }, (_, i) => {
        const start = (i * 397) % Math.max(1, news.length - words);
        return news.slice(start, start + words).join('');
      });
      const split = texts.map((text) => timed(() => segmentText(text, language)));
      measure(
        `${language} ${words} words, split`,
        split.map(({ ms }) => ms),
      );
      for (const sentences of [3, 5]) {
        const options = { sentences, title: texts[0]?.slice(0, 60) ?? '' };
        const times = split.map(({ result }: { result: SegmentedText }) =>
          timed(() => summarize(result, options)),
        );
        measure(
          `${language} ${words} words, ${sentences} sentences`,
          times.map(({ ms }) => ms),
        );
      }
    }
  }
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

function measure(name: string, times: number[]): void {
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2).padStart(7);
  console.log(`${name.padEnd(30)} median ${at(0.5)} ms  p95 ${at(0.95)} ms`);
}
