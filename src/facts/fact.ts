import type { Span } from '../language/span.ts';

export type Qualifier = 'about' | 'more-than' | 'less-than' | 'nearly' | 'up-to';

/** What every fact has. Offsets are into the canonical text; `text` is the exact slice. */
interface FactBase extends Span {
  text: string;
  /** 0 to 1: what a view sorts and cuts by; see `factSalience`. */
  salience: number;
  /** The sentence it was read from. */
  sentence: Span;
}

/** Where known, of any figure: whose it is, what it measures, when. */
interface FigureContext {
  qualifier?: Qualifier;
  /** ISO 8601 period the figure is about, such as `2021`. */
  when?: string;
  /** What the figure measures, as written: 'sản lượng vải thiều'. */
  subject?: string;
  /** The name of an entity of the same brief. */
  entity?: string;
}

export interface DateFact extends FactBase {
  kind: 'date';
  /** ISO 8601 at the precision given; `--10-23` without a year, `199X`, `18XX`; none for 'hôm qua'. */
  value?: string;
  /** Upper end of a range. */
  until?: string;
  part?: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
  qualifier?: Qualifier;
  /** ISO 8601, when the publishing time makes it sure. */
  resolved?: string;
}
export interface TimeFact extends FactBase {
  kind: 'time';
  /** `HH:MM`, 24 hours. */
  value: string;
  until?: string;
  qualifier?: Qualifier;
}
/**
 * `unit`: ISO 4217 for money, the noun as written for quantities and ranks ('years old' for every
 * English age), absent for a percentage, as written for percentage points.
 */
export interface FigureFact extends FactBase, FigureContext {
  kind: 'money' | 'percent' | 'quantity' | 'rank';
  value: number;
  /** Upper end of a range, `value` being the lower. */
  until?: number;
  unit?: string;
}
export interface StatementFact extends FactBase {
  kind: 'statement';
  /** The name of an entity of the same brief; a statement without a sure speaker is not given. */
  speaker: string;
  when?: string;
}
export interface AgreementFact extends FactBase {
  kind: 'agreement';
  /** Names as in `entities` where they are entities. */
  parties: string[];
  document?: string;
  when?: string;
}

export type Fact = DateFact | TimeFact | FigureFact | StatementFact | AgreementFact;
export type FactKind = Fact['kind'];
