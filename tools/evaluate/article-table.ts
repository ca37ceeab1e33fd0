import type { PageScore } from './article-score.ts';

/** The score of one page, or of a list page only whether it was taken for an article. */
export interface ScoredPage {
  id: string;
  detected?: boolean;
  score?: PageScore;
}

function share(values: (boolean | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return '–';
  return `${((100 * known.filter(Boolean).length) / known.length).toFixed(1)} %`;
}

function mean(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

/** F1 of the averages of precision and recall, as the scrapinghub benchmark prints it. */
function f1(scores: PageScore[]): {
  precision: number;
  recall: number;
  f1: number;
  lowest: number;
} {
  const precision = mean(scores.map((s) => s.precision));
  const recall = mean(scores.map((s) => s.recall));
  const ofPages = scores.map((s) => (2 * s.precision * s.recall) / (s.precision + s.recall || 1));
  const lowest = Math.min(...ofPages);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), lowest };
}

const HEAD =
  'F1,P,R,lowest F1,lead kept,captions apart,title,authors,published,detected,lists taken';

/** The header of the table. */
export function header(): string[] {
  return ['pages', 'system', 'n', ...HEAD.split(',')];
}

/** One row: the pages of a group as one system reads them. */
export function row(group: string, system: string, pages: ScoredPage[]): string[] {
  const articles = pages.filter((page) => page.score !== undefined);
  const lists = pages.filter((page) => page.score === undefined);
  const scores = articles.flatMap((page) => page.score ?? []);
  const text = f1(scores);
  const figures = [text.f1, text.precision, text.recall, text.lowest].map((v) => v.toFixed(3));
  const captions = scores.reduce((sum, s) => sum + s.captions, 0);
  const kept = scores.reduce((sum, s) => sum + s.captionsKept, 0);
  const taken = lists.filter((page) => page.detected === true).length;
  return [
    group,
    system,
    String(scores.length),
    ...figures,
    share(scores.map((s) => s.lead)),
    captions === 0 ? '–' : `${((100 * kept) / captions).toFixed(1)} %`,
    share(scores.map((s) => s.title)),
    share(scores.map((s) => s.authors)),
    share(scores.map((s) => s.published)),
    share(articles.map((page) => page.detected)),
    lists.every((page) => page.detected === undefined) ? '–' : `${taken} of ${lists.length}`,
  ];
}

/** A Markdown table with its columns lined up. */
export function markdown(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  const line = (cells: string[]) =>
    `| ${cells.map((c, i) => c.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...body.map(line)].join('\n');
}
