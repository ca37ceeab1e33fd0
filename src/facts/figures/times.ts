import type { Token } from '../../language/numbers-tokens.ts';
import type { Scan, TimeFigure } from './figure.ts';

function clock(hour: number, minute: number): string | undefined {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return undefined;
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function whole(tokens: readonly Token[], at: number, digits: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'digits' && /^\d+$/.test(token.text) && token.text.length <= digits
    ? Number(token.text)
    : undefined;
}

/** '7', '7:30', '7.30' at an index. */
function readClockDigits(
  tokens: readonly Token[],
  at: number,
): { hour: number; minute: number; end: number; colon: boolean } | undefined {
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(tokens[at]?.text ?? '');
  if (dotted)
    return { hour: Number(dotted[1]), minute: Number(dotted[2]), end: at + 1, colon: false };
  const hour = whole(tokens, at, 2);
  if (hour === undefined) return undefined;
  const sign = tokens[at + 1];
  const minute = tokens[at + 2]?.text.length === 2 ? whole(tokens, at + 2, 2) : undefined;
  if (sign?.text === ':' && sign.glued && tokens[at + 2]?.glued && minute !== undefined) {
    return { hour, minute, end: at + 3, colon: true };
  }
  return { hour, minute: 0, end: at + 1, colon: false };
}

/** How far each part of the day moves an hour of the twelve-hour clock. */
function toTwentyFour(hour: number, part: string): number {
  if (part === 'am' || part === 'sáng') return hour === 12 ? 0 : hour;
  if (part === 'đêm' || part === 'khuya') {
    if (hour === 12) return 0;
    return hour >= 6 && hour < 12 ? hour + 12 : hour;
  }
  if (part === 'trưa') return hour < 3 ? hour + 12 : hour;
  return hour < 12 ? hour + 12 : hour;
}

/** 'am', 'p.m.' at an index. */
function readMeridiem(
  tokens: readonly Token[],
  at: number,
): { part: 'am' | 'pm'; end: number } | undefined {
  const word = tokens[at]?.lower;
  if (word === 'am' || word === 'pm') return { part: word, end: at + 1 };
  if ((word !== 'a' && word !== 'p') || tokens[at + 1]?.text !== '.') return undefined;
  if (tokens[at + 2]?.lower !== 'm' || !tokens[at + 2]?.glued) return undefined;
  const end = tokens[at + 3]?.text === '.' && tokens[at + 3]?.glued ? at + 4 : at + 3;
  return { part: word === 'a' ? 'am' : 'pm', end };
}

const ZONES: ReadonlySet<string> = new Set(
  'BST GMT UTC EST EDT ET PST PDT PT CST CDT CT CET CEST AEST AEDT'.split(' '),
);
/** Words before a clock: 'at 19:30'; without one a bare '19:30' may be a verse or a score. */
const VIETNAMESE_PARTS = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'khuya']);

/** '7 a.m.', '2pm', '7.55am', '09:30 BST', '19:30'. */
export function readEnglishTime({ tokens }: Scan, at: number): TimeFigure | undefined {
  const digits = readClockDigits(tokens, at);
  if (!digits) return undefined;
  const meridiem = readMeridiem(tokens, digits.end);
  if (meridiem && digits.hour <= 12) {
    const value = clock(toTwentyFour(digits.hour, meridiem.part), digits.minute);
    const end = ZONES.has(tokens[meridiem.end]?.text ?? '') ? meridiem.end + 1 : meridiem.end;
    return value === undefined ? undefined : { kind: 'time', start: at, end, value };
  }
  if (tokens[digits.end]?.lower === 'o' && tokens[digits.end + 2]?.lower === 'clock') {
    const value = clock(digits.hour, 0);
    return value === undefined
      ? undefined
      : { kind: 'time', start: at, end: digits.end + 3, value };
  }
  if (tokens[digits.end]?.lower === "o'clock" || tokens[digits.end]?.lower === 'o’clock') {
    const value = clock(digits.hour, 0);
    return value === undefined
      ? undefined
      : { kind: 'time', start: at, end: digits.end + 1, value };
  }
  const zone = ZONES.has(tokens[digits.end]?.text ?? '');
  if (!digits.colon && !zone) return undefined;
  // '2:45:10' is how long a race took.
  if (tokens[digits.end]?.text === ':' && tokens[digits.end]?.glued) return undefined;
  const value = clock(digits.hour, digits.minute);
  if (value === undefined) return undefined;
  return { kind: 'time', start: at, end: zone ? digits.end + 1 : digits.end, value };
}

const HOUR_WORDS: ReadonlySet<string> = new Set(['giờ', 'h', 'g']);
const BEFORE_TIME: ReadonlySet<string> = new Set(['lúc', 'hồi']);

/** '19h30', '8g05': hours and minutes with a letter between them. */
const JOINED_CLOCK = /^[hg](\d{2})$/;

/** '7 giờ sáng', '19h30', '2 giờ' after 'lúc', '7.55 giờ sáng', '15 g 30 ngày', '17:30'. */
export function readVietnameseTime({ tokens }: Scan, at: number): TimeFigure | undefined {
  const digits = readClockDigits(tokens, at);
  if (!digits) return undefined;
  const { hour } = digits;
  const dotted = digits.end === at + 1 && tokens[at]?.text.includes('.') === true;
  let { minute, end } = digits;
  const unit = tokens[end];
  const joined = unit?.glued ? (JOINED_CLOCK.exec(unit.lower) ?? undefined) : undefined;
  const hasUnit = unit !== undefined && HOUR_WORDS.has(unit.lower);
  if (joined) {
    minute = Number(joined[1]);
    end += 1;
  } else if (hasUnit) {
    end += 1;
    const minutes = whole(tokens, end, 2);
    const isMinutes =
      minutes !== undefined &&
      (tokens[end]?.glued || unit.lower !== 'giờ' || tokens[end + 1]?.lower === 'phút');
    if (isMinutes) {
      minute = minutes;
      end += tokens[end + 1]?.lower === 'phút' ? 2 : 1;
    } else if (tokens[end]?.lower === 'rưỡi') {
      minute = 30;
      end += 1;
    }
  } else if (!digits.colon && !(dotted && VIETNAMESE_PARTS.has(unit?.lower ?? ''))) {
    // '5.30 chiều' is a clock
    return undefined;
  }
  const zone = ZONES.has(tokens[end]?.text ?? '');
  if (zone) end += 1;
  const part = tokens[end]?.lower ?? '';
  const hasPart = VIETNAMESE_PARTS.has(part);
  const before = tokens[at - 1]?.lower ?? '';
  // '8h ngày 5/6', '15 giờ cùng ngày'
  const dated = hasUnit && (part === 'ngày' || part === 'cùng' || part === 'hôm');
  const introduced =
    dated ||
    BEFORE_TIME.has(before) ||
    (BEFORE_TIME.has(tokens[at - 2]?.lower ?? '') && before === 'khoảng') ||
    (before === 'khoảng' && tokens[at - 2]?.lower === 'vào');
  // '48 giờ' and '2 giờ 30 phút' may be durations: a clock has a part of the day or 'lúc' with it.
  const written = digits.colon || joined !== undefined;
  if (!hasPart && !introduced && !zone && !written) return undefined;
  const value = clock(hasPart && hour <= 12 ? toTwentyFour(hour, part) : hour, minute);
  if (value === undefined) return undefined;
  return { kind: 'time', start: at, end: hasPart ? end + 1 : end, value };
}
