import path from 'node:path';
import { parseArgs } from 'node:util';
import { extractFacts } from '../../src/facts/extract-facts.ts';
import { segmentText } from '../../src/language/sentences.ts';
import { BASELINES, type Baseline, readWithBaseline } from './facts-baselines.ts';
import { type LabelledArticle, type LabelledFigure, readArticles } from './facts-data.ts';
import { countKinds, formatCounts, sum } from './facts-score.ts';

const FIGURE_KINDS = ['date', 'money', 'percent', 'quantity', 'rank', 'time'];
const HALVES = ['tune', 'check'] as const;

function joinRange(value: string | number | undefined, until: string | number | undefined): string {
  if (value === undefined) return '';
  return until === undefined ? String(value) : `${value}..${until}`;
}

/** Our own figures of an article. */
function predict(article: LabelledArticle): LabelledFigure[] {
  const facts = extractFacts(segmentText(article.text, article.language), { entities: [] });
  return facts.flatMap((fact) =>
    fact.kind === 'statement' || fact.kind === 'agreement'
      ? []
      : [
          {
            kind: fact.kind,
            start: fact.start,
            end: fact.end,
            text: fact.text,
            value: joinRange(fact.value, fact.until),
            qualifier: fact.qualifier ?? '',
          },
        ],
  );
}

function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end < 0 ? undefined : end);
}

function printErrors(articles: readonly LabelledArticle[]): void {
  for (const [article, { missed, spurious }] of countKinds(articles, predict).comparisons) {
    const shown = [
      ...missed.map((figure) => ['missed', figure] as const),
      ...spurious.map((figure) => ['spurious', figure] as const),
    ].sort((a, b) => a[1].start - b[1].start);
    for (const [what, { kind, text, value, start }] of shown) {
      console.log(
        `  ${what} ${kind} ${value} «${text}» in: ${sentenceAround(article.text, start)}`,
      );
    }
  }
}

function printScores(
  name: string,
  articles: readonly LabelledArticle[],
  guess: typeof predict,
): void {
  const { kinds, qualifiers } = countKinds(articles, guess);
  console.log(`${name}`);
  console.log(`  date+money+percent  ${formatCounts(sum(kinds, ['date', 'money', 'percent']))}`);
  for (const kind of FIGURE_KINDS)
    console.log(`  ${kind.padEnd(18)}  ${formatCounts(sum(kinds, [kind]))}`);
  const share = qualifiers.labelled === 0 ? 0 : qualifiers.right / qualifiers.labelled;
  console.log(`  qualifier right     ${share.toFixed(3)} of ${qualifiers.labelled} figures found`);
}

function printBaseline(baseline: Baseline, articles: readonly LabelledArticle[]): void {
  const { kinds } = countKinds(articles, (article) => readWithBaseline(baseline, article));
  console.log(`\n${baseline.name}, en, both halves`);
  for (const kind of baseline.kinds) {
    console.log(`  ${kind.padEnd(18)}  ${formatCounts(sum(kinds, [kind]))}`);
  }
}

/**
 * Scores figures against labels: kind and value right, spans overlapping. `--corpus DIR` names the
 * folder of `vi-world.jsonl` and `en-world.jsonl`; `--errors` lists what was missed and what is
 * spurious, of the 'tune' half, or of both with `--check-errors`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: path.join('..', 'shared', 'corpora', 'figures') },
      errors: { type: 'boolean', default: false },
      'check-errors': { type: 'boolean', default: false },
    },
  });
  for (const language of ['vi', 'en'] as const) {
    const articles = readArticles(values.corpus, language);
    for (const half of HALVES) {
      const part = articles.filter((article) => article.half === half);
      printScores(`\n${language}, ${half}: ${part.length} articles`, part, predict);
      if (values.errors && (half === 'tune' || values['check-errors'])) printErrors(part);
    }
    if (language === 'en') {
      printScores('\nen, both halves, ours', articles, predict);
      for (const baseline of BASELINES) printBaseline(baseline, articles);
    }
  }
}
