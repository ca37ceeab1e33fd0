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

const list = (words: string): string[][] => words.split(' ').map((forms) => forms.split('/'));

/** The numbers from 0 to 20 in words, ordinals too; a space within a form is written `_`. */
export const SMALL_NUMBERS: ReadonlyMap<string, string[][]> = new Map(
  Object.entries({
    en: list(
      'zero/no one/first/a/an/once two/second/twice/both three/third four/fourth five/fifth ' +
        'six/sixth seven/seventh eight/eighth nine/ninth ten/tenth eleven/eleventh ' +
        'twelve/twelfth/dozen thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth ' +
        'sixteen/sixteenth seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth ' +
        'twenty/twentieth',
    ),
    vi: list(
      'không một/nhất/đầu_tiên hai/nhì/đôi ba bốn/tư năm sáu bảy/bẩy tám chín mười mười_một ' +
        'mười_hai/tá mười_ba mười_bốn mười_lăm mười_sáu mười_bảy mười_tám mười_chín hai_mươi',
    ),
  }).map(([language, numbers]) => [
    language,
    numbers.map((forms) => forms.map((form) => form.replaceAll('_', ' '))),
  ]),
);
