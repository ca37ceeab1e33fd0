import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import { type CalendarDate, centuryValue, decadeValue, isDayOfMonth, isoDate } from './calendar.ts';
import {
  DASHES,
  opensRange,
  readDayNumber,
  readMonth,
  readYearBehind,
  wholeAt,
  yearAt,
} from './days-en.ts';
import type { DateFigure, Scan } from './figure.ts';
import { readOrdinal } from './ordinals-en.ts';
import { readRelativeEnglish } from './relative-en.ts';
import { isPluralNoun } from './units-en.ts';

function figure(start: number, end: number, low: CalendarDate, high?: CalendarDate): DateFigure {
  return { kind: 'date', start, end, value: isoDate(low), ...(high && { until: isoDate(high) }) };
}

/** 'July 2017', 'June', 'January through March 2019', 'last December', 'October last year'. */
function readMonthAlone(
  tokens: readonly Token[],
  at: number,
  { month, end }: { month: number; end: number },
): DateFigure {
  const year = readYearBehind(tokens, end);
  if (year) return figure(at, year.end, { year: year.year, month });
  const last = opensRange(tokens[end]) ? readMonth(tokens, end + 1) : undefined;
  if (last && last.month > month && !readDayNumber(tokens, last.end)) {
    const shared = readYearBehind(tokens, last.end);
    const inYear = shared ? { year: shared.year } : {};
    return figure(
      at,
      shared?.end ?? last.end,
      { ...inYear, month },
      { ...inYear, month: last.month },
    );
  }
  const before = tokens[at - 1]?.lower;
  const named = before === 'last' ? -1 : before === 'next' ? 1 : undefined;
  if (named !== undefined) return { ...figure(at - 1, end, { month }), yearOffset: named };
  const behind = readYearWords(tokens, end);
  return behind === undefined
    ? figure(at, end, { month })
    : { ...figure(at, end + 2, { month }), yearOffset: behind };
}

/** 'September 29, 2018', 'Oct. 2', 'Sept. 5-7', 'May 30 to June 2'. */
function readMonthFirst(tokens: readonly Token[], at: number): DateFigure | undefined {
  const month = readMonth(tokens, at);
  if (!month) return undefined;
  const day = readDayNumber(tokens, month.end);
  if (!day || !isDayOfMonth(day.day, month.month) || isClock(tokens, day.end)) {
    return readMonthAlone(tokens, at, month);
  }
  const low = { month: month.month, day: day.day };
  const opened = opensRange(tokens[day.end]) ? day.end + 1 : undefined;
  const lastMonth = opened === undefined ? undefined : readMonth(tokens, opened);
  const lastDay =
    opened === undefined ? undefined : readDayNumber(tokens, lastMonth?.end ?? opened);
  const high = lastDay && { month: lastMonth?.month ?? month.month, day: lastDay.day };
  const follows = high && (lastMonth !== undefined || high.day > low.day);
  if (!high || !follows || !isDayOfMonth(high.day, high.month)) {
    const year = readYearBehind(tokens, day.end);
    return figure(at, year?.end ?? day.end, { ...(year && { year: year.year }), ...low });
  }
  const year = readYearBehind(tokens, lastDay.end);
  const inYear = year ? { year: year.year } : {};
  return figure(at, year?.end ?? lastDay.end, { ...inYear, ...low }, { ...inYear, ...high });
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
  end = year?.end ?? month.end;
  if (high !== undefined) return figure(at, end, { ...base, day: low }, { ...base, day: high });
  return figure(at, end, { ...base, day: low });
}

/** '28 September to 7 October 2018': two days of two months. */
function readDayFirstRange(tokens: readonly Token[], at: number): DateFigure | undefined {
  const low = readDayFirst(tokens, at);
  if (!low || low.until !== undefined || !opensRange(tokens[low.end])) return low;
  const high = readDayFirst(tokens, low.end + 1);
  if (high?.value === undefined || high.until !== undefined) return low;
  const year = /^\d{4}/.exec(high.value)?.[0];
  const from =
    low.value?.startsWith('--') && year !== undefined ? `${year}${low.value.slice(1)}` : low.value;
  return { ...low, end: high.end, ...(from !== undefined && { value: from }), until: high.value };
}

/** '9/29/2018' (month first, as American papers write), '2018-09-29', '9/11'. */
function readNumeric(tokens: readonly Token[], at: number): DateFigure | undefined {
  const [first, sign, second, sign2] = tokens.slice(at, at + 4);
  // '9/11' is no share: the one day that English papers write without its year.
  if (first?.text === '9' && sign?.text === '/' && second?.text === '11' && sign2?.text !== '/') {
    return figure(at, at + 3, { month: 9, day: 11 });
  }
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
  const isBetween = before?.lower === 'between' && sign?.lower === 'and';
  if (sign && (DASHES.has(sign.text) || sign.lower === 'to' || isBetween)) {
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
      readDayFirstRange(tokens, at) ??
      readDecade(tokens, at) ??
      readYear(scan, at)
    );
  }
  if (token.kind !== 'word') return undefined;
  return readMonthFirst(tokens, at) ?? readCentury(scan, at) ?? readRelativeEnglish(scan, at);
}
