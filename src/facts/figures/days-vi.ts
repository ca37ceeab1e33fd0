import { readVietnameseWords } from '../../language/numbers-vi.ts';
import type { Token } from '../../language/numbers-tokens.ts';
import { type CalendarDate, isDayOfMonth, isYear } from './calendar.ts';

export interface ReadDays {
  low: CalendarDate;
  high?: CalendarDate;
  end: number;
}

interface ReadDay {
  date: CalendarDate;
  end: number;
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['đến', 'tới']);

/** A whole number of at most four digits at an index; '01' is 1. */
export function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'digits' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : undefined;
}

/** A year of four digits at an index. */
export function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const year = wholeAt(tokens, at);
  return year !== undefined && tokens[at]?.text.length === 4 && isYear(year) ? year : undefined;
}

/** The number of a month after 'tháng': digits, or 'giêng', 'hai' … 'mười hai', 'chạp'. */
export function readMonthNumber(
  tokens: readonly Token[],
  at: number,
): { month: number; end: number } | undefined {
  const digits = wholeAt(tokens, at);
  if (digits !== undefined) {
    return digits >= 1 && digits <= 12 ? { month: digits, end: at + 1 } : undefined;
  }
  const word = tokens[at]?.lower;
  if (word === 'giêng') return { month: 1, end: at + 1 };
  if (word === 'chạp') return { month: 12, end: at + 1 };
  if (word === 'tư') return { month: 4, end: at + 1 };
  const next = tokens[at + 1]?.lower;
  if (word === 'mười' && (next === 'một' || next === 'hai')) {
    return { month: next === 'một' ? 11 : 12, end: at + 2 };
  }
  const spelled = readVietnameseWords(tokens, at);
  return spelled && spelled.end === at + 1 && spelled.value >= 1 && spelled.value <= 10
    ? { month: spelled.value, end: spelled.end }
    : undefined;
}

/** The year behind a month: 'năm 2018', '/2018', '-2018', ', 2018', or none. */
export function readYearAfter(
  tokens: readonly Token[],
  at: number,
): { year: number; end: number } | undefined {
  const sign = tokens[at];
  if (!sign) return undefined;
  const skip =
    sign.lower === 'năm' || sign.text === '/' || sign.text === ',' || DASHES.has(sign.text);
  const year = yearAt(tokens, skip ? at + 1 : at);
  return year === undefined || (!skip && sign.glued)
    ? undefined
    : { year, end: skip ? at + 2 : at + 1 };
}

/** '30.9.2018' and '30.9' are one token of digits. */
function readDotted(token: Token): CalendarDate | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(token.text);
  if (!match) return undefined;
  const [day, month] = [Number(match[1]), Number(match[2])];
  if (!isDayOfMonth(day, month)) return undefined;
  return match[3] === undefined ? { day, month } : { day, month, year: Number(match[3]) };
}

/**
 * One day with its month: '23/10', '23/10/2022', '8-3', '30 tháng 9 năm 2018', '30.9.2018'.
 *
 * @param sure words before it say that a date comes ('ngày', 'sáng'); without them '3-4' is no date
 */
function readDay(tokens: readonly Token[], at: number, sure: boolean): ReadDay | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits') return undefined;
  const dotted = readDotted(token);
  if (dotted && (sure || dotted.year !== undefined)) return { date: dotted, end: at + 1 };
  const day = wholeAt(tokens, at);
  const sign = tokens[at + 1];
  if (day === undefined || !sign) return undefined;
  if (sign.lower === 'tháng') {
    const month = readMonthNumber(tokens, at + 2);
    if (!month || !isDayOfMonth(day, month.month)) return undefined;
    const year = readYearAfter(tokens, month.end);
    const date = { day, month: month.month, ...(year && { year: year.year }) };
    return { date, end: year?.end ?? month.end };
  }
  const isSlash = sign.text === '/';
  if (!isSlash && !DASHES.has(sign.text)) return undefined;
  const month = wholeAt(tokens, at + 2);
  if (month === undefined || !isDayOfMonth(day, month)) return undefined;
  const yearSign = tokens[at + 3];
  const sameSign =
    yearSign !== undefined && (yearSign.text === sign.text || DASHES.has(yearSign.text));
  const year = sameSign ? yearAt(tokens, at + 4) : undefined;
  if (year !== undefined) return { date: { day, month, year }, end: at + 5 };
  const glued = sign.glued && tokens[at + 2]?.glued === true;
  if (!sure && !(isSlash && glued)) return undefined;
  const named = tokens[at + 3]?.lower === 'năm' ? yearAt(tokens, at + 4) : undefined;
  if (named !== undefined) return { date: { day, month, year: named }, end: at + 5 };
  return { date: { day, month }, end: at + 3 };
}

/** Where the upper end of a range starts: after a dash, 'đến', 'tới', and a 'ngày' that may follow. */
function rangeStart(tokens: readonly Token[], at: number, words = RANGE_WORDS): number | undefined {
  const sign = tokens[at];
  if (!sign || !(DASHES.has(sign.text) || words.has(sign.lower))) return undefined;
  const isWeekdayOrPart = tokens[at + 1]?.lower === 'hết' ? 1 : 0;
  const next = at + 1 + isWeekdayOrPart;
  return tokens[next]?.lower === 'ngày' ? next + 1 : next;
}

const DAY_LIST_WORDS: ReadonlySet<string> = new Set(['đến', 'tới', 'và']);

/**
 * A day or a range of days: '18 - 21/10/2022', '12 đến 18/8', '30/9 - 2/10', '5 và 6/3'.
 *
 * @param sure as in `readDay`
 */
export function readDays(
  tokens: readonly Token[],
  at: number,
  sure: boolean,
): ReadDays | undefined {
  const first = wholeAt(tokens, at);
  const shortStart = first === undefined ? undefined : rangeStart(tokens, at + 1, DAY_LIST_WORDS);
  if (first !== undefined && shortStart !== undefined) {
    const last = readDay(tokens, shortStart, sure);
    const month = last?.date.month ?? 0;
    const listed = tokens[at + 1]?.lower === 'và';
    const follows = last?.date.day !== undefined && last.date.day > first;
    const neighbours = !listed || last?.date.day === first + 1;
    // '8-3-2022' is one day: the dash before '3' opens no range.
    const isOneDay = readDay(tokens, at, sure)?.date.year !== undefined;
    if (last && follows && neighbours && !isOneDay && isDayOfMonth(first, month)) {
      return { low: { ...last.date, day: first }, high: last.date, end: last.end };
    }
  }
  const low = readDay(tokens, at, sure);
  if (!low) return undefined;
  const highStart = rangeStart(tokens, low.end);
  const high = highStart === undefined ? undefined : readDay(tokens, highStart, true);
  if (!high) return { low: low.date, end: low.end };
  const year = low.date.year ?? high.date.year;
  const from = year === undefined ? low.date : { ...low.date, year };
  return { low: from, high: high.date, end: high.end };
}
