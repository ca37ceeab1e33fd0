import type { DateFigure, Figure, Scan } from './figure.ts';
import { resolveDate } from './resolve-date.ts';

/** Words that may stand beside a date in a clause of its own: 'Trong năm 2021,', 'In early 2021,'. */
const DATE_COMPANY: ReadonlySet<string> = new Set(
  (
    'trong vào từ đến tới tính hết riêng đầu cuối giữa ngay chỉ kể cả sang bước in by on since during at early late ' +
    'the of as mid from until for end , ; : ( )'
  ).split(' '),
);

/** Words before a date that make it what something is compared with, or where a stretch starts. */
const NOT_PERIOD: ReadonlySet<string> = new Set(
  'so với cùng kể từ đến tới trước sau hơn than from since until till to compared with before after by'.split(
    ' ',
  ),
);
/** 'so với cùng kỳ năm ngoái': how far before the date such a word may stand. */
const COMPARISON_WINDOW = 3;

function isPeriod({ tokens }: Scan, date: DateFigure): boolean {
  const window = tokens.slice(Math.max(0, date.start - COMPARISON_WINDOW), date.start);
  return !window.some(({ lower }) => NOT_PERIOD.has(lower));
}

/** Units of time: how long something took has no 'when' of its own, nor has an age. */
const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    'năm tháng tuần ngày giờ phút giây tiếng tuổi thập niên thập kỷ thế kỷ year years month months week weeks day ' +
    'days hour hours minute minutes second seconds decade decades years old'
  ).split(' '),
);

/** Whether a unit is one of time or of age. */
export function isTimeUnit(unit: string | undefined): boolean {
  return TIME_UNITS.has(unit?.toLowerCase() ?? '') || unit === 'years old';
}

/** The period of a date as ISO 8601: `2021`, `2021/2023`; a date without a year only when resolved. */
function periodOf(date: DateFigure, today: number | undefined): string | undefined {
  const resolve = (value: string | undefined): string | undefined => {
    if (value === undefined || !value.startsWith('--')) return value;
    return resolveDate({ ...date, value }, today);
  };
  const from = date.value === undefined ? resolveDate(date, today) : resolve(date.value);
  if (from === undefined || date.until === undefined) return from;
  const until = resolve(date.until);
  return until === undefined ? from : `${from}/${until}`;
}

/** A clause with more words than this beside its date says something. */
const LONGEST_DATE_CLAUSE = 12;

/** Whether a clause holds a date and nothing else that says something. */
function isDateClause(scan: Scan, clauses: readonly number[], date: DateFigure): boolean {
  const clause = clauses[date.start];
  const isQuiet = (at: number): boolean => {
    const token = scan.tokens[at];
    return token === undefined || token.kind === 'sign' || DATE_COMPANY.has(token.lower);
  };
  for (let step = 1; step <= LONGEST_DATE_CLAUSE; step += 1) {
    const [before, after] = [date.start - step, date.end - 1 + step];
    const isInside = clauses[before] === clause || clauses[after] === clause;
    if (!isInside) return true;
    if (clauses[before] === clause && !isQuiet(before)) return false;
    if (clauses[after] === clause && !isQuiet(after)) return false;
  }
  return false;
}

/**
 * When each figure of a sentence is about: the nearest date of its own clause, or else the last date
 * before it that stands in a clause by itself ('năm 2021, bất chấp dịch bệnh, … đạt 8,3%').
 *
 * @param clauses from `clauseNumbers`
 * @returns ISO 8601 periods by figure
 */
export function figurePeriods(
  scan: Scan,
  figures: readonly Figure[],
  clauses: readonly number[],
  today: number | undefined,
): Map<Figure, string> {
  const periods = new Map<Figure, string>();
  const nextDates = followingDates(figures);
  let topic: DateFigure | undefined;
  let last: DateFigure | undefined;
  for (const [index, figure] of figures.entries()) {
    if (figure.kind === 'date') {
      last = figure;
      if (isDateClause(scan, clauses, figure)) topic = figure;
      continue;
    }
    const isDuration = figure.kind === 'quantity' && isTimeUnit(figure.unit);
    if (figure.kind === 'time' || isDuration) continue;
    const own = [last, nextDates[index]]
      .filter((date) => date !== undefined)
      .filter((date) => clauses[date.start] === clauses[figure.start] && isPeriod(scan, date))
      .sort((a, b) => Math.abs(a.start - figure.start) - Math.abs(b.start - figure.start))[0];
    const date = own ?? topic;
    const period = date && periodOf(date, today);
    if (period !== undefined) periods.set(figure, period);
  }
  return periods;
}

/** For each figure the first date behind it. */
function followingDates(figures: readonly Figure[]): (DateFigure | undefined)[] {
  const following: (DateFigure | undefined)[] = [];
  let next: DateFigure | undefined;
  for (let index = figures.length - 1; index >= 0; index -= 1) {
    following[index] = next;
    const figure = figures[index];
    if (figure?.kind === 'date') next = figure;
  }
  return following;
}
