import type { ReadNumber } from './numbers-read.ts';
import type { Token } from './numbers-tokens.ts';

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const UNITS: ReadonlyMap<string, number> = new Map(SMALL.map((word, value) => [word, value]));
const TENS_VALUES: ReadonlyMap<string, number> = new Map(
  TENS.map((word, index) => [word, (index + 2) * 10]),
);

export const ENGLISH_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Denominators as they are said: 'two-thirds', 'a quarter', 'three fifths'. */
const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  (
    'half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fifth 5 fifths 5 sixth 6 sixths 6 ' +
    'eighth 8 eighths 8 tenth 10 tenths 10'
  )
    .split(' ')
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, Number(all[index + 1])]] : [])),
);

type Read = Pick<ReadNumber, 'value' | 'end'>;

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.glued && (token.text === '-' || token.text === '‑');
}

/** One to ninety-nine: 'seven', 'forty', 'twenty-five', 'twenty five'. */
function readTens(tokens: readonly Token[], at: number): Read | undefined {
  const word = tokens[at]?.lower ?? '';
  const small = UNITS.get(word);
  if (small !== undefined) return { value: small, end: at + 1 };
  const tens = TENS_VALUES.get(word);
  if (tens === undefined) return undefined;
  const unitAt = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const unit = UNITS.get(tokens[unitAt]?.lower ?? '');
  if (unit === undefined || unit === 0 || unit > 9) return { value: tens, end: at + 1 };
  return { value: tens + unit, end: unitAt + 1 };
}

/** 'one in five', 'two out of three': a share too. */
function readOneIn(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const top = UNITS.get(tokens[at]?.lower ?? '');
  const next = tokens[at + 1]?.lower;
  const bottomAt = next === 'out' && tokens[at + 2]?.lower === 'of' ? at + 3 : at + 2;
  if (top === undefined || top === 0 || (next !== 'in' && next !== 'out')) return undefined;
  const digits = tokens[bottomAt];
  const bottom = digits?.kind === 'digits' ? Number(digits.text) : UNITS.get(digits?.lower ?? '');
  // 'one in 2018' is a year.
  if (bottom === undefined || !(bottom > top) || bottom > 1000) return undefined;
  return { value: top / bottom, end: bottomAt + 1, spelled: true, fraction: true };
}

/** 'two-thirds', 'three quarters of', 'a third of', 'half a million', 'half an hour', 'half'. */
function readFraction(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'half') {
    const article = tokens[at + 1]?.lower;
    const start = article === 'a' || article === 'an' ? at + 2 : at + 1;
    const multiplier = ENGLISH_MULTIPLIERS.get(tokens[start]?.lower ?? '');
    if (start === at + 2 && multiplier !== undefined) {
      return { value: 0.5 * multiplier, end: start + 1, multiplier, spelled: true };
    }
    // The article of 'half an hour' belongs to the number: the noun comes after it.
    return { value: 0.5, end: start, spelled: true, fraction: true };
  }
  const oneIn = readOneIn(tokens, at);
  if (oneIn) return oneIn;
  const numerator = word === 'a' || word === 'one' ? 1 : UNITS.get(word);
  if (numerator === undefined || numerator === 0) return undefined;
  const hyphenated = isHyphen(tokens[at + 1]);
  const denominatorAt = hyphenated ? at + 2 : at + 1;
  const denominatorWord = tokens[denominatorAt]?.lower ?? '';
  const denominator = DENOMINATORS.get(denominatorWord);
  if (denominator === undefined || numerator >= denominator) return undefined;
  // 'a third man' and 'one quarter' of a game are no shares; 'a third of' and 'two-thirds' are.
  const isShare =
    hyphenated || numerator > 1 || tokens[denominatorAt + 1]?.lower === 'of' || denominator === 2;
  if (!isShare) return undefined;
  const share = numerator / denominator;
  const end = denominatorAt + 1;
  // 'a quarter of a million'
  const multiplier = ENGLISH_MULTIPLIERS.get(tokens[end + 2]?.lower ?? '');
  const isOfMany = tokens[end]?.lower === 'of' && tokens[end + 1]?.lower === 'a';
  if (isOfMany && multiplier !== undefined && multiplier >= 1000) {
    return { value: share * multiplier, end: end + 3, multiplier, spelled: true };
  }
  return { value: share, end, spelled: true, fraction: true };
}

/**
 * Reads an English number in words: 'two', 'twenty-five', 'a hundred', 'three hundred and ten
 * thousand', 'two dozen', 'half a million', 'two-thirds'. A power of ten alone is no number.
 *
 * @returns `undefined` when no number starts at `at`
 */
export function readEnglishWords(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const fraction = readFraction(tokens, at);
  if (fraction) return fraction;
  let end = at;
  let total = 0;
  let group = 0;
  let multiplier: number | undefined;
  const article = tokens[at]?.lower === 'a';
  if (article) {
    if (!ENGLISH_MULTIPLIERS.has(tokens[at + 1]?.lower ?? '')) return undefined;
    group = 1;
    end = at + 1;
  }
  for (;;) {
    const power = ENGLISH_MULTIPLIERS.get(tokens[end]?.lower ?? '');
    if (power !== undefined && group > 0) {
      if (power < 1000) group *= power;
      else {
        total += group * power;
        group = 0;
      }
      multiplier = power;
      end += 1;
      continue;
    }
    if (power !== undefined && total > 0 && group === 0 && end > at && power > 100) {
      // 'a thousand billion'
      total *= power;
      end += 1;
      continue;
    }
    const linked = end > at && tokens[end]?.lower === 'and' && multiplier !== undefined;
    const tens = readTens(tokens, linked ? end + 1 : end);
    const fits =
      tens && (end === at || (multiplier !== undefined && (group === 0 || group >= 100)));
    // 'a million and two others': after 'and' only a hundred or a thousand goes on.
    if (!fits || (linked && multiplier !== 100 && multiplier !== 1000)) break;
    if (tens.value === 0 && end > at) break;
    group += tens.value;
    end = tens.end;
    if (multiplier !== undefined || tens.value === 0) {
      multiplier = undefined;
    }
    if (tens.value === 0) break;
  }
  if (end === at) return undefined;
  const value = total + group;
  return { value, end, spelled: true, ...(multiplier !== undefined && { multiplier }) };
}
