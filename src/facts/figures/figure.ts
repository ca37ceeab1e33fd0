import type { BriefLanguage } from '../../language/language.ts';
import type { NumberPlace } from '../../language/numbers.ts';
import type { NumberStyle } from '../../language/numbers-style.ts';
import type { Token } from '../../language/numbers-tokens.ts';
import type { DateFact, Qualifier } from '../fact.ts';

/** One sentence being read, with what the readers of its figures need. */
export interface Scan {
  text: string;
  tokens: readonly Token[];
  language: BriefLanguage;
  style: NumberStyle;
  place: NumberPlace;
}

/** A figure on its way to a fact: `start` and `end` are indexes of tokens, `end` exclusive. */
interface FigureBase {
  start: number;
  end: number;
  qualifier?: Qualifier;
}

/** A date that names no calendar day by itself: 'hôm qua', 'last week', 'thứ Bảy'. */
export type RelativeDate =
  | { unit: 'day' | 'week' | 'month' | 'year'; offset: number }
  /** 0 is Sunday; `direction` only where the text says which one it is. */
  | { unit: 'weekday'; weekday: number; direction?: 'past' | 'future' };

export interface DateFigure extends FigureBase {
  kind: 'date';
  value?: string;
  until?: string;
  part?: NonNullable<DateFact['part']>;
  relative?: RelativeDate;
  /** 'tháng 12 năm ngoái', 'last December': the year relative to the publishing date. */
  yearOffset?: number;
}

export interface TimeFigure extends FigureBase {
  kind: 'time';
  value: string;
  until?: string;
}

export interface NumberFigure extends FigureBase {
  kind: 'money' | 'percent' | 'quantity' | 'rank';
  value: number;
  until?: number;
  unit?: string;
}

/** Tokens that hold numbers but no figure (a score, a law's number): read over, never a fact. */
export interface NoFigure {
  kind: 'none';
  start: number;
  end: number;
}

export type Figure = DateFigure | TimeFigure | NumberFigure;

/** A reader looks at one token and takes a figure that starts there, or leaves it. */
export type Reader = (scan: Scan, at: number) => Figure | NoFigure | undefined;
