import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import { isYear } from './calendar.ts';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till']);

/** Words before 'May' or 'March' (or a short form) that make it a month. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since by from until till of before after during last this next early late mid every through between to on for around about and'.split(
    ' ',
  ),
);

/** A whole number of at most four digits at an index. */
export function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'digits' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : undefined;
}

/** A year of four digits at an index. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const year = wholeAt(tokens, at);
  return year !== undefined && tokens[at]?.text.length === 4 && isYear(year) ? year : undefined;
}

/** A month name with its full stop; short forms and the words 'may' and 'march' need a reason. */
export function readMonth(
  tokens: readonly Token[],
  at: number,
): { month: number; end: number } | undefined {
  const token = tokens[at];
  const month = MONTHS.get(token?.lower ?? '');
  if (!token || month === undefined || !isCapitalized(token)) return undefined;
  const isShort = token.text.length <= 4 && token.lower !== 'june' && token.lower !== 'july';
  const dotted =
    isShort &&
    token.lower !== 'may' &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 1]?.glued === true;
  const end = dotted ? at + 2 : at + 1;
  if (!isShort && token.lower !== 'march') return { month, end };
  const before = tokens[at - 1];
  const follows = tokens[end]?.kind === 'digits' || yearAt(tokens, end + 1) !== undefined;
  const preceded =
    before !== undefined &&
    (BEFORE_MONTH.has(before.lower) ||
      before.kind === 'digits' ||
      /^(?:st|nd|rd|th)$/.test(before.lower) ||
      (before.text === '-' && tokens[at - 2]?.lower === 'mid'));
  if (follows || (preceded && (token.lower === 'may' || token.lower === 'march' || dotted))) {
    return { month, end };
  }
  return preceded && isShort && token.lower !== 'mar' && token.lower !== 'jan'
    ? { month, end }
    : undefined;
}

/** A day with or without its 'st', 'nd', 'rd', 'th': '29', '29th'. */
export function readDayNumber(
  tokens: readonly Token[],
  at: number,
): { day: number; end: number } | undefined {
  const day = wholeAt(tokens, at);
  if (day === undefined || day < 1 || day > 31) return undefined;
  const suffix = tokens[at + 1];
  const ordinal = suffix?.glued === true && /^(?:st|nd|rd|th)$/.test(suffix.lower);
  return { day, end: ordinal ? at + 2 : at + 1 };
}

/** ', 2018' or ' 2018' behind a day or a month. */
export function readYearBehind(
  tokens: readonly Token[],
  at: number,
): { year: number; end: number } | undefined {
  const skip = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0;
  const year = yearAt(tokens, at + skip);
  return year === undefined ? undefined : { year, end: at + skip + 1 };
}

/** Whether a token joins the two ends of a range. */
export function opensRange(token: Token | undefined): boolean {
  return token !== undefined && (DASHES.has(token.text) || RANGE_WORDS.has(token.lower));
}
