/** Numbers, dates and names of languages as one interface language writes them, through `Intl`. */
export interface Formats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** Whole numbers from a million up in words ('3,37 tỷ') where that loses nothing, else all digits. */
  amount(value: number): string;
  /** `value` is in percent: 8.3 gives '8,3%'. */
  percent(value: number): string;
  /** ISO 8601 with zone, or milliseconds; '22 tháng 8, 2022'. The text itself when it is no date. */
  date(time: string | number): string;
  /** '10:00 ngày 22 tháng 8, 2022'. */
  dateTime(time: string | number): string;
  /** 'tháng 8 năm 2022'; milliseconds. */
  month(time: number): string;
  year(time: number): string;
  /** '5 phút'. */
  minutes(count: number): string;
  /** '3,2 MB'; decimal units. */
  bytes(count: number): string;
  /** 'Tiếng Việt'; the code itself when unknown. */
  languageName(code: string): string;
  /** 'tiếng Việt': the name as it stands within a sentence. */
  languageWithin(code: string): string;
  /** 'a, b và c'. */
  list(items: readonly string[]): string;
  /** Orders text the way the language sorts. */
  compare(a: string, b: string): number;
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** From here on an amount is easier to read in words. */
const WORDS_FROM = 1_000_000;

/** The formats of one language, a BCP 47 tag. */
export function createFormats(language: string): Formats {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const words = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 3,
  });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 10 });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' });
  const year = new Intl.DateTimeFormat(language, { year: 'numeric' });
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const languageName = (code: string): string =>
    (isLanguageTag(code) ? names.of(code) : undefined) ?? code;
  const collator = new Intl.Collator(language, { numeric: true });

  return {
    number: (value, options) =>
      options ? new Intl.NumberFormat(language, options).format(value) : plain.format(value),
    amount: (value) => (isRound(value) ? words.format(value) : plain.format(value)),
    percent: (value) => percent.format(Number((value / 100).toPrecision(12))),
    date: (time) => formatDate(date, time),
    // Vietnamese data says 'lúc 10:00 22 tháng 8, 2022', which is half a sentence and hides where the day begins.
    dateTime: (time) => formatDate(dateTime, time).replace(/^lúc (\S+) /, '$1 ngày '),
    month: (time) => formatDate(month, time),
    year: (time) => formatDate(year, time),
    minutes: (count) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit: 'minute',
        unitDisplay: 'short',
      }).format(count),
    bytes: (count) => {
      const step =
        count > 0 ? Math.min(Math.floor(Math.log10(count) / 3), BYTE_UNITS.length - 1) : 0;
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: BYTE_UNITS[step] ?? 'byte',
        maximumFractionDigits: step > 1 ? 1 : 0,
      }).format(count / 1000 ** step);
    },
    languageName,
    // The data has Vietnamese names as they head a list; other languages' names are the same anywhere.
    languageWithin: (code) => languageName(code).replace(/^Tiếng /, 'tiếng '),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Whether names can be asked for a code, which may come from a service: they throw for what is none. */
function isLanguageTag(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    // It says by throwing that this is no language tag.
    return false;
  }
}

/** Whether three decimals of the next lower power of a thousand hold the value exactly. */
function isRound(value: number): boolean {
  const size = Math.abs(value);
  if (size < WORDS_FROM) return false;
  const unit = 1000 ** Math.floor(Math.log10(size) / 3);
  const thousandths = (size / unit) * 1000;
  return Math.abs(thousandths - Math.round(thousandths)) < 1e-6;
}

/** The text itself when it is no date, so that a wrong date of a page is shown as it stands. */
function formatDate(format: Intl.DateTimeFormat, time: string | number): string {
  const value = new Date(time);
  return Number.isNaN(value.getTime()) ? String(time) : format.format(value);
}
