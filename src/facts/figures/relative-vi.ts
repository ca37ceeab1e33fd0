import type { Token } from '../../language/numbers-tokens.ts';
import type { DateFigure, RelativeDate, Scan } from './figure.ts';
import { VIETNAMESE_PARTS } from './parts-of-day.ts';

/** Words after 'hôm', 'ngày', 'tuần', 'tháng', 'năm' that place them before or after today. */
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['qua', -1],
  ['trước', -1],
  ['ngoái', -1],
  ['rồi', -1],
  ['nay', 0],
  ['này', 0],
  ['sau', 1],
  ['tới', 1],
  ['mai', 1],
]);

const UNIT_WORDS: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map([
  ['hôm', 'day'],
  ['ngày', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['năm', 'year'],
]);

/** Which words may follow which unit: 'ngày nay' is 'nowadays', 'hôm sau' counts from another day. */
const FOLLOWERS: Readonly<Record<string, ReadonlySet<string>>> = {
  hôm: new Set(['qua', 'nay', 'kia']),
  ngày: new Set(['mai']),
  tuần: new Set(['trước', 'này', 'tới', 'qua', 'rồi', 'sau']),
  tháng: new Set(['trước', 'này', 'tới', 'qua', 'rồi', 'sau']),
  năm: new Set(['ngoái', 'nay', 'tới', 'trước', 'sau']),
};

/** Sunday first, as in `Date.getUTCDay`. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['hai', 1],
  ['ba', 2],
  ['tư', 3],
  ['năm', 4],
  ['sáu', 5],
  ['bảy', 6],
  ['bẩy', 6],
  ['2', 1],
  ['3', 2],
  ['4', 3],
  ['5', 4],
  ['6', 5],
  ['7', 6],
]);

/** Words before 'thứ hai' that make it Monday and not 'the second'. */
const BEFORE_WEEKDAY: ReadonlySet<string> = new Set(
  'hôm vào sáng trưa chiều tối đêm ngày qua từ đến tới mỗi các sớm'.split(' '),
);

/** 'thứ Bảy', 'hôm thứ Sáu', 'Chủ nhật', 'thứ Bảy vừa qua'; not 'thứ hai' as an ordinal. */
function readWeekday(tokens: readonly Token[], at: number): DateFigure | undefined {
  const [head, tail] = tokens.slice(at, at + 2);
  if (!head || !tail) return undefined;
  let weekday: number | undefined;
  if (head.lower === 'chủ' && tail.lower === 'nhật') weekday = 0;
  else if (head.lower === 'thứ') {
    weekday = WEEKDAYS.get(tail.lower);
    const before = tokens[at - 1]?.lower ?? '';
    const named = tail.text !== tail.lower || BEFORE_WEEKDAY.has(before);
    if (!named) return undefined;
  }
  if (weekday === undefined) return undefined;
  const [after, after2] = [tokens[at + 2]?.lower, tokens[at + 3]?.lower];
  const isPast =
    tokens[at - 1]?.lower === 'hôm' ||
    (after === 'vừa' && (after2 === 'qua' || after2 === 'rồi')) ||
    (after === 'tuần' && (after2 === 'trước' || after2 === 'qua'));
  const isFuture =
    (after === 'tới' && after2 !== undefined) || (after === 'tuần' && after2 === 'tới');
  const direction = isPast ? 'past' : isFuture ? 'future' : undefined;
  const relative: RelativeDate = { unit: 'weekday', weekday, ...(direction && { direction }) };
  return { kind: 'date', start: at, end: at + 2, relative };
}

function readOffsetPhrase(tokens: readonly Token[], at: number): DateFigure | undefined {
  const [head, tail] = tokens.slice(at, at + 2);
  const unit = UNIT_WORDS.get(head?.lower ?? '');
  if (!head || !tail || unit === undefined || !FOLLOWERS[head.lower]?.has(tail.lower))
    return undefined;
  const offset = tail.lower === 'kia' ? -2 : OFFSETS.get(tail.lower);
  if (offset === undefined) return undefined;
  // 'ba năm trước', 'nhiều tháng qua' and 'một tuần sau' are stretches of time, not names of one.
  const before = tokens[at - 1];
  const counted =
    before !== undefined &&
    unit !== 'day' &&
    (before.kind === 'digits' || COUNTING.has(before.lower));
  return counted ? undefined : { kind: 'date', start: at, end: at + 2, relative: { unit, offset } };
}

const COUNTING: ReadonlySet<string> = new Set(
  (
    'một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn những các nhiều vài mấy nửa chục mỗi ' +
    'hàng hằng thời gần cùng'
  ).split(' '),
);

/**
 * A date that hangs on the day of publishing: 'hôm qua', 'chiều nay', 'đêm qua', 'tuần trước', 'năm
 * ngoái', weekdays. It has no value of its own.
 */
export function readRelativeVietnamese({ tokens }: Scan, at: number): DateFigure | undefined {
  const part = VIETNAMESE_PARTS.get(tokens[at]?.lower ?? '');
  if (part === undefined) return readOffsetPhrase(tokens, at) ?? readWeekday(tokens, at);
  const word = tokens[at + 1]?.lower ?? '';
  const offset = word === 'qua' ? -1 : word === 'nay' ? 0 : word === 'mai' ? 1 : undefined;
  if (offset !== undefined) {
    return { kind: 'date', start: at, end: at + 2, part, relative: { unit: 'day', offset } };
  }
  const day = readOffsetPhrase(tokens, at + 1) ?? readWeekday(tokens, at + 1);
  return day?.relative?.unit === 'day' || day?.relative?.unit === 'weekday'
    ? { ...day, start: at, part }
    : undefined;
}

/** 'năm ngoái', 'năm nay', 'năm tới' behind a month or a day. */
export function readYearOffset(
  tokens: readonly Token[],
  at: number,
): { years: number; end: number } | undefined {
  if (tokens[at]?.lower !== 'năm') return undefined;
  const word = tokens[at + 1]?.lower ?? '';
  const years = FOLLOWERS['năm']?.has(word) ? OFFSETS.get(word) : undefined;
  return years === undefined ? undefined : { years, end: at + 2 };
}
