import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import { readVietnameseWords, VIETNAMESE_MULTIPLIERS } from '../../language/numbers-vi.ts';
import {
  type CalendarDate,
  centuryValue,
  decadeValue,
  isoDate,
  quarterRange,
  romanNumeral,
} from './calendar.ts';
import { readCurrencyBehind } from './currencies.ts';
import { readDays, readMonthNumber, readYearAfter, wholeAt, yearAt } from './days-vi.ts';
import type { DateFigure, Scan } from './figure.ts';
import { VIETNAMESE_PARTS } from './parts-of-day.ts';
import { qualifierBefore } from './qualifiers.ts';
import { readRelativeVietnamese, readYearOffset } from './relative-vi.ts';
import { readVietnameseUnit } from './units-vi.ts';

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

function dateFigure(
  start: number,
  end: number,
  low: CalendarDate,
  high?: CalendarDate,
): DateFigure {
  return {
    kind: 'date',
    start,
    end,
    value: isoDate(low),
    ...(high && { until: isoDate(high) }),
  };
}

/** A year, or years from one to another: '2021', '2021 – 2023', '2021 đến 2023', '2016-17'. */
function readYears(
  tokens: readonly Token[],
  at: number,
): { low: number; high?: number; end: number } | undefined {
  const low = yearAt(tokens, at);
  if (low === undefined) return undefined;
  const sign = tokens[at + 1];
  const isRange =
    sign !== undefined && (DASHES.has(sign.text) || sign.lower === 'đến' || sign.lower === 'tới');
  if (!isRange) return { low, end: at + 1 };
  const highAt = tokens[at + 2]?.lower === 'năm' ? at + 3 : at + 2;
  const short = wholeAt(tokens, highAt);
  const isShort = short !== undefined && tokens[highAt]?.text.length === 2 && sign.glued;
  const high = isShort ? Math.floor(low / 100) * 100 + short : yearAt(tokens, highAt);
  return high !== undefined && high > low ? { low, high, end: highAt + 1 } : { low, end: at + 1 };
}

/** 'năm 2018', 'năm 2021-2023', 'những năm 1980', 'những năm 90 của thế kỷ trước'. */
function readYearPhrase({ tokens }: Scan, at: number): DateFigure | undefined {
  const before = tokens[at - 1]?.lower;
  const number = wholeAt(tokens, at + 1);
  if ((before === 'những' || before === 'các') && number !== undefined) {
    const decade = decadeValue(number);
    if (decade !== undefined) return { kind: 'date', start: at - 1, end: at + 2, value: decade };
  }
  // 'năm tài chính 2018', 'năm học 2025 - 2026'
  const kind = tokens[at + 1]?.lower;
  const words = kind === 'học' ? 1 : kind === 'tài' || kind === 'ngân' ? 2 : 0;
  const years = readYears(tokens, at + 1 + words);
  if (!years) return undefined;
  const high = years.high === undefined ? undefined : { year: years.high };
  return dateFigure(at, years.end, { year: years.low }, high);
}

/** 'tháng 6', 'tháng Mười', 'tháng 7/2025', 'tháng 7, 2017', 'tháng 12 năm ngoái', 'tháng 5 - 7/2024'. */
function readMonthPhrase({ tokens }: Scan, at: number): DateFigure | undefined {
  const first = readMonthNumber(tokens, at + 1);
  if (!first) return undefined;
  const sign = tokens[first.end];
  const isRange =
    sign !== undefined && (DASHES.has(sign.text) || sign.lower === 'đến' || sign.lower === 'tới');
  if (isRange && yearAt(tokens, first.end + 1) === undefined) {
    const next = tokens[first.end + 1]?.lower === 'tháng' ? first.end + 2 : first.end + 1;
    const last = readMonthNumber(tokens, next);
    if (last && last.month > first.month) {
      const year = readYearAfter(tokens, last.end);
      const withYear = year ? { year: year.year } : {};
      const end = year?.end ?? last.end;
      return dateFigure(
        at,
        end,
        { ...withYear, month: first.month },
        { ...withYear, month: last.month },
      );
    }
  }
  const year = readYearAfter(tokens, first.end);
  if (year) return dateFigure(at, year.end, { year: year.year, month: first.month });
  const offset = readYearOffset(tokens, first.end);
  const figure = dateFigure(at, offset?.end ?? first.end, { month: first.month });
  return offset ? { ...figure, yearOffset: offset.years } : figure;
}

/** 'quý II/2024', 'quý 3 năm 2023', 'quý I'. */
function readQuarter({ tokens }: Scan, at: number): DateFigure | undefined {
  const token = tokens[at + 1];
  const quarter = romanNumeral(token?.text ?? '') ?? wholeAt(tokens, at + 1);
  if (quarter === undefined || quarter < 1 || quarter > 4) return undefined;
  const year = readYearAfter(tokens, at + 2);
  return {
    kind: 'date',
    start: at,
    end: year?.end ?? at + 2,
    ...quarterRange(quarter, year?.year),
  };
}

/** 'thế kỷ 19', 'thế kỷ XXI', 'thập niên 80', 'thập kỷ 1990'. */
function readCenturyOrDecade({ tokens }: Scan, at: number): DateFigure | undefined {
  const [head, tail, name] = tokens.slice(at, at + 3);
  if (!head || !tail || !name) return undefined;
  const isCentury = head.lower === 'thế' && (tail.lower === 'kỷ' || tail.lower === 'kỉ');
  const isDecade =
    head.lower === 'thập' && (tail.lower === 'niên' || tail.lower === 'kỷ' || tail.lower === 'kỉ');
  if (!isCentury && !isDecade) return undefined;
  const skips = (isDecade && name.lower === 'năm') || (isCentury && name.lower === 'thứ');
  const at2 = skips ? at + 3 : at + 2;
  const number =
    wholeAt(tokens, at2) ??
    romanNumeral(tokens[at2]?.text ?? '') ??
    readVietnameseWords(tokens, at2)?.value;
  if (number === undefined) return undefined;
  const value = isCentury ? centuryValue(number) : decadeValue(number);
  return value === undefined ? undefined : { kind: 'date', start: at, end: at2 + 1, value };
}

/** Words before digits that make '8-3' or '2/9' a date. */
const BEFORE_DAY: ReadonlySet<string> = new Set(
  'ngày hôm dịp lễ khánh mùng mồng tết nay qua mai'.split(' '),
);
/** Words that make '2/9' a date, but not '8-3': 'dẫn trước 3-1' is a score. */
const BEFORE_SLASHED_DAY: ReadonlySet<string> = new Set('từ đến tới trước sau vào'.split(' '));

/** 'sáng', 'sáng sớm', 'rạng sáng', 'đầu giờ chiều' before a day; the words of a part are its start. */
function readPart(
  tokens: readonly Token[],
  at: number,
): { part: DateFigure['part']; end: number } | undefined {
  const part = VIETNAMESE_PARTS.get(tokens[at]?.lower ?? '');
  if (part === undefined) return undefined;
  const next = tokens[at + 1]?.lower;
  const twice = next === 'sớm' || next === 'muộn' || next === 'khuya' || next === 'tối';
  return { part, end: twice ? at + 2 : at + 1 };
}

/** '(29 tháng 9)', '30 tháng 9', '15/3', '23/10/2022', '2-9' after 'Quốc khánh'. */
function readBareDays({ tokens }: Scan, at: number): DateFigure | undefined {
  const before = tokens[at - 1];
  const slashed = tokens[at + 1]?.text === '/';
  const sure =
    before !== undefined &&
    (BEFORE_DAY.has(before.lower) || (slashed && BEFORE_SLASHED_DAY.has(before.lower)));
  const days = readDays(tokens, at, sure);
  if (!days) return undefined;
  const isSlashed = slashed && days.low.year === undefined && !days.high;
  // '1/4 dự án' is a share; '23/10' cannot be one; '24/7' is all day long.
  if (isSlashed && !sure) {
    const [top, bottom] = [days.low.day ?? 0, days.low.month ?? 0];
    const after = tokens[days.end];
    const apart = after === undefined || after.kind === 'sign';
    const opens = apart && (before === undefined || before.text === '(' || before.text === ',');
    if (top === 24 && bottom === 7) return undefined;
    if (top < bottom && bottom <= 10 && !opens) return undefined;
  }
  return dateFigure(at, days.end, days.low, days.high);
}

/** '2018' in 'Ryder Cup 2018', '2021 – 2023' in 'giai đoạn 2021 – 2023', '7/2025', '2018-09-29'. */
function readBareYear(scan: Scan, at: number): DateFigure | undefined {
  const { tokens } = scan;
  const month = wholeAt(tokens, at);
  const slash = tokens[at + 1];
  if (slash?.text === '/' && slash.glued && month !== undefined && month >= 1 && month <= 12) {
    const year = yearAt(tokens, at + 2);
    if (year !== undefined && tokens[at + 3]?.text !== '/')
      return dateFigure(at, at + 3, { year, month });
  }
  const years = readYears(tokens, at);
  if (!years) return undefined;
  const { low, high, end } = years;
  const iso = readIsoDay(tokens, at);
  if (iso) return iso;
  if (high !== undefined) return dateFigure(at, end, { year: low }, { year: high });
  const before = tokens[at - 1];
  const after = tokens[end];
  if (low < 1900 || low > 2100 || after?.text === '/' || before?.text === '/') return undefined;
  // '1900 1234' is a telephone number.
  if (before === undefined || after?.kind === 'digits' || isAmountBehind(scan, end)) {
    return undefined;
  }
  const isLaw = tokens.slice(Math.max(0, at - LAW_NAME), at).some(({ lower }) => lower === 'luật');
  const named = isCapitalized(before) || BEFORE_YEAR.has(before.lower) || isLaw;
  // 'mùa hè 2015, …', 'Luật Đất đai 2013 quy định': no noun is counted, so it is a year.
  const isPlain =
    before.kind === 'word' &&
    !readVietnameseUnit(scan.text, tokens, end) &&
    !qualifierBefore(tokens, at, 'vi');
  return named || isPlain ? dateFigure(at, end, { year: low }) : undefined;
}

/** How many words the name of a law may have: 'Luật Kinh doanh bất động sản 2023'. */
const LAW_NAME = 8;

/** Whether a currency, a measure, a power of ten or '%' makes the number before it an amount. */
function isAmountBehind({ tokens, place }: Scan, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const isMultiplied = VIETNAMESE_MULTIPLIERS.has(word);
  return isMultiplied || place.isMeasure(at) || readCurrencyBehind(tokens, at, 'vi') !== undefined;
}

const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'từ đến tới kể đoạn kỳ khóa khoá mùa xuân hạ thu đông đầu cuối giữa hè năm lịch là ( và'.split(
    ' ',
  ),
);

function readIsoDay(tokens: readonly Token[], at: number): DateFigure | undefined {
  const [year, dash, month, dash2, day] = tokens.slice(at, at + 5);
  if (year?.text.length !== 4 || dash?.text !== '-' || dash2?.text !== '-') return undefined;
  if (!dash.glued || !dash2.glued || month?.text.length !== 2 || day?.text.length !== 2)
    return undefined;
  return dateFigure(at, at + 5, {
    year: Number(year.text),
    month: Number(month.text),
    day: Number(day.text),
  });
}

/** 'Chiều 23/10', 'sáng ngày 10-9', 'đêm 30 tháng 9', 'ngày 29/9', 'hôm 5-3'. */
function readDayPhrase({ tokens }: Scan, at: number): DateFigure | undefined {
  const part = readPart(tokens, at);
  let next = part?.end ?? at;
  const opener = tokens[next]?.lower;
  if (opener === 'ngày' || opener === 'hôm' || opener === 'mùng' || opener === 'mồng') next += 1;
  if (tokens[next]?.lower === 'mùng' || tokens[next]?.lower === 'mồng') next += 1;
  if (next === at) return undefined;
  const days = readDays(tokens, next, true);
  if (!days) return undefined;
  const start = tokens[at - 1]?.lower === 'rạng' ? at - 1 : at;
  const figure = dateFigure(start, days.end, days.low, days.high);
  const offset = days.low.year === undefined ? readYearOffset(tokens, days.end) : undefined;
  return {
    ...figure,
    ...(offset && { yearOffset: offset.years, end: offset.end }),
    ...(part?.part && { part: part.part }),
  };
}

/**
 * Reads a Vietnamese date: days ('Chiều 23/10', '18 - 21/10/2022'), months, quarters, years, decades,
 * centuries, and dates relative to the day of publishing ('hôm qua', 'thứ Bảy'), which have no value.
 */
export function readVietnameseDate(scan: Scan, at: number): DateFigure | undefined {
  const token = scan.tokens[at];
  if (!token) return undefined;
  if (token.kind === 'digits') {
    return readBareDays(scan, at) ?? readBareYear(scan, at);
  }
  if (token.kind !== 'word') return undefined;
  switch (token.lower) {
    case 'năm':
      return readYearPhrase(scan, at) ?? readRelativeVietnamese(scan, at);
    case 'tháng':
      return readMonthPhrase(scan, at) ?? readRelativeVietnamese(scan, at);
    case 'quý':
    case 'quí':
      return readQuarter(scan, at) ?? readRelativeVietnamese(scan, at);
    case 'thế':
    case 'thập':
      return readCenturyOrDecade(scan, at);
    default:
      return readDayPhrase(scan, at) ?? readRelativeVietnamese(scan, at);
  }
}
