import type { BriefLanguage } from '../../language/language.ts';
import type { Token } from '../../language/numbers-tokens.ts';
import type { Qualifier } from '../fact.ts';

/** Words directly before a figure, in the labels' sense ('at least' counts as more). */
const BEFORE: Readonly<Record<BriefLanguage, Readonly<Record<Qualifier, string>>>> = {
  vi: {
    'more-than':
      'hơn|trên|quá|vượt|vượt quá|vượt mức|vượt mốc|vượt ngưỡng|vượt con số|ít nhất|tối thiểu|không dưới|' +
      'không ít hơn|nhiều hơn|cao hơn|lớn hơn|ít ra',
    'less-than':
      'dưới|chưa đến|chưa tới|chưa đầy|chưa quá|ít hơn|thấp hơn|nhỏ hơn|không đến|không tới|không đầy',
    nearly: 'gần|suýt|ngót|ngót nghét|sát mốc|xấp xỉ gần|gần như|gần tới|gần đến',
    about:
      'khoảng|chừng|khoảng chừng|tầm|cỡ|ước tính|ước tính khoảng|ước khoảng|ước đạt|ước|quanh|xung quanh|' +
      'vào khoảng|xấp xỉ|phỏng chừng|trung bình khoảng|độ khoảng|dao động khoảng',
    'up-to':
      'tối đa|tới|lên tới|lên đến|cao tới|cao đến|phạt đến|dài đến|mất đến|tăng đến|đạt đến|giảm đến|không quá|không vượt quá|nhiều nhất|cao nhất là|có tới|có đến|dài tới',
  },
  en: {
    'more-than':
      'more than|over|above|at least|exceeding|upwards of|upward of|in excess of|no fewer than|no less than|' +
      'not less than|greater than|higher than|well over|just over|a little over|slightly more than|' +
      'a minimum of|minimum of|surpassing|topping|longer than|bigger than|larger than|older than',
    'less-than':
      'less than|fewer than|under|below|lower than|smaller than|younger than|shorter than|just under|just below',
    nearly: 'nearly|almost|close to|nearing|just shy of|approaching|virtually',
    about:
      'about|around|approximately|roughly|some|estimated|an estimated|circa|approx|approx .|somewhere around|' +
      'in the region of|something like',
    'up-to':
      'up to|as much as|as many as|as high as|as long as|as far as|as tall as|as fast as|as big as|as large as|' +
      'a maximum of|maximum of|at most|no more than|not more than|as little as',
  },
};

/** 'đề cập tới hai vấn đề', 'từ 5 tới 10': the word leads somewhere and limits nothing. */
const LEADING_TO: ReadonlySet<string> = new Set(
  'cập dẫn đi đưa quan liên hướng nhắc chuyển gửi gọi sang nghĩ trở bay chạy nay mang ảnh'.split(
    ' ',
  ),
);

/** Words directly behind a figure and its unit. */
const BEHIND: Readonly<Record<BriefLanguage, Readonly<Partial<Record<Qualifier, string>>>>> = {
  vi: { 'more-than': 'trở lên', 'up-to': 'trở xuống' },
  en: { 'more-than': 'or more', 'less-than': 'or less|or fewer', about: 'or so' },
};

interface Phrase {
  words: readonly string[];
  qualifier: Qualifier;
}

/** Phrases by their last (or first) word, the longest first. */
function index(
  table: Readonly<Partial<Record<Qualifier, string>>>,
  key: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const qualifier of Object.keys(table) as Qualifier[]) {
    for (const phrase of (table[qualifier] ?? '').split('|')) {
      const words = phrase.split(' ');
      const by = key(words) ?? '';
      map.set(by, [...(map.get(by) ?? []), { words, qualifier }]);
    }
  }
  for (const phrases of map.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return map;
}

const INDEX_BEFORE = {
  vi: index(BEFORE.vi, (words) => words.at(-1)),
  en: index(BEFORE.en, (words) => words.at(-1)),
};
const INDEX_BEHIND = {
  vi: index(BEHIND.vi, (words) => words[0]),
  en: index(BEHIND.en, (words) => words[0]),
};

/**
 * The qualifier that ends directly before a token.
 *
 * @returns the qualifier and the index where its words start
 */
export function qualifierBefore(
  tokens: readonly Token[],
  at: number,
  language: BriefLanguage,
): { qualifier: Qualifier; start: number } | undefined {
  const last = tokens[at - 1];
  if (!last) return undefined;
  if (last.text === '~' || last.text === '≈') return { qualifier: 'about', start: at - 1 };
  if (last.text === '>' || last.text === '≥') return { qualifier: 'more-than', start: at - 1 };
  if (last.text === '<' || last.text === '≤') return { qualifier: 'less-than', start: at - 1 };
  for (const { words, qualifier } of INDEX_BEFORE[language].get(last.lower) ?? []) {
    const start = at - words.length;
    const isPlainTo = words.length === 1 && words[0] === 'tới';
    if (isPlainTo && LEADING_TO.has(tokens[start - 1]?.lower ?? '')) continue;
    if (start >= 0 && words.every((word, offset) => tokens[start + offset]?.lower === word)) {
      return { qualifier, start };
    }
  }
  return undefined;
}

/** The qualifier that starts at a token, behind a figure: 'trở lên', 'or more', '+'. */
export function qualifierBehind(
  tokens: readonly Token[],
  at: number,
  language: BriefLanguage,
): { qualifier: Qualifier; end: number } | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.text === '+' && first.glued) return { qualifier: 'more-than', end: at + 1 };
  if (first.text === '-' && first.glued && tokens[at + 1]?.lower === 'plus') {
    return { qualifier: 'more-than', end: at + 2 };
  }
  for (const { words, qualifier } of INDEX_BEHIND[language].get(first.lower) ?? []) {
    if (words.every((word, offset) => tokens[at + offset]?.lower === word)) {
      return { qualifier, end: at + words.length };
    }
  }
  return undefined;
}
