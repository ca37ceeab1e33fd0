import { ENGLISH_MULTIPLIERS, readEnglishWords } from './numbers-en.ts';
import type { ReadNumber } from './numbers-read.ts';
import { type FigureRole, type NumberStyle, parseFigure } from './numbers-style.ts';
import type { Token } from './numbers-tokens.ts';
import { readVietnameseWords, VIETNAMESE_MULTIPLIERS } from './numbers-vi.ts';

/** Short powers of ten glued to the digits of English figures: '£1.2m', '$3bn', '50k'. */
const ENGLISH_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
/** Of these, the ones that are no measure when no currency stands before them. */
const PLAIN_SUFFIXES: ReadonlySet<string> = new Set(['k', 'mn', 'mln', 'bn', 'bln', 'tn', 'trn']);
/** '500k', '5tr' of prices and of social networks. */
const VIETNAMESE_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['tr', 1e6],
]);

const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4],
  ['½', 1 / 2],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** What `readNumber` needs to know of the place where the number stands. */
export interface NumberPlace {
  style: NumberStyle;
  /** A currency sign stands before it, so that 'm' is a million and not metres. */
  currency?: boolean;
  /** Whether the token at an index is a unit of measure (and not a counted noun). */
  isMeasure: (index: number) => boolean;
}

/** The power of ten at an index, with the index after it. */
function readMultiplier(
  tokens: readonly Token[],
  at: number,
  place: NumberPlace,
): { power: number; end: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (place.style.language === 'vi') {
    const power =
      VIETNAMESE_MULTIPLIERS.get(token.lower) ?? (token.lower === 'trăm' ? 100 : undefined);
    if (power !== undefined) {
      const further = VIETNAMESE_MULTIPLIERS.get(tokens[at + 1]?.lower ?? '');
      return further !== undefined && further > power
        ? { power: power * further, end: at + 2 }
        : { power, end: at + 1 };
    }
    const short = token.glued ? VIETNAMESE_SUFFIXES.get(token.lower) : undefined;
    return short === undefined ? undefined : { power: short, end: at + 1 };
  }
  const hyphenated = token.text === '-' && token.glued && tokens[at + 1]?.glued === true;
  const wordAt = hyphenated ? at + 1 : at;
  const power = ENGLISH_MULTIPLIERS.get(tokens[wordAt]?.lower ?? '');
  if (power !== undefined && power >= 100) return { power, end: wordAt + 1 };
  if (!place.currency && !token.glued) return undefined;
  const suffix = ENGLISH_SUFFIXES.get(token.lower);
  if (suffix === undefined) return undefined;
  if (place.currency || PLAIN_SUFFIXES.has(token.lower)) return { power: suffix, end: at + 1 };
  const counted = tokens[at + 1]?.lower ?? '';
  const isPlural = counted === 'people' || /[a-z]{2}s$/.test(counted);
  return token.text === 'm' && isPlural ? { power: suffix, end: at + 1 } : undefined;
}

/** '2/3', '1/4': a share; dates in that form are read before numbers are. */
function readDigitFraction(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const [top, slash, bottom, after] = tokens.slice(at, at + 4);
  if (slash?.text !== '/' || !slash.glued || bottom?.kind !== 'digits' || !bottom.glued) {
    return undefined;
  }
  if (after?.text === '/' && after.glued) return undefined;
  const value = Number(top?.text) / Number(bottom.text);
  if (!(value > 0 && value < 1) || Number(bottom.text) > 100) return undefined;
  return { value: roundShare(value), end: at + 3, fraction: true };
}

/** '7 1/2': a whole number and a share that stands apart from it. */
function readMixed(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const [whole, top] = tokens.slice(at, at + 2);
  if (top?.kind !== 'digits' || top.glued || !/^\d{1,3}$/.test(whole?.text ?? '')) return undefined;
  const share = readDigitFraction(tokens, at + 1);
  if (!share || Number(tokens[at + 3]?.text) > 16) return undefined;
  return { value: Number(whole?.text) + share.value, end: share.end };
}

/** '1 triệu 200 nghìn': a smaller power of ten goes on behind a greater one. */
function readTail(
  tokens: readonly Token[],
  head: ReadNumber,
  place: NumberPlace,
): ReadNumber | undefined {
  const next = tokens[head.end];
  if (next?.kind !== 'digits' || !/^\d{1,3}$/.test(next.text)) return undefined;
  const multiplier = readMultiplier(tokens, head.end + 1, place);
  if (!multiplier || multiplier.power >= (head.multiplier ?? 0)) return undefined;
  return {
    value: head.value + Number(next.text) * multiplier.power,
    end: multiplier.end,
    multiplier: multiplier.power,
  };
}

function readDigits(
  tokens: readonly Token[],
  at: number,
  place: NumberPlace,
): ReadNumber | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const fraction = readDigitFraction(tokens, at);
  if (fraction) return fraction;
  const added = readMixed(tokens, at);
  if (added) return added;
  const glyph = VULGAR_FRACTIONS.get(tokens[at + 1]?.text ?? '');
  if (glyph !== undefined && tokens[at + 1]?.glued && /^\d+$/.test(token.text)) {
    return { value: Number(token.text) + glyph, end: at + 2 };
  }
  const multiplier = readMultiplier(tokens, at + 1, place);
  const role: FigureRole = multiplier
    ? 'multiplied'
    : place.isMeasure(at + 1)
      ? 'measured'
      : 'counted';
  const value = parseFigure(token.text, role, place.style);
  if (value === undefined) return undefined;
  if (!multiplier) return { value, end: at + 1 };
  const whole: ReadNumber = {
    value: round(value * multiplier.power),
    end: multiplier.end,
    multiplier: multiplier.power,
  };
  if (place.style.language !== 'vi') return whole;
  if (tokens[whole.end]?.lower === 'rưỡi') {
    return { ...whole, value: whole.value + multiplier.power / 2, end: whole.end + 1 };
  }
  return readTail(tokens, whole, place) ?? whole;
}

/** Shares are given to four decimals, as readers and labels do: two thirds is 0.6667. */
function roundShare(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** Undoes what binary fractions add: 3.37 × 10⁹ is 3370000000, not 3370000000.0000005. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Reads the number that starts at a token: digits, words, or both ('1,5 triệu', '£11million', 'hai
 * nghìn', 'two-thirds', '½').
 *
 * @param tokens of one sentence
 * @returns the value and where it ends, or `undefined` when no number starts there
 */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  place: NumberPlace,
): ReadNumber | undefined {
  const token = tokens[at];
  if (token?.kind === 'digits') return readDigits(tokens, at, place);
  if (token?.kind === 'word') {
    const words =
      place.style.language === 'vi'
        ? readVietnameseWords(tokens, at)
        : readEnglishWords(tokens, at);
    return (
      words && { ...words, value: words.fraction ? roundShare(words.value) : round(words.value) }
    );
  }
  const glyph = VULGAR_FRACTIONS.get(token?.text ?? '');
  return glyph === undefined
    ? undefined
    : { value: roundShare(glyph), end: at + 1, fraction: true };
}

/** Gives the lower end of a range the power of ten of the upper: '5-7 triệu' is 5 to 7 million. */
export function shareMultiplier(low: ReadNumber, high: ReadNumber): number {
  if (low.multiplier !== undefined || high.multiplier === undefined) return low.value;
  const shared = round(low.value * high.multiplier);
  return shared <= high.value ? shared : low.value;
}
