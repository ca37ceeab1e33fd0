/** A day, month or year of the calendar as far as a text gives it. */
export interface CalendarDate {
  year?: number;
  month?: number;
  day?: number;
}

const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day of a month exists in some year. */
export function isDayOfMonth(day: number, month: number): boolean {
  return (
    Number.isInteger(day) &&
    day >= 1 &&
    month >= 1 &&
    month <= 12 &&
    day <= (LONGEST_MONTH[month - 1] ?? 0)
  );
}

/** Years that a bare number of four digits may mean in the news. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 2199;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** ISO 8601 at the precision given: `2018-09-29`, `2018-09`, `2018`, `--09-29`, `--09`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const head = year === undefined ? '-' : String(year).padStart(4, '0');
  return [head, month, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'number' ? pad(part) : part))
    .join('-');
}

const ROMAN_ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** Number of a Roman numeral up to XXXIX, for centuries and quarters; `undefined` for other words. */
export function romanNumeral(text: string): number | undefined {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text);
  if (!match || text === '') return undefined;
  return (match[1]?.length ?? 0) * 10 + ROMAN_ONES.indexOf(match[2] ?? '');
}

/** `18XX` for the nineteenth century. */
export function centuryValue(ordinal: number): string | undefined {
  return Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= 30
    ? `${pad(ordinal - 1)}XX`
    : undefined;
}

/**
 * `198X` for the decade that starts in a year; '80' alone is of the twentieth century; 'the 1800s'
 * are the century `18XX`, but 'the 2000s' as a rule the decade.
 */
export function decadeValue(year: number): string | undefined {
  if (year % 10 !== 0) return undefined;
  if (year % 100 === 0 && isYear(year) && year < 2000) return `${year / 100}XX`;
  if (year >= 10 && year < 100) return `19${year / 10}X`;
  return isYear(year) ? `${year / 10}X` : undefined;
}

/** First and last month of a quarter of a year, as the two ends of a range. */
export function quarterRange(quarter: number, year?: number): { value: string; until: string } {
  const withYear = year === undefined ? {} : { year };
  return {
    value: isoDate({ ...withYear, month: quarter * 3 - 2 }),
    until: isoDate({ ...withYear, month: quarter * 3 }),
  };
}
