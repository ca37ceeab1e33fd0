import type { AttributionLexicon } from './lexicon.ts';
import type { Unit } from './units.ts';

/** The longest title has four words: 'phó chủ tịch thường'. */
const LONGEST = 4;
/** How far before a name its title may start, in units: 'Chủ tịch Hội Nông dân tỉnh X NAME'. */
const REACH = 14;

/** The titles that stand in units `[from, to)`, in text order. */
export function titlesIn(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: AttributionLexicon,
): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = Math.max(0, from); at < to; at += 1) {
    const length = titleLength(units, at, to, lexicon);
    if (length === 0) continue;
    found.push({ from: at, to: at + length });
    at += length - 1;
  }
  return found;
}

function titleLength(
  units: readonly Unit[],
  at: number,
  to: number,
  lexicon: AttributionLexicon,
): number {
  for (let length = Math.min(LONGEST, to - at); length > 0; length -= 1) {
    const words = units.slice(at, at + length);
    if (words.every(({ kind }) => kind === 'word')) {
      if (lexicon.titles.has(words.map(({ text }) => text).join(' '))) return length;
    }
  }
  return 0;
}

const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our']);

/**
 * Where the title and honorific right before the name at `at` start: the index of their first unit,
 * or `at` itself without any. 'Chủ tịch UBND tỉnh X' before the name counts as a whole.
 */
export function titleEndingAt(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): number {
  let from = at;
  while (from > 0 && at - from < REACH) {
    const unit = units[from - 1];
    if (unit?.kind === 'mark' && unit.text === '.' && isHonorific(units[from - 2], lexicon)) {
      from -= 2;
      continue;
    }
    if (!isHonorific(unit, lexicon)) break;
    from -= 1;
  }
  let low = from;
  while (low > 0 && at - low < REACH && isTitlePart(units[low - 1], lexicon)) low -= 1;
  const title = titlesIn(units, low, from, lexicon)[0]?.from;
  const start = title === undefined ? from : titlesBefore(units, title, lexicon);
  return start < at && DETERMINERS.has(units[start - 1]?.text ?? '') ? start - 1 : start;
}

/** 'Tổng Bí thư, Chủ tịch nước NAME': where the first of several titles with commas starts. */
function titlesBefore(units: readonly Unit[], from: number, lexicon: AttributionLexicon): number {
  if (units[from - 1]?.text !== ',') return from;
  const before = titlesIn(units, from - 1 - LONGEST, from - 1, lexicon).at(-1);
  return before && before.to === from - 1 ? before.from : from;
}

function isHonorific(unit: Unit | undefined, lexicon: AttributionLexicon): boolean {
  return unit?.kind === 'word' && lexicon.honorifics.has(unit.text);
}

function isTitlePart(unit: Unit | undefined, lexicon: AttributionLexicon): boolean {
  if (unit?.kind === 'name') return unit.entity?.type !== 'person';
  return unit?.kind === 'word' && (lexicon.titles.has(unit.text) || lexicon.inTitle(unit));
}
