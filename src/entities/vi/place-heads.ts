import { looksVietnamese } from '../../language/vietnamese-syllable.ts';
import { ADMINISTRATIVE_HEADS } from './words.ts';

const heads = new Set(ADMINISTRATIVE_HEADS);

/** Longest class word, in syllables. */
const LONGEST = 2;

/**
 * How many of the first words of a place's name are the class word of an administrative place: 2 in
 * 'thành phố bắc giang'. A class word of one syllable before a single other one may be half of a name
 * ('Xã Đàn'), and before a number it is ('Quận 3'): then 0.
 *
 * @param words of the name, in lower case
 */
export function placeHeadLength(words: readonly string[]): number {
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    if (!heads.has(words.slice(0, length).join(' '))) continue;
    const [only = '', ...more] = words.slice(length);
    if (more.length > 0) return length;
    const isHalf = looksVietnamese(only) ? length === 1 : /\p{N}/u.test(only);
    return isHalf ? 0 : length;
  }
  return 0;
}
