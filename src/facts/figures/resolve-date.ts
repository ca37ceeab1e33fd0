import { type CalendarDate, isoDate } from './calendar.ts';
import type { DateFigure, RelativeDate } from './figure.ts';

const DAY = 86_400_000;
/** A day and month without a year mean the nearest one, unless it is about as far both ways. */
const SURE_DISTANCE_DAYS = 120;

/** The calendar day of publishing as the page's own zone has it, as a UTC midnight. */
export function publishingDay(publishedTime: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(publishedTime ?? '');
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? undefined : time;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** ISO week (`2022-W42`) of a day: the week that holds its Thursday. */
function isoWeek(time: number): string {
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = time + (3 - weekday) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function resolveRelative(relative: RelativeDate, today: number): string | undefined {
  const date = new Date(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (relative.unit) {
    case 'day':
      return isoDay(today + relative.offset * DAY);
    case 'week':
      return isoWeek(today + relative.offset * 7 * DAY);
    case 'month':
      return isoDay(Date.UTC(year, month + relative.offset, 1)).slice(0, 7);
    case 'year':
      return String(year + relative.offset);
    case 'weekday': {
      if (!relative.direction) return undefined;
      const ahead = (relative.weekday - date.getUTCDay() + 7) % 7;
      // A weekday named on that same day in the past tense is today; 'next' is never today.
      const days =
        relative.direction === 'past' ? (ahead === 0 ? 0 : ahead - 7) : ahead === 0 ? 7 : ahead;
      return isoDay(today + days * DAY);
    }
  }
}

/** The year that brings a day and month nearest to the day of publishing. */
function nearestYear(month: number, day: number | undefined, today: number): number | undefined {
  const year = new Date(today).getUTCFullYear();
  const distance = (candidate: number): number =>
    Math.abs(Date.UTC(candidate, month - 1, day ?? 15) - today) / DAY;
  const best = [year - 1, year, year + 1].sort((a, b) => distance(a) - distance(b))[0] ?? year;
  return distance(best) <= SURE_DISTANCE_DAYS ? best : undefined;
}

function parse(value: string): CalendarDate | undefined {
  const match = /^--(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!match) return undefined;
  return { month: Number(match[1]), ...(match[2] !== undefined && { day: Number(match[2]) }) };
}

/**
 * The day, month, week or year that a date means, where the publishing day makes it sure.
 *
 * @param today from `publishingDay`
 * @returns ISO 8601 at the precision of the text, or `undefined`
 */
export function resolveDate(figure: DateFigure, today: number | undefined): string | undefined {
  if (today === undefined) return undefined;
  if (figure.relative) return resolveRelative(figure.relative, today);
  const date = parse(figure.value ?? '');
  // 'quý I' and 'May to July' without a year say least which year they mean.
  const isSpan = figure.until !== undefined && date?.day === undefined;
  if (date?.month === undefined || isSpan) return undefined;
  const year =
    figure.yearOffset === undefined
      ? nearestYear(date.month, date.day, today)
      : new Date(today).getUTCFullYear() + figure.yearOffset;
  return year === undefined ? undefined : isoDate({ year, ...date });
}
