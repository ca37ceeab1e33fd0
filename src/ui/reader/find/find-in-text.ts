import type { Span } from '../../../language/span.ts';

/**
 * Every place of some words in a text, without regard to case; and without regard to diacritics when
 * the words have none ('ha noi' finds 'Hà Nội').
 *
 * @returns spans of `text`, not overlapping, in order; none for an empty query
 */
export function findInText(text: string, query: string): Span[] {
  const wanted = query.normalize('NFC').trim();
  if (wanted === '') return [];
  const bare = foldAll(wanted, foldMarks) === foldAll(wanted, foldCase);
  const fold = bare ? foldMarks : foldCase;
  const haystack = foldAll(text, fold);
  const needle = foldAll(wanted, fold);
  const found: Span[] = [];
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at)) {
    found.push({ start: at, end: at + needle.length });
    at += needle.length;
  }
  return found;
}

/** Folds unit by unit, so that offsets stay what they are. */
function foldAll(text: string, fold: (unit: string) => string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += fold(text.charAt(at));
  return folded;
}

function foldCase(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

/** NFD does not take 'đ' apart. */
function foldMarks(unit: string): string {
  const lower = foldCase(unit);
  return lower === 'đ' ? 'd' : lower.normalize('NFD').charAt(0);
}
