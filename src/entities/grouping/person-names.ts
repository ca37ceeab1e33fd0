import { isVietnameseSyllable } from '../tagger/document.ts';
import { FAMILY_NAMES } from '../vi/words.ts';
import { isPrefix, isSuffix } from './group.ts';

const families = new Set(FAMILY_NAMES);

/** Whether a full name is Vietnamese in form: a family name first, every word a syllable. */
function isVietnameseName(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    families.has(words[0] ?? '') &&
    words.every(isVietnameseSyllable)
  );
}

/** Whether `short` is `long` with middle names left out or first names cut to initials. */
function isAbridged(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length > long.length || short.at(-1) !== long.at(-1)) return false;
  const [first = ''] = short;
  const [longFirst = ''] = long;
  if (first !== longFirst && !(first.length === 1 && longFirst.startsWith(first))) return false;
  let at = 0;
  return short.slice(1).every((word) => {
    do at++;
    while (at < long.length && !(long[at] ?? '').startsWith(word));
    return at < long.length;
  });
}

/**
 * Whether a person's name may stand for a fuller one. Vietnamese people are called by the end of
 * their name ('Hoan' for 'Đặng Đình Hoan'), never by the family name alone; others by either end
 * ('May' for 'Theresa May', 'Kim' for 'Kim Jong Un') or with middle names left out.
 *
 * @param short words in lower case.
 * @param long words in lower case.
 */
export function isShortPersonName(short: readonly string[], long: readonly string[]): boolean {
  if (short.join(' ') === long.join(' ')) return false;
  if (isSuffix(short, long)) return true;
  if (isVietnameseName(long)) return false;
  return isPrefix(short, long) || isAbridged(short, long);
}
