/** Words for powers of ten behind a figure, by language, as the languages' dictionaries have them. */
const SCALE_WORDS: Record<string, Record<string, number>> = {
  vi: { trăm: 1e2, nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
  en: {
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
  },
  fr: {
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billions: 1e12,
  },
  de: {
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    billionen: 1e12,
  },
  es: { mil: 1e3, millón: 1e6, millones: 1e6 },
  zh: { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 },
  ja: { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 },
  ko: { 만: 1e4, 억: 1e8, 조: 1e12 },
};

/** Languages whose powers of ten are known; in others only the digits are compared. */
export const SCALE_LANGUAGES: ReadonlySet<string> = new Set(['vi', 'en', 'de', 'zh', 'ja', 'ko']);

/**
 * Value of a word for a power of ten. A word that two languages use differently ('billion') has its
 * English meaning.
 */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.values(SCALE_WORDS)
    .toReversed()
    .flatMap((words) => Object.entries(words)),
);

const ENGLISH = (
  'zero/no one/first/a/an/once two/second/twice/both three/third four/fourth/quarter five/fifth ' +
  'six/sixth seven/seventh eight/eighth nine/ninth ten/tenth eleven/eleventh ' +
  'twelve/twelfth/dozen thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth ' +
  'sixteen/sixteenth seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth'
).split(' ');
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VIETNAMESE = 'không một/nhất/mốt hai/nhì/đôi ba bốn/tư năm/lăm sáu bảy/bẩy tám chín'.split(
  ' ',
);

function english(value: number): string[] {
  const small = ENGLISH[value];
  if (small !== undefined) return small.split('/');
  const tens = ENGLISH_TENS[Math.floor(value / 10) - 2] ?? '';
  if (value % 10 === 0) return [tens, tens.replace(/y$/, 'ieth')];
  return english(value % 10).map((unit) => `${tens} ${unit}`);
}

function vietnamese(value: number): string[] {
  if (value === 1) return ['một', 'nhất', 'đầu tiên'];
  if (value === 12) return ['mười hai', 'tá'];
  const unit = VIETNAMESE[value % 10]?.split('/') ?? [];
  if (value < 10) return unit;
  const tens = value < 20 ? 'mười' : `${VIETNAMESE[Math.floor(value / 10)]?.split('/')[0]} mươi`;
  return value % 10 === 0 ? [tens] : unit.map((one) => `${tens} ${one}`);
}

const below100 = (wordsOf: (value: number) => string[]) =>
  Array.from({ length: 100 }, (_, value) => wordsOf(value));

/** The numbers from 0 to 99 in words, by language; ordinals too. */
export const SMALL_NUMBERS: ReadonlyMap<string, string[][]> = new Map([
  ['en', below100(english)],
  ['vi', below100(vietnamese)],
]);
