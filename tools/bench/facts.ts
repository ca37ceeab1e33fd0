import path from 'node:path';
import { parseArgs } from 'node:util';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { extractFigures } from '../../src/facts/figures/extract-figures.ts';
import { segmentText } from '../../src/language/sentences.ts';
import { BASELINES, readWithBaseline } from '../evaluate/facts-baselines.ts';
import { type LabelledArticle, readArticles } from '../evaluate/facts-data.ts';

const RUNS = 5;

/**
 * The processor time of the cheapest of several runs, in milliseconds: other work on the machine
 * does not count.
 */
function cheapest(action: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => timeOnce(action)));
}

/** Processor time of one run, in milliseconds. */
function timeOnce(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function readFigures({ text, language }: LabelledArticle): void {
  extractFigures(segmentText(text, language), { entities: [] });
}

function readAll({ text, language }: LabelledArticle): void {
  extractFacts(segmentText(text, language), { entities: [] });
}

/** Texts made to be slow to read: each a megabyte of what a grammar might walk over again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'digits and dots': '1.1,'.repeat(250_000),
  'one long number': '9'.repeat(1_000_000),
  'chain of numbers': '1-'.repeat(500_000),
  'numbers in words': 'twenty-one thousand '.repeat(50_000),
  'Vietnamese words': 'hai mươi mốt nghìn '.repeat(50_000),
  'ranges of dates': '1/2 - 3/4 đến '.repeat(70_000),
  'marks and signs': '$($-%'.repeat(200_000),
};

/**
 * Prints processor time for the facts of the labelled articles, ours and the baselines' on the same English text, and of
 * hostile texts. `--corpus DIR` as in `npm run evaluate -- facts`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: path.join('..', 'shared', 'corpora', 'figures') },
    },
  });
  for (const language of ['vi', 'en'] as const) {
    const articles = readArticles(values.corpus, language);
    const words = articles.reduce((total, { text }) => total + countWords(text), 0);
    const print = (name: string, ms: number): void =>
      console.log(
        `${language}  ${name.padEnd(24)} ${((ms / words) * 1000).toFixed(2)} ms per 1,000 words`,
      );
    print(
      'our figures',
      cheapest(() => articles.forEach(readFigures)),
    );
    print(
      'all our facts',
      cheapest(() => articles.forEach(readAll)),
    );
    if (language !== 'en') continue;
    for (const baseline of BASELINES) {
      const ms = cheapest(() => articles.forEach((article) => readWithBaseline(baseline, article)));
      print(baseline.name.split(' (')[0] ?? baseline.name, ms);
    }
  }
  for (const [name, text] of Object.entries(HOSTILE)) {
    for (const language of ['vi', 'en'] as const) {
      const segmented = {
        text,
        language,
        paragraphs: [{ start: 0, end: text.length }],
        sentences: [{ start: 0, end: text.length, paragraph: 0 }],
      };
      const ms = timeOnce(() => extractFigures(segmented, { entities: [] }));
      console.log(`${language}  1 MB of ${name.padEnd(20)} ${ms.toFixed(0)} ms`);
    }
  }
}
