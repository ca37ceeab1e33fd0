import type { ReadNumber } from '../../language/numbers-read.ts';
import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { Figure, NoFigure, NumberFigure, Scan } from './figure.ts';
import { FIGURE_WORDS } from './number-names.ts';
import { qualifierBefore } from './qualifiers.ts';
import { isCountingWord, isVietnameseMeasure, type ReadUnit } from './units-vi.ts';

/** An amount that is neither money nor a percentage, single or a range, with the noun behind it. */
export interface Amount {
  start: number;
  /** Index after the digits or words, before the unit. */
  end: number;
  value: number;
  until?: number;
  number: ReadNumber;
  unit?: ReadUnit;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words before a number in words that make it something else: 'cả hai', 'thứ ba', 'người ba'. */
const BEFORE_WORD = words(
  'ngã thứ tháng mỗi từng năm hạng lớp cấp độ số phần tập lần hiệp vòng anh chị ông bà chú bác dì cậu má',
);

/** What follows 'năm' when it is the number five and not the word for year. */
const AFTER_FIVE = words(
  'người tháng tuần ngày giờ phút giây con chiếc cái vụ lần nước tỉnh bên nhà cuộc trận bàn căn ngôi quốc năm ' +
    'thành đứa cậu cô anh chị em tay bước triệu tỷ nghìn ngàn trăm mươi hành điểm dặm km mét tòa bức cây ' +
    'đội nhóm thủ viên nạn trường loài cặp khu phần ca lượt phiếu chuyến bộ bang',
);

/** 'ba' before these is 'father' or part of a name. */
const AFTER_FATHER = words('mẹ má của tôi anh chị em cô cậu nó mày lô lan vì');

const VAGUE_BEFORE = words('vài mấy hàng dăm nhiều những');

function quantity(amount: Amount, unit: ReadUnit | undefined, end: number): NumberFigure {
  return {
    kind: 'quantity',
    start: amount.start,
    end,
    value: amount.value,
    ...(amount.until !== undefined && { until: amount.until }),
    ...(unit && { unit: unit.unit }),
  };
}

/** 'một ngày' is some day, 'một lần' once, 'một đêm' overnight, 'một lượng' an amount. */
const NOT_ONE = words(
  'ngày lần điểm đêm lượng chỉ độ số chút cách vài ít phần kiểu loạt mình trong chiều',
);

/** 'một' counts before a measure ('một năm') and beside other counts ('hai nam và một nữ'). */
function oneCounts(scan: Scan, { start, end }: Amount): boolean {
  const { tokens } = scan;
  const unit = tokens[end]?.lower ?? '';
  const after = tokens[end + 1]?.lower ?? '';
  if (NOT_ONE.has(unit) || (unit === 'phút' && after === 'giây')) return false;
  if (isVietnameseMeasure(tokens, end)) return true;
  const [before, before2] = [tokens[start - 1]?.lower ?? '', tokens[start - 2]];
  // 'chỉ một bàn', 'ít nhất một người': a count is meant.
  const isStressed = /^(?:chỉ|đúng|nhất)$/.test(tokens[start - 1]?.lower ?? '');
  if (isStressed || isFirstOfList(tokens, end)) return true;
  const listed = before === 'và';
  // The count before in the list stands a few words back: 'ba thiếu niên và một thanh niên'.
  if (!listed || !before2) return false;
  for (let at = start - 2; at >= Math.max(0, start - 6); at -= 1) {
    const token = tokens[at];
    if (token && COUNTS.has(token.lower) && isCountedAfter(tokens, at)) return true;
  }
  return false;
}

const COUNTS = words('hai ba bốn năm sáu bảy tám chín mười 2 3 4 5 6 7 8 9 10');

/** 'Một thiếu niên 17 tuổi, hai thiếu niên 18 tuổi', 'một tích thay vì hai tích'. */
function isFirstOfList(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at]?.lower;
  if (noun === undefined) return false;
  for (let index = at + 1; index < Math.min(tokens.length - 1, at + 8); index += 1) {
    const isCount = COUNTS.has(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower === noun;
    if (isCount) return true;
  }
  return false;
}

function isCountedAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.kind === 'word' && !isCapitalized(next);
}

function readWords(scan: Scan, amount: Amount): Figure | NoFigure | undefined {
  const { tokens } = scan;
  const { start, end, number, unit, value } = amount;
  const none: NoFigure = { kind: 'none', start, end };
  const before = tokens[start - 1];
  const first = tokens[start];
  const next = tokens[end]?.lower ?? '';
  const isFigure = before?.lower === 'số' && FIGURE_WORDS.has(tokens[start - 2]?.lower ?? '');
  const isSpan = before?.lower === 'vòng' && isVietnameseMeasure(tokens, end);
  const isOrdered = before !== undefined && BEFORE_WORD.has(before.lower) && !isFigure && !isSpan;
  if (before && (VAGUE_BEFORE.has(before.lower) || isOrdered)) return none;
  if (number.fraction) {
    // 'nửa cuối', 'nửa đêm', 'nửa đầu' divide time and share nothing.
    const divides =
      next === 'cuối' || next === 'đêm' || next === 'đầu' || next === 'sau' || next === 'kia';
    return divides ? none : quantity(amount, unit, unit?.end ?? end);
  }
  const isSingle = end === start + 1;
  const isFive =
    AFTER_FIVE.has(next) || (unit !== undefined && (isFigure || before?.lower === 'cả'));
  if (isSingle && first?.lower === 'năm' && !isFive) return undefined;
  const isFather = AFTER_FATHER.has(next) || (before?.lower === 'và' && next === '');
  if (isSingle && first?.lower === 'ba' && isFather) return none;
  if (isSingle && value === 1 && !oneCounts(scan, amount)) return undefined;
  if (unit) return quantity(amount, unit, unit.end);
  if (next === 'trong' && tokens[end + 1]?.lower === 'số') return quantity(amount, undefined, end);
  // Words without a noun count only when they are long enough to be meant ('mười bốn', 'hai triệu').
  return isSingle ? undefined : quantity(amount, undefined, end);
}

/** Four digits that may be a year of our time. */
function isYearLike(amount: Amount, text: string): boolean {
  return /^\d{4}$/.test(text) && amount.value >= 1900 && amount.value <= 2100;
}

/** A count or a measure: '9.100 tấn', 'hai bên', '13 tuổi', 'một năm'. */
export function readVietnameseQuantity(scan: Scan, amount: Amount): Figure | NoFigure | undefined {
  const { tokens } = scan;
  if (amount.number.spelled) return readWords(scan, amount);
  const before = tokens[amount.start - 1]?.lower ?? '';
  const { unit } = amount;
  if (before === 'tuổi' && !unit) {
    return { ...quantity(amount, undefined, amount.end), start: amount.start - 1, unit: 'tuổi' };
  }
  if (before === 'âm' && isVietnameseMeasure(tokens, amount.end)) {
    // 'âm 5 độ C'
    const below = { ...amount, value: -amount.value, start: amount.start - 1 };
    return quantity(below, unit, unit?.end ?? amount.end);
  }
  const mayBeYear =
    isYearLike(amount, tokens[amount.start]?.text ?? '') &&
    !qualifierBefore(tokens, amount.start, 'vi') &&
    !(unit && isCountingWord(tokens, amount.end));
  if (mayBeYear || (!unit && amount.value === 0)) return undefined;
  return quantity(amount, unit, unit?.end ?? amount.end);
}
