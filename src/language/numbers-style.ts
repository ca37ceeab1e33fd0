import type { BriefLanguage } from './language.ts';

/**
 * How a text writes its numbers. Vietnamese writes `1.500` and `8,3`, English `1,500` and `8.3`, but
 * a Vietnamese page may carry English figures and the other way round, so the article's own clear
 * cases are counted. Positive: English; negative: Vietnamese; 0: nothing to go by.
 */
export interface NumberStyle {
  language: BriefLanguage;
  evidence: number;
}

/** No real figure is longer; what is may be hostile. */
const LONGEST_FIGURE = 40;
/** Digits with or without separators: a pattern that asked for one would try every digit of a long run. */
const FIGURES = /\d+(?:[.,]\d+)*/g;

/** A written figure that can be read in one way only says which style it is in; others say nothing. */
function evidenceOf(figure: string): number {
  if (figure.length > LONGEST_FIGURE || /^\d+$/.test(figure)) return 0;
  const dots = figure.split('.').length - 1;
  const commas = figure.split(',').length - 1;
  if (dots > 0 && commas > 0) return figure.lastIndexOf('.') > figure.lastIndexOf(',') ? 2 : -2;
  const groups = figure.split(dots > 0 ? '.' : ',');
  const last = groups.at(-1) ?? '';
  const grouped = groups.slice(1).every((group) => group.length === 3);
  if (groups.length > 2) return grouped ? (dots > 0 ? -2 : 2) : 0;
  if (last.length === 3 && groups[0] !== '0') return 0;
  // '7.30' may be a clock and '30.9' a date: a dot before one or two digits says less than a comma.
  return dots > 0 ? 1 : -1;
}

/**
 * Counts the clear cases of a text.
 *
 * @param text the article's text: the figures of one article help each other
 */
export function numberStyle(text: string, language: BriefLanguage): NumberStyle {
  let evidence = 0;
  for (const match of text.matchAll(FIGURES)) evidence += evidenceOf(match[0]);
  return { language, evidence };
}

/**
 * What follows a figure decides some doubtful cases: `3,370 tỷ` has a fraction, `10,000 người` has
 * not, and `7,250 km` could be either.
 */
export type FigureRole = 'multiplied' | 'counted' | 'measured';

/** Whether one separator before three digits groups thousands. */
function groupsThousands(
  sign: string,
  tail: string,
  role: FigureRole,
  style: NumberStyle,
): boolean {
  const home = style.language === 'vi' ? '.' : ',';
  const foreign = style.language === 'vi' ? style.evidence > 0 : style.evidence < 0;
  if (sign === home) return !(foreign && role === 'multiplied');
  if (role === 'multiplied') return foreign && style.language === 'vi';
  // A Vietnamese page takes over English grouping far more often than an English page Vietnamese.
  if (style.language === 'en') return foreign || (role === 'counted' && tail === '000');
  // Nobody counts people by the thousandth, and few measure anything to the thousandth.
  return foreign || role === 'counted' || tail === '000';
}

/**
 * The value of digits with separators.
 *
 * @param figure such as `22.700`, `8,3`, `1,234,567.8`; non-breaking spaces may group
 * @param role what follows it
 * @returns the number, or `undefined` for what is no number (`1.2.3`, `12.10.2018`, `192.168.1.1`)
 */
export function parseFigure(
  figure: string,
  role: FigureRole,
  style: NumberStyle,
): number | undefined {
  if (figure.length > LONGEST_FIGURE) return undefined;
  const written = figure.replace(/[\u00a0\u202f\u2009](?=\d{3})/g, '');
  if (/^\d+$/.test(written)) return Number(written);
  const mixed = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)([.,])(\d+)$/.exec(written);
  if (mixed) return Number(`${mixed[1]?.replace(/[.,]/g, '') ?? ''}.${mixed[4] ?? ''}`);
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(written) || /^\d{1,3}(?:,\d{3}){2,}$/.test(written)) {
    return Number(written.replace(/[.,]/g, ''));
  }
  const single = /^(\d+)([.,])(\d+)$/.exec(written);
  if (!single) return undefined;
  const [, head = '', sign = '', tail = ''] = single;
  const mayGroup = tail.length === 3 && head.length <= 3 && !head.startsWith('0');
  if (mayGroup && groupsThousands(sign, tail, role, style)) return Number(head + tail);
  return Number(`${head}.${tail}`);
}
