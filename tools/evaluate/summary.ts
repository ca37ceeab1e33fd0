/**
 * `npm run evaluate -- summary [FILE.jsonl] [--sentences N] [--language CODE]`: ROUGE F1 of the built-in
 * summary and of the baselines. FILE has a `{text, summary, title?, language?}` a line. Without a file
 * the development pairs are used, the learnt weights cross-validated: each article is summarised with
 * weights learnt from the other four fifths.
 */
import { parseArgs } from 'node:util';
import { segmentText } from '../../src/language/sentences.ts';
import { type SummaryModel, summarize } from '../../src/summary/summarize.ts';
import { tokens } from '../../src/summary/tokens.ts';
import { trainSummaryModel } from '../train/summary-model.ts';
import {
  type Ranking,
  first,
  lexRank,
  rankedSummary,
  textRank,
  titleCentroidPosition,
} from './summary-baselines.ts';
import { CORPORA, type SummaryPair, leads, openings, pairsOf } from './summary-data.ts';
import { rouge } from './summary-rouge.ts';

const BASELINES: [string, Ranking][] = [
  ['first sentences', first],
  ['TextRank', textRank],
  ['LexRank', lexRank],
  ['title + centroid + position', titleCentroidPosition],
];
const FOLDS = 5;

type Summariser = (pair: SummaryPair) => string;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sentences: { type: 'string', default: '2' },
      language: { type: 'string', default: 'vi' },
      corpora: { type: 'string', default: CORPORA },
    },
  });
  const count = Number(values.sentences);
  const [file] = positionals;
  if (file !== undefined) {
    report(file, pairsOf(file, values.language), count, (pair) => builtIn(pair, count));
    return;
  }
  const sets = [
    leads(values.corpora),
    openings(values.corpora, 'vi'),
    openings(values.corpora, 'en'),
  ] as const;
  const validated = crossValidated(sets.flat(), count);
  report('leads, all languages', sets[0], count, validated);
  const vietnamese = sets[0].filter(({ language }) => language === 'vi');
  report('leads, Vietnamese', vietnamese, count, validated);
  report('openings, Vietnamese', sets[1], count, validated);
  report('openings, English', sets[2], count, validated);
}

function builtIn(
  { text, language, title }: SummaryPair,
  count: number,
  model?: SummaryModel,
): string {
  return summarize(segmentText(text, language), { sentences: count, title }, model)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

/** Both sides of a translated article are in the same fold. */
function crossValidated(pairs: readonly SummaryPair[], count: number): Summariser {
  const ids = [...new Set(pairs.map(({ id }) => id))];
  const fold = new Map(ids.map((id, i) => [id, i % FOLDS]));
  const models = Array.from({ length: FOLDS }, (_, i) =>
    trainSummaryModel(pairs.filter(({ id }) => fold.get(id) !== i)),
  );
  return (pair) => builtIn(pair, count, models[fold.get(pair.id) ?? 0]);
}

function report(name: string, pairs: readonly SummaryPair[], count: number, own: Summariser): void {
  console.log(`${name}: ${pairs.length} articles, ${count} sentences`);
  for (const [baseline, ranking] of BASELINES) {
    line(baseline, pairs, ({ text, language, title }) =>
      rankedSummary(ranking, segmentText(text, language), title, count),
    );
  }
  line('Lược', pairs, own);
}

function line(name: string, pairs: readonly SummaryPair[], summarise: Summariser): void {
  const sum = { one: 0, two: 0, l: 0, length: 0 };
  for (const pair of pairs) {
    const summary = summarise(pair);
    const { one, two, l } = rouge(summary, pair.summary);
    sum.one += one;
    sum.two += two;
    sum.l += l;
    sum.length += tokens(summary).length;
  }
  const mean = (value: number): string => (value / pairs.length).toFixed(2).padStart(6);
  console.log(
    `  ${name.padEnd(28)} ROUGE-1 ${mean(sum.one)}  ROUGE-2 ${mean(sum.two)}  ROUGE-L ${mean(sum.l)}  tokens ${mean(sum.length)}`,
  );
}
