import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import {
  type CalendarDate,
  centuryValue,
  decadeValue,
  isDayOfMonth,
  isoDate,
  isYear,
} from './calendar.ts';
import type { DateFigure, Scan } from './figure.ts';
import { readOrdinal } from './ordinals-en.ts';
import { readRelativeEnglish } from './relative-en.ts';
import { isPluralNoun } from './units-en.ts';

const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till']);

/** Words before 'May' or 'March' (or a short form) that make it a month. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in since by from until till of before after during last this next early late mid every through between to on for around about and'.split(
    ' ',
  ),
);

function wholeAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'digits' && /^\d{1,4}$/.test(token.text) ? Number(token.text) : undefined;
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const year = wholeAt(tokens, at);
  return year !== undefined && tokens[at]?.text.length === 4 && isYear(year) ? year : undefined;
}

/** A month name with its full stop; short forms and the words 'may' and 'march' need a reason. */
function readMonth(
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
function readDayNumber(
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
function readYearBehind(
  tokens: readonly Token[],
  at: number,
): { year: number; end: number } | undefined {
  const skip = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? 1 : 0;
  const year = yearAt(tokens, at + skip);
  return year === undefined ? undefined : { year, end: at + skip + 1 };
}

function figure(start: number, end: number, low: CalendarDate, high?: CalendarDate): DateFigure {
  return { kind: 'date', start, end, value: isoDate(low), ...(high && { until: isoDate(high) }) };
}

function opensRange(token: Token | undefined): boolean {
  return token !== undefined && (DASHES.has(token.text) || RANGE_WORDS.has(token.lower));
}

/** 'September 29, 2018', 'Oct. 2', 'July 2017', 'June', 'Sept. 5-7', 'May 30 to June 2'. */
function readMonthFirst(tokens: readonly Token[], at: number): DateFigure | undefined {
  const month = readMonth(tokens, at);
  if (!month) return undefined;
  const day = readDayNumber(tokens, month.end);
  const isDay = day && isDayOfMonth(day.day, month.month) && !isClock(tokens, day.end);
  if (!day || !isDay) {
    const year = readYearBehind(tokens, month.end);
    if (year) return figure(at, year.end, { year: year.year, month: month.month });
    const last = tokens[at - 1]?.lower;
    const named = last === 'last' ? -1 : last === 'next' ? 1 : undefined;
    const behind = named === undefined ? readYearWords(tokens, month.end) : undefined;
    const start = named === undefined ? at : at - 1;
    const end = behind === undefined ? month.end : month.end + 2;
    const offset = named ?? behind;
    const plain = figure(start, end, { month: month.month });
    return offset === undefined ? plain : { ...plain, yearOffset: offset };
  }
  const low = { month: month.month, day: day.day };
  if (opensRange(tokens[day.end])) {
    const lastDay = readDayNumber(tokens, day.end + 1);
    if (lastDay && lastDay.day > day.day && isDayOfMonth(lastDay.day, month.month)) {
      const year = readYearBehind(tokens, lastDay.end);
      const withYear = year ? { year: year.year } : {};
      return figure(
        at,
        year?.end ?? lastDay.end,
        { ...withYear, ...low },
        { ...withYear, ...low, day: lastDay.day },
      );
    }
    const lastMonth = readMonth(tokens, day.end + 1);
    const lastMonthDay = lastMonth && readDayNumber(tokens, lastMonth.end);
    if (lastMonth && lastMonthDay) {
      const year = readYearBehind(tokens, lastMonthDay.end);
      const withYear = year ? { year: year.year } : {};
      const high = { ...withYear, month: lastMonth.month, day: lastMonthDay.day };
      return figure(at, year?.end ?? lastMonthDay.end, { ...withYear, ...low }, high);
    }
  }
  const year = readYearBehind(tokens, day.end);
  return figure(at, year?.end ?? day.end, { ...(year && { year: year.year }), ...low });
}

/** 'May 5pm' and 'June 7:30' hold a clock, not a day. */
function isClock(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.glued === true && (next.text === ':' || next.lower === 'am' || next.lower === 'pm');
}

/** 'last year', 'this year' behind a month. */
function readYearWords(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at + 1]?.lower !== 'year') return undefined;
  const word = tokens[at]?.lower;
  return word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : undefined;
}

/** '29 September 2018', '30th September', '5-7 May', '2nd of June'. */
function readDayFirst(tokens: readonly Token[], at: number): DateFigure | undefined {
  const first = readDayNumber(tokens, at);
  if (!first) return undefined;
  let low = first.day;
  let end = first.end;
  let high: number | undefined;
  if (opensRange(tokens[end])) {
    const last = readDayNumber(tokens, end + 1);
    if (last && last.day > low) {
      high = last.day;
      end = last.end;
    }
  }
  if (tokens[end]?.lower === 'of') end += 1;
  const month = readMonth(tokens, end);
  if (!month || !isDayOfMonth(high ?? low, month.month)) return undefined;
  const year = readYearBehind(tokens, month.end);
  const base = { ...(year && { year: year.year }), month: month.month };
  // 'the 2018 June 5' never happens; '5 June 7' does not either: what stands before is the day.
  return figure(
    at,
    year?.end ?? month.end,
    { ...base, day: low },
    high === undefined ? undefined : { ...base, day: high },
  );
}

/** '9/29/2018' (month first, as American papers write), '2018-09-29', '9/11'. */
function readNumeric(tokens: readonly Token[], at: number): DateFigure | undefined {
  const [first, sign, second, sign2] = tokens.slice(at, at + 4);
  if (!sign || !sign.glued || !second?.glued || sign2?.text !== sign.text) return undefined;
  const third = wholeAt(tokens, at + 4);
  const [a, b] = [wholeAt(tokens, at), wholeAt(tokens, at + 2)];
  if (a === undefined || b === undefined || third === undefined) return undefined;
  if (sign.text === '-' && first?.text.length === 4 && isDayOfMonth(third, b)) {
    return figure(at, at + 5, { year: a, month: b, day: third });
  }
  if (sign.text !== '/' || yearAt(tokens, at + 4) === undefined) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return isDayOfMonth(day, month) ? figure(at, at + 5, { year: third, month, day }) : undefined;
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in since by from until till before after during early late mid of year around circa between to through pre post'.split(
    ' ',
  ),
);

/** '1980s', '1980's', 'the '80s'. */
function readDecade(tokens: readonly Token[], at: number): DateFigure | undefined {
  const number = wholeAt(tokens, at);
  if (number === undefined) return undefined;
  let tail = at + 1;
  if (tokens[tail]?.text === "'" || tokens[tail]?.text === '’') tail += 1;
  const suffix = tokens[tail];
  if (suffix?.lower !== 's' || !suffix.glued) return undefined;
  const digits = tokens[at]?.text.length;
  const quoted =
    tokens[at - 1]?.text === "'" || tokens[at - 1]?.text === '’' || tokens[at - 1]?.text === '‘';
  if (digits !== 4 && !(digits === 2 && quoted)) return undefined;
  const value = decadeValue(number);
  return value === undefined
    ? undefined
    : { kind: 'date', start: digits === 2 ? at - 1 : at, end: tail + 1, value };
}

/** A year alone, a span of years ('2016-17', '2010 to 2015'), a year before a name ('2018 Ryder Cup'). */
function readYear(scan: Scan, at: number): DateFigure | undefined {
  const { tokens } = scan;
  const low = yearAt(tokens, at);
  if (low === undefined) return undefined;
  const before = tokens[at - 1];
  const sign = tokens[at + 1];
  const preposition = before !== undefined && BEFORE_YEAR.has(before.lower);
  if (sign && (DASHES.has(sign.text) || sign.lower === 'to')) {
    const short = wholeAt(tokens, at + 2);
    const isShort = short !== undefined && tokens[at + 2]?.text.length === 2 && sign.glued;
    const high = isShort ? Math.floor(low / 100) * 100 + short : yearAt(tokens, at + 2);
    if (high !== undefined && high > low && low > 1500)
      return figure(at, at + 3, { year: low }, { year: high });
  }
  if (low < 1400 || low > 2100) {
    return preposition &&
      before.lower !== 'of' &&
      before.lower !== 'to' &&
      low <= 2100 &&
      !isPluralNoun(tokens, at + 1)
      ? figure(at, at + 1, { year: low })
      : undefined;
  }
  if (before?.text === '$' || before?.text === '£' || before?.text === '€') return undefined;
  if (before?.glued && before.text === '-' && isCapitalized(tokens[at - 2] ?? before))
    return undefined;
  if (!preposition && scan.place.isMeasure(at + 1)) return undefined;
  if (!preposition && isPluralNoun(tokens, at + 1) && isLowerCase(tokens[at + 1])) return undefined;
  return figure(at, at + 1, { year: low });
}

function isLowerCase(token: Token | undefined): boolean {
  return token !== undefined && !isCapitalized(token);
}

/** 'the 19th century', 'the late nineteenth century', 'the 19th and 20th centuries' (the first only). */
function readCentury({ tokens }: Scan, at: number): DateFigure | undefined {
  const ordinal = readOrdinal(tokens, at);
  if (!ordinal) return undefined;
  const noun = tokens[ordinal.end]?.text === '-' ? ordinal.end + 1 : ordinal.end;
  const word = tokens[noun]?.lower;
  const value = word === 'century' ? centuryValue(ordinal.value) : undefined;
  return value === undefined ? undefined : { kind: 'date', start: at, end: noun + 1, value };
}

/** 'mid-October', 'early 2018': the word before stays outside. */
export function readEnglishDate(scan: Scan, at: number): DateFigure | undefined {
  const { tokens } = scan;
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'digits') {
    return (
      readCentury(scan, at) ??
      readNumeric(tokens, at) ??
      readDayFirst(tokens, at) ??
      readDecade(tokens, at) ??
      readYear(scan, at)
    );
  }
  if (token.kind !== 'word') return undefined;
  return readMonthFirst(tokens, at) ?? readCentury(scan, at) ?? readRelativeEnglish(scan, at);
}
