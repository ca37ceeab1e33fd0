import { type NumberPlace, readNumber, shareMultiplier } from '../../language/numbers.ts';
import type { ReadNumber } from '../../language/numbers-read.ts';
import { isCapitalized } from '../../language/numbers-tokens.ts';
import { type ReadCurrency, readCurrencyBefore, readCurrencyBehind } from './currencies.ts';
import type { Figure, NoFigure, NumberFigure, Scan } from './figure.ts';
import { isListNumber, readNumberName } from './number-names.ts';
import { qualifierBefore } from './qualifiers.ts';
import { readEnglishQuantity } from './quantities-en.ts';
import { readVietnameseQuantity } from './quantities-vi.ts';
import { type ReadUnit, readVietnameseUnit } from './units-vi.ts';
import { readEnglishUnit } from './units-en.ts';

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);

/** One end of an amount: its number, and what stands around it. */
interface End {
  number: ReadNumber;
  currency?: ReadCurrency;
  percent?: { end: number; points?: boolean };
  /** Index after the number and its currency or percent sign. */
  end: number;
}

/** '%', 'per cent', 'percent', 'phần trăm', 'điểm phần trăm', 'percentage points': index after it. */
function readPercentSign(
  { tokens, language }: Pick<Scan, 'tokens' | 'language'>,
  at: number,
): { end: number; points?: boolean } | undefined {
  const [first, second, third] = tokens.slice(at, at + 3).map((token) => token.lower);
  if (first === '%') {
    return second === 'điểm' ? { end: at + 2, points: true } : { end: at + 1 };
  }
  if (language === 'vi') {
    if (first === 'phần' && second === 'trăm') return { end: at + 2 };
    return first === 'điểm' && (second === '%' || (second === 'phần' && third === 'trăm'))
      ? { end: second === '%' ? at + 2 : at + 3, points: true }
      : undefined;
  }
  if (first === '-' && (second === 'percent' || second === 'percentage')) {
    return readPercentSign({ tokens, language }, at + 1);
  }
  const isShort = first === 'pc' && tokens[at]?.glued === true;
  if (first === 'percent' || first === 'pct' || isShort) return { end: at + 1 };
  if (first === 'per' && second === 'cent') return { end: at + 2 };
  const isPoint = second === 'point' || second === 'points';
  if (first === 'percentage' && isPoint) return { end: at + 2, points: true };
  return first === 'percentage' && second === '-' && third?.startsWith('point')
    ? { end: at + 3, points: true }
    : undefined;
}

/** '18- to 29-year-olds': the dash of the lower end hangs in the air. */
function hangingDash({ tokens }: Scan, at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]?.glued === true && tokens[at + 1]?.lower === 'to';
}

function readEnd(scan: Scan, at: number, place: NumberPlace): End | undefined {
  const before = readCurrencyBefore(scan.tokens, at);
  const number = readNumber(
    scan.tokens,
    before?.end ?? at,
    before ? { ...place, currency: true } : place,
  );
  if (!number) return undefined;
  if (before) {
    const behind = readCurrencyBehind(scan.tokens, number.end, scan.language);
    const isSame = behind?.code === before.code;
    return { number, currency: before, end: isSame ? behind.end : number.end };
  }
  const percent = readPercentSign(scan, number.end);
  if (percent) return { number, percent, end: percent.end };
  const joined = scan.tokens[number.end]?.text === '-' && scan.tokens[number.end]?.glued ? 1 : 0;
  const currency = readCurrencyBehind(scan.tokens, number.end + joined, scan.language);
  if (currency && !isWeight(scan, number, currency) && !isOtherNoun(scan, number, currency)) {
    return { number, currency, end: currency.end };
  }
  return { number, end: number.end };
}

const WEIGHING = new Set(
  'weigh weighs weighed weighing weight heavier lighter lost gained lose losing shed bench dumbbell lift lifted pressure'.split(
    ' ',
  ),
);
const WEIGHT_WINDOW = 8;

/** 'weighs 200 pounds' is no money: words of weight near it, and no million pounds weigh. */
function isWeight({ tokens, language }: Scan, number: ReadNumber, currency: ReadCurrency): boolean {
  if (language !== 'en' || currency.code !== 'GBP' || (number.multiplier ?? 0) >= 1e6) return false;
  const from = Math.max(0, currency.end - WEIGHT_WINDOW);
  return tokens
    .slice(from, currency.end + WEIGHT_WINDOW)
    .some(
      (token) =>
        WEIGHING.has(token.lower) || (token.lower === 'of' && token === tokens[currency.end]),
    );
}

/** Second syllables that make another word of a currency: 'đồng chí', 'đô thị', 'bảng đấu'. */
const CURRENCY_COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'chí minh đội nghiệp hồ bào phạm loạt tiền thị vật đốc hộ hương ruộng cỏ bằng dao ý thuận tính ' +
    'đấu xếp điện hiệu tin màu nạn hại ngựa xe'
  ).split(' '),
);

/** 'hai đồng chí', 'một đô thị', 'hai bảng': small numbers in words rarely count money. */
function isOtherNoun(
  { tokens, language }: Scan,
  number: ReadNumber,
  currency: ReadCurrency,
): boolean {
  if (language !== 'vi') return false;
  if (CURRENCY_COMPOUNDS.has(tokens[currency.end]?.lower ?? '')) return true;
  const word = tokens[currency.end - 1]?.lower ?? '';
  const isShort =
    word === 'đô' || word === 'bảng' || word === 'yên' || word === 'tệ' || word === 'kíp';
  return isShort && number.spelled === true && number.multiplier === undefined;
}

/** Where the upper end of a range starts behind its lower end, or `undefined`. */
function readRangeSign({ tokens, language }: Scan, at: number, opened: string): number | undefined {
  const sign = tokens[at];
  if (!sign) return undefined;
  if (DASHES.has(sign.text)) {
    // '5 -7' and '2- 3' are slips; '-' glued on the right side only is a minus or a list.
    return at + 1;
  }
  if (language === 'vi') return sign.lower === 'đến' || sign.lower === 'tới' ? at + 1 : undefined;
  if (sign.lower === 'to' && opened !== 'from') return at + 1;
  return sign.lower === 'and' && opened === 'between' ? at + 1 : undefined;
}

/** 86.5 pence are 0.865 pounds, without what binary fractions add. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(12));
}

function moneyOrPercent(
  { text, tokens }: Scan,
  low: End,
  high: End | undefined,
  start: number,
): NumberFigure | undefined {
  const currency = low.currency ?? high?.currency;
  const percent = low.percent ?? high?.percent;
  const end = high?.end ?? low.end;
  const scale = currency?.scale ?? 1;
  const lower = high ? shareMultiplier(low.number, high.number) : low.number.value;
  const value = scaled(lower, scale);
  const until = high && high.number.value > lower ? scaled(high.number.value, scale) : undefined;
  const base = { start, end, value, ...(until !== undefined && { until }) };
  if (currency) return { kind: 'money', ...base, unit: currency.code };
  if (percent === undefined) return undefined;
  if (!percent.points) return { kind: 'percent', ...base };
  const number = (high ?? low).number;
  const unit = text.slice(tokens[number.end]?.start, tokens[end - 1]?.end);
  return { kind: 'percent', ...base, unit };
}

/** The unit behind an amount in the language of the text. */
function readUnit(scan: Scan, at: number, value: number): ReadUnit | undefined {
  return scan.language === 'vi'
    ? readVietnameseUnit(scan.text, scan.tokens, at)
    : readEnglishUnit(scan.text, scan.tokens, at, value);
}

/** Both ends must be of one sort: '$5-7 million', '5% đến 7%', '40 - 60 chiếc'. */
function fits(low: End, high: End): boolean {
  if (low.currency && high.currency && low.currency.code !== high.currency.code) return false;
  if (low.percent !== undefined && high.percent === undefined) return false;
  if (low.currency && high.percent !== undefined) return false;
  return high.number.value > shareMultiplier(low.number, high.number) && !high.number.fraction;
}

/** Words before a price that leaves the currency out: 'giá 5,5 tỷ', 'lương 20 triệu'. */
const PRICE_WORDS: ReadonlySet<string> = new Set(
  'giá lương vay phạt nợ thưởng mua bán tiền phí thuê cọc lãi lỗ'.split(' '),
);

/** Whether a Vietnamese power of ten without a noun is a sum of đồng, as prices at home are told. */
function isPrice({ tokens, language }: Scan, at: number, number: ReadNumber): boolean {
  if (language !== 'vi' || (number.multiplier ?? 0) < 1e3) return false;
  const start = qualifierBefore(tokens, at, language)?.start ?? at;
  return PRICE_WORDS.has(tokens[start - 1]?.lower ?? '');
}

/**
 * Reads an amount: money, a percentage, or a quantity with its counted noun, single or a range
 * ('£23,000', '5-7%', 'từ 20 đến 30 triệu đồng', '40 - 60 chiếc').
 */
export function readAmount(scan: Scan, at: number): Figure | NoFigure | undefined {
  const { tokens, place, language } = scan;
  const first = tokens[at];
  if (!first) return undefined;
  if (isListNumber(scan, at)) return { kind: 'none', start: at, end: at + 1 };
  const low = readEnd(scan, at, place);
  if (!low) return undefined;
  const opened = tokens[at - 1]?.lower ?? '';
  const highAt = hangingDash(scan, low.end) ? low.end + 2 : readRangeSign(scan, low.end, opened);
  const high = highAt === undefined ? undefined : readEnd(scan, highAt, place);
  const range = high && fits(low, high) ? high : undefined;
  const priced = moneyOrPercent(scan, low, range, at);
  if (priced) return priced;
  const unitAt = range?.end ?? low.end;
  const value = range ? shareMultiplier(low.number, range.number) : low.number.value;
  const unit = readUnit(scan, unitAt, value);
  if (!unit && isPrice(scan, at, range?.number ?? low.number)) {
    const until = range ? { until: range.number.value } : {};
    return { kind: 'money', start: at, end: unitAt, value, ...until, unit: 'VND' };
  }
  // A capital in the middle of a line ('Thế chiến Hai', 'the Four Corners') is a name's.
  const before = tokens[at - 1];
  const isName =
    low.number.spelled === true &&
    before?.kind === 'word' &&
    isCapitalized(first) &&
    (!isCapitalized(before) || (language === 'vi' && !unit));
  if (isName) return { kind: 'none', start: at, end: low.end };
  const isMultiplied = low.number.multiplier !== undefined;
  const name = readNumberName(scan, at, {
    counts: unit !== undefined || isMultiplied,
    isMultiplied,
    isFraction: low.number.fraction === true,
  });
  if (name) return name;
  const amount = {
    start: at,
    end: unitAt,
    value,
    ...(range && { until: range.number.value }),
    number: low.number,
    ...(unit && { unit }),
  };
  return language === 'vi'
    ? readVietnameseQuantity(scan, amount)
    : readEnglishQuantity(scan, amount);
}
