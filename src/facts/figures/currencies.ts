import type { Token } from '../../language/numbers-tokens.ts';

/** Signs and letters before an amount, by ISO 4217 code; the longest match wins. */
const PREFIXES: readonly (readonly [readonly string[], string])[] = [
  [['us', '$'], 'USD'],
  [['au', '$'], 'AUD'],
  [['a', '$'], 'AUD'],
  [['ca', '$'], 'CAD'],
  [['c', '$'], 'CAD'],
  [['nz', '$'], 'NZD'],
  [['hk', '$'], 'HKD'],
  [['nt', '$'], 'TWD'],
  [['s', '$'], 'SGD'],
  [['r', '$'], 'BRL'],
  [['$'], 'USD'],
  [['£'], 'GBP'],
  [['€'], 'EUR'],
  [['¥'], 'JPY'],
  [['₫'], 'VND'],
  [['₹'], 'INR'],
  [['₩'], 'KRW'],
  [['฿'], 'THB'],
  [['₽'], 'RUB'],
  [['₺'], 'TRY'],
  [['₴'], 'UAH'],
  [['₦'], 'NGN'],
  [['₱'], 'PHP'],
  [['₪'], 'ILS'],
  [['rs'], 'INR'],
  [['rs', '.'], 'INR'],
  [['rm'], 'MYR'],
];

/** ISO 4217 codes as papers write them, in capitals, before or behind the amount. */
const CODES: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP VND JPY CNY RMB AUD CAD NZD CHF HKD SGD TWD KRW THB LAK KHR MYR IDR PHP INR RUB ' +
    'BRL MXN ZAR SEK NOK DKK PLN TRY AED SAR ILS UAH'
  ).split(' '),
);

function ofCode(code: string): string {
  return code === 'RMB' ? 'CNY' : code;
}

/** Names behind an amount in Vietnamese; longer names first. */
const VIETNAMESE_NAMES: readonly (readonly [string, string])[] = [
  ['đô la mỹ', 'USD'],
  ['đô la úc', 'AUD'],
  ['đô la canada', 'CAD'],
  ['đô la singapore', 'SGD'],
  ['đô la hong kong', 'HKD'],
  ['đô la hồng kông', 'HKD'],
  ['đô la new zealand', 'NZD'],
  ['đô la đài loan', 'TWD'],
  ['đô la', 'USD'],
  ['đô - la', 'USD'],
  ['đôla mỹ', 'USD'],
  ['đôla', 'USD'],
  ['dollar', 'USD'],
  ['đô mỹ', 'USD'],
  ['mỹ kim', 'USD'],
  ['bảng anh', 'GBP'],
  ['bảng', 'GBP'],
  ['euro', 'EUR'],
  ['ơ rô', 'EUR'],
  ['đồng euro', 'EUR'],
  ['nhân dân tệ', 'CNY'],
  ['tệ', 'CNY'],
  ['yên nhật', 'JPY'],
  ['yên', 'JPY'],
  ['yen nhật', 'JPY'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
  ['baht', 'THB'],
  ['bạt', 'THB'],
  ['rúp', 'RUB'],
  ['rupee', 'INR'],
  ['rupi', 'INR'],
  ['kíp', 'LAK'],
  ['kip', 'LAK'],
  ['riel', 'KHR'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['peso', 'MXN'],
  ['franc thụy sĩ', 'CHF'],
  ['franc thụy sỹ', 'CHF'],
  ['đồng việt nam', 'VND'],
  ['đồng', 'VND'],
  ['vnđ', 'VND'],
  ['đô', 'USD'],
];

const ENGLISH_NAMES: readonly (readonly [string, string])[] = [
  ['us dollars', 'USD'],
  ['u . s . dollars', 'USD'],
  ['american dollars', 'USD'],
  ['australian dollars', 'AUD'],
  ['canadian dollars', 'CAD'],
  ['hong kong dollars', 'HKD'],
  ['singapore dollars', 'SGD'],
  ['new zealand dollars', 'NZD'],
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['bucks', 'USD'],
  ['pounds sterling', 'GBP'],
  ['pounds', 'GBP'],
  ['quid', 'GBP'],
  ['euros', 'EUR'],
  ['euro', 'EUR'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['yen', 'JPY'],
  ['won', 'KRW'],
  ['rupees', 'INR'],
  ['rubles', 'RUB'],
  ['roubles', 'RUB'],
  ['baht', 'THB'],
  ['dong', 'VND'],
  ['swiss francs', 'CHF'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['riyals', 'SAR'],
  ['dirhams', 'AED'],
  ['shekels', 'ILS'],
  ['kronor', 'SEK'],
  ['rand', 'ZAR'],
  ['lira', 'TRY'],
  ['pesos', 'MXN'],
  ['reais', 'BRL'],
];

interface CurrencyName {
  words: readonly string[];
  code: string;
}

/** Names by their first word, so that a look-up reads one token before it compares. */
function byFirstWord(
  names: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly CurrencyName[]> {
  const map = new Map<string, CurrencyName[]>();
  for (const [name, code] of names) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), { words, code }]);
  }
  return map;
}

const NAMES = { vi: byFirstWord(VIETNAMESE_NAMES), en: byFirstWord(ENGLISH_NAMES) };

export interface ReadCurrency {
  code: string;
  end: number;
  /** What one of it is worth in units of the code: a penny is 0.01 pounds. */
  scale?: number;
}

function startsWith(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.lower === word);
}

/** Prefixes by their first token: this is asked at every token of a text. */
const PREFIXES_BY_FIRST: ReadonlyMap<string, readonly (readonly [readonly string[], string])[]> =
  new Map(
    PREFIXES.map(([[first = '']]) => [first, PREFIXES.filter(([words]) => words[0] === first)]),
  );

/** The currency before an amount: '$', 'US$', '£', 'USD'; the amount starts at `end`. */
export function readCurrencyBefore(tokens: readonly Token[], at: number): ReadCurrency | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  for (const [words, code] of PREFIXES_BY_FIRST.get(token.lower) ?? []) {
    if (!startsWith(tokens, at, words)) continue;
    // 'a $5 note' is no Australian dollar: letters and sign of one currency touch.
    if (words.length > 1 && !tokens[at + 1]?.glued) continue;
    if (token.kind === 'word' && token.text === token.lower) continue;
    return { code, end: at + words.length };
  }
  return CODES.has(token.text) ? { code: ofCode(token.text), end: at + 1 } : undefined;
}

/** Hundredths of a pound or a dollar; of which dollar the text seldom says. */
const HUNDREDTHS: ReadonlyMap<string, string> = new Map([
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['cent', 'USD'],
  ['cents', 'USD'],
]);

/** The currency behind an amount: 'USD', 'đô la', 'bảng Anh', 'pounds', '€'. */
export function readCurrencyBehind(
  tokens: readonly Token[],
  at: number,
  language: 'vi' | 'en',
): ReadCurrency | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (
    CODES.has(token.text.toUpperCase()) &&
    (token.text === token.text.toUpperCase() || token.lower === 'usd')
  ) {
    return { code: ofCode(token.text.toUpperCase()), end: at + 1 };
  }
  if (token.kind === 'sign') {
    const sign = PREFIXES_BY_FIRST.get(token.text)?.find(([words]) => words.length === 1);
    return sign ? { code: sign[1], end: at + 1 } : undefined;
  }
  if (language === 'vi' && (token.lower === 'đ' || token.lower === 'vnd'))
    return { code: 'VND', end: at + 1 };
  const hundredth =
    HUNDREDTHS.get(token.lower) ?? (token.text === 'p' && token.glued ? 'GBP' : undefined);
  if (language === 'en' && hundredth !== undefined) {
    return { code: hundredth, end: at + 1, scale: 0.01 };
  }
  for (const { words, code } of NAMES[language].get(token.lower) ?? []) {
    if (startsWith(tokens, at, words)) return { code, end: at + words.length };
  }
  return undefined;
}
