import type { Entity } from '../../entities/entity.ts';
import type { DateFact, FigureFact, TimeFact } from '../fact.ts';

type AnyFigureFact = DateFact | TimeFact | FigureFact;

/**
 * What a figure of a kind is worth to a reader in a hurry, before its place in the article counts.
 * Sums of money and shares carry the news most often; counts come in every sentence; clock times
 * seldom matter.
 */
const KIND_WEIGHT: Readonly<Record<AnyFigureFact['kind'], number>> = {
  money: 0.5,
  percent: 0.45,
  quantity: 0.3,
  rank: 0.25,
  date: 0.3,
  time: 0.15,
};
/** A figure of the first paragraph gains this much, of the next ones less, none after the fourth. */
const LEAD_BONUS = 0.2;
const LEAD_PARAGRAPHS = 4;
/** Times the salience of the entity whose figure it is. */
const OWNER_BONUS = 0.15;
/** We can say what it measures. */
const SUBJECT_BONUS = 0.05;
/** The title has the same figure: the article is about it. */
const TITLE_BONUS = 0.2;
/** Shared by all figures of a kind: the only sum of an article tells more than the ninth. */
const RARITY_BONUS = 0.1;
/** A number that has been given before. */
const REPEATED = 0.6;
/** Nobody reads an article for 'hai bên', an age, or 'yesterday'. */
const SMALL_COUNT = 0.4;
const RELATIVE_DATE = 0.4;
const LARGE_COUNT_BONUS = 0.1;

function kindWeight(fact: AnyFigureFact): number {
  const weight = KIND_WEIGHT[fact.kind];
  if (fact.kind === 'date') return fact.value === undefined ? weight * RELATIVE_DATE : weight;
  if (fact.kind !== 'quantity') return weight;
  const isAge = fact.unit === 'tuổi' || fact.unit === 'years old';
  if (isAge || (fact.value <= 3 && !/\d/.test(fact.text))) return weight * SMALL_COUNT;
  return fact.value >= 1000 ? weight + LARGE_COUNT_BONUS : weight;
}

function inTitle(fact: AnyFigureFact, title: string): boolean {
  const digits = /\d[\d.,]*/.exec(fact.text)?.[0]?.replace(/[.,]+$/, '');
  if (digits === undefined || digits.length < 2) return false;
  const at = title.indexOf(digits);
  if (at < 0) return false;
  const around = `${title.charAt(at - 1)}${title.charAt(at + digits.length)}`;
  return !/\d/.test(around);
}

export interface SalienceContext {
  entities: readonly Entity[];
  title?: string;
  /** Index of the paragraph of each fact. */
  paragraphs: readonly number[];
}

/**
 * The salience of each figure, 0 to 1: a weight by kind, plus bonuses for standing in the lead, for
 * belonging to a main entity, for standing in the title and for being rare, less for small counts,
 * ages, relative dates and repetitions. The weights are the constants above, chosen by hand.
 */
export function figureSaliences(
  facts: readonly AnyFigureFact[],
  context: SalienceContext,
): number[] {
  const ofKind = new Map<string, number>();
  for (const { kind } of facts) ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
  const saliences = new Map(context.entities.map(({ name, salience }) => [name, salience]));
  const seen = new Set<string>();
  return facts.map((fact, index) => {
    const lead = Math.max(0, 1 - (context.paragraphs[index] ?? 0) / LEAD_PARAGRAPHS);
    const owner = 'entity' in fact ? (saliences.get(fact.entity ?? '') ?? 0) : 0;
    const subject = 'subject' in fact && fact.subject !== undefined ? 1 : 0;
    const key = `${fact.kind} ${fact.value ?? fact.text} ${'unit' in fact ? (fact.unit ?? '') : ''}`;
    const repeated = seen.has(key);
    seen.add(key);
    const score =
      kindWeight(fact) +
      LEAD_BONUS * lead +
      OWNER_BONUS * owner +
      SUBJECT_BONUS * subject +
      RARITY_BONUS / (ofKind.get(fact.kind) ?? 1) +
      (context.title !== undefined && inTitle(fact, context.title) ? TITLE_BONUS : 0);
    return Math.round(Math.min(1, score * (repeated ? REPEATED : 1)) * 1000) / 1000;
  });
}
