import type { ReadNumber } from './numbers-read.ts';
import type { Token } from './numbers-tokens.ts';

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** Digits that are said differently after tens: 'hai mươi mốt', 'mười lăm', 'bốn mươi tư'. */
const AFTER_TENS: ReadonlyMap<string, number> = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
]);

export const VIETNAMESE_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);

type Read = Pick<ReadNumber, 'value' | 'end'>;

/** One to ninety-nine: 'hai', 'mười lăm', 'hai mươi mốt', 'ba chục'. */
function readTens(tokens: readonly Token[], at: number): Read | undefined {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const digit = DIGITS.get(word);
  let tens = 0;
  let end = at;
  if (word === 'mười') {
    tens = 10;
    end = at + 1;
  } else if (digit !== undefined && (next === 'mươi' || next === 'chục')) {
    tens = digit * 10;
    end = at + 2;
  } else {
    return digit === undefined ? undefined : { value: digit, end: at + 1 };
  }
  const unit = tokens[end]?.lower ?? '';
  const value = AFTER_TENS.get(unit) ?? DIGITS.get(unit);
  // 'mười năm' is ten years, not fifteen ('mười lăm').
  if (value === undefined || unit === 'năm') return { value: tens, end };
  return { value: tens + value, end: end + 1 };
}

/** One to nine hundred and ninety-nine: 'hai trăm linh năm', 'một trăm ba mươi'. */
function readHundreds(tokens: readonly Token[], at: number): Read | undefined {
  const head = readTens(tokens, at);
  if (!head || tokens[head.end]?.lower !== 'trăm') return head;
  let value = head.value * 100;
  let end = head.end + 1;
  const linked = tokens[end]?.lower === 'linh' || tokens[end]?.lower === 'lẻ';
  const tail = readTens(tokens, linked ? end + 1 : end);
  if (tail && (linked || tail.value >= 10)) {
    value += tail.value;
    end = tail.end;
  }
  return { value, end };
}

/** 'hai phần ba', 'một phần tư': the whole of a fraction after its 'phần'. */
function readFractionBase(tokens: readonly Token[], at: number): Read | undefined {
  const tens = readTens(tokens, at);
  if (tens) return tens;
  return tokens[at]?.lower === 'tư' ? { value: 4, end: at + 1 } : undefined;
}

/** 'nửa triệu', 'một nửa', 'nửa tiếng'. */
function readHalf(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const start = tokens[at]?.lower === 'một' ? at + 1 : at;
  if (tokens[start]?.lower !== 'nửa') return undefined;
  const multiplier = VIETNAMESE_MULTIPLIERS.get(tokens[start + 1]?.lower ?? '');
  if (multiplier === undefined)
    return { value: 0.5, end: start + 1, spelled: true, fraction: true };
  return { value: 0.5 * multiplier, end: start + 2, multiplier, spelled: true };
}

/**
 * Reads a Vietnamese number in words: 'hai nghìn', 'mười bốn', 'ba triệu rưỡi', 'hai phần ba', 'nửa
 * triệu'. A power of ten alone is no number ('hàng triệu người').
 *
 * @returns `undefined` when no number starts at `at`
 */
export function readVietnameseWords(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const half = readHalf(tokens, at);
  if (half) return half;
  let group = readHundreds(tokens, at);
  if (!group) return undefined;
  if (tokens[group.end]?.lower === 'phần') {
    const base = readFractionBase(tokens, group.end + 1);
    if (base && base.value > group.value) {
      return { value: group.value / base.value, end: base.end, spelled: true, fraction: true };
    }
  }
  let value = 0;
  let end = at;
  let last = Number.POSITIVE_INFINITY;
  let multiplier: number | undefined;
  while (group) {
    let power = VIETNAMESE_MULTIPLIERS.get(tokens[group.end]?.lower ?? '');
    if (power === undefined) {
      if (last === Number.POSITIVE_INFINITY || group.value >= 10) {
        value += group.value;
        end = group.end;
        multiplier = undefined;
      }
      break;
    }
    end = group.end + 1;
    // 'nghìn tỷ', 'trăm nghìn tỷ'
    const further = VIETNAMESE_MULTIPLIERS.get(tokens[end]?.lower ?? '');
    if (further !== undefined && further > power) {
      power *= further;
      end += 1;
    }
    if (power >= last) return undefined;
    value += group.value * power;
    multiplier = power;
    last = power;
    if (tokens[end]?.lower === 'rưỡi') {
      value += power / 2;
      end += 1;
      break;
    }
    const linked = tokens[end]?.lower === 'linh' || tokens[end]?.lower === 'lẻ';
    group = readHundreds(tokens, linked ? end + 1 : end);
  }
  return { value, end, spelled: true, ...(multiplier !== undefined && { multiplier }) };
}
