import type { LabelledArticle, LabelledFigure } from './facts-data.ts';

export interface Counts {
  right: number;
  predicted: number;
  labelled: number;
}

/** Numbers agree to a thousandth of their size, so that 0.6667 is two thirds. */
function sameNumber(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  return Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 1e-3;
}

/** Values agree as strings, or end by end as numbers. */
export function sameValue(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [a.split('..'), b.split('..')];
  if (left.length !== right.length) return false;
  return left.every((part, index) => {
    const other = right[index] ?? '';
    const numeric = /^-?[\d.]+(?:e\+\d+)?$/;
    return part === other || (numeric.test(part) && numeric.test(other) && sameNumber(part, other));
  });
}

export interface Comparison {
  pairs: [LabelledFigure, LabelledFigure][];
  missed: LabelledFigure[];
  spurious: LabelledFigure[];
}

/**
 * Pairs labels and predictions of one article: same kind, same value, spans that overlap, each used
 * once, in text order. Predictions without a value do not count.
 */
export function compare(
  labels: readonly LabelledFigure[],
  predictions: readonly LabelledFigure[],
): Comparison {
  const left = predictions.filter(({ value }) => value !== '');
  const pairs: [LabelledFigure, LabelledFigure][] = [];
  const missed: LabelledFigure[] = [];
  for (const label of labels) {
    const index = left.findIndex(
      (guess) =>
        guess.kind === label.kind &&
        guess.start < label.end &&
        label.start < guess.end &&
        sameValue(guess.value, label.value),
    );
    const found = index < 0 ? undefined : left.splice(index, 1)[0];
    if (found) pairs.push([label, found]);
    else missed.push(label);
  }
  return { pairs, missed, spurious: left };
}

/** Counts per kind over articles. */
export function countKinds(
  articles: readonly LabelledArticle[],
  predict: (article: LabelledArticle) => LabelledFigure[],
): {
  kinds: Map<string, Counts>;
  qualifiers: Counts;
  comparisons: [LabelledArticle, Comparison][];
} {
  const kinds = new Map<string, Counts>();
  const qualifiers: Counts = { right: 0, predicted: 0, labelled: 0 };
  const comparisons: [LabelledArticle, Comparison][] = [];
  const of = (kind: string): Counts => {
    const counts = kinds.get(kind) ?? { right: 0, predicted: 0, labelled: 0 };
    kinds.set(kind, counts);
    return counts;
  };
  for (const article of articles) {
    const comparison = compare(article.figures, predict(article));
    comparisons.push([article, comparison]);
    for (const [label, guess] of comparison.pairs) {
      const counts = of(label.kind);
      counts.right += 1;
      counts.labelled += 1;
      counts.predicted += 1;
      qualifiers.labelled += 1;
      if (label.qualifier === guess.qualifier) qualifiers.right += 1;
    }
    for (const label of comparison.missed) of(label.kind).labelled += 1;
    for (const guess of comparison.spurious) of(guess.kind).predicted += 1;
  }
  return { kinds, qualifiers, comparisons };
}

/** Sums counts of several kinds. */
export function sum(kinds: ReadonlyMap<string, Counts>, names: readonly string[]): Counts {
  const total: Counts = { right: 0, predicted: 0, labelled: 0 };
  for (const name of names) {
    const counts = kinds.get(name);
    if (!counts) continue;
    total.right += counts.right;
    total.predicted += counts.predicted;
    total.labelled += counts.labelled;
  }
  return total;
}

function show(value: number): string {
  return value.toFixed(3);
}

/** Precision, recall, F1 as a line of text. */
export function formatCounts({ right, predicted, labelled }: Counts): string {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = labelled === 0 ? 0 : right / labelled;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `P ${show(precision)}  R ${show(recall)}  F1 ${show(f1)}  (${right} of ${labelled} labelled, ${predicted} given)`;
}
