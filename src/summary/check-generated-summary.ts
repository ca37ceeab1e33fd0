import type { Entity } from '../entities/entity.ts';
import { type LanguageCode, isBriefLanguage } from '../language/language.ts';
import type { Span } from '../language/span.ts';
import { type StatedNumber, statedNumbers } from './stated-numbers.ts';

/** A number or name in a generated summary that the article does not have; offsets into the summary. */
export interface Unsupported extends Span {
  kind: 'number' | 'name';
}

/** A run of capitalised words, with the small words that join names in some languages. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*(?:[ \u00a0](?:(?:of|the|de|van|von|bin|al|and|và|&)[ \u00a0])?\p{Lu}[\p{L}\p{M}\p{N}'’.&-]*)*/gu;
const SENTENCE_START = /(?:^|[.!?…\n:“"«(][\s“"‘«(–-]*)$/u;
/** Spelt-out numbers up to here are used loosely ('hai bên', 'one of them') and are not checked. */
const LOOSE_WORDS = 12;

/**
 * Finds the numbers and names in a generated summary that its article lacks, for the view to mark.
 * Numbers are compared by value ('3,37 tỷ' is '3.370.000.000'), names by the runs of capitalised words
 * of the article and the names found in it, without regard to case. The first word of a sentence alone is
 * not taken for a name, since nothing tells whether it is one.
 *
 * @param summary plain text.
 * @param articleText the canonical text; a title may be put before it.
 * @returns in text order, not overlapping.
 */
export function checkGeneratedSummary(
  summary: string,
  articleText: string,
  entities: readonly Pick<Entity, 'name'>[],
  language: LanguageCode,
): Unsupported[] {
  return [
    ...unsupportedNumbers(summary, articleText, language),
    ...unsupportedNames(summary, articleText, entities),
  ]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found, i, all) => all.slice(0, i).every((earlier) => earlier.end <= found.start));
}

function unsupportedNumbers(
  summary: string,
  articleText: string,
  language: LanguageCode,
): Unsupported[] {
  const reading = isBriefLanguage(language) ? language : 'en';
  const known = statedNumbers(articleText, reading);
  const values = new Set(known.map(({ value }) => value));
  const unread = new Set(
    known.filter(({ value }) => value === undefined).map(({ digits }) => digits),
  );
  const isSupported = ({ value, digits, spelt }: StatedNumber): boolean =>
    value === undefined ? unread.has(digits) : values.has(value) || (spelt && value <= LOOSE_WORDS);
  return statedNumbers(summary, reading)
    .filter((number) => !isSupported(number))
    .map(({ start, end }) => ({ start, end, kind: 'number' as const }));
}

function unsupportedNames(
  summary: string,
  articleText: string,
  entities: readonly Pick<Entity, 'name'>[],
): Unsupported[] {
  const text = comparable(articleText);
  const known = new Set([
    ...namesIn(articleText).map(({ name }) => comparable(name)),
    ...entities.map(({ name }) => comparable(name)),
  ]);
  const found: Unsupported[] = [];
  for (const { start, name } of namesIn(summary)) {
    const first = name.search(/[ \u00a0]/u);
    const opens = SENTENCE_START.test(summary.slice(Math.max(0, start - 20), start));
    if (opens && first < 0) continue;
    if (isKnown(comparable(name), text, known)) continue;
    // 'Ông Nguyễn Văn An' at the start of a sentence: the first word may be an ordinary one.
    const skipped = opens ? first + 1 : 0;
    if (opens && isKnown(comparable(name.slice(skipped)), text, known)) continue;
    found.push({ start: start + skipped, end: start + name.length, kind: 'name' });
  }
  return found;
}

function namesIn(text: string): { start: number; name: string }[] {
  return [...text.matchAll(NAME)].map(({ 0: written, index }) => ({
    start: index,
    name: written.replace(/(?:['’]s|[.'’&-]+)$/u, ''),
  }));
}

/**
 * Whether the article has a name: as it stands, or as several names side by side ('Chủ tịch Hà Nội Trần
 * Sỹ Thanh'), each of them a whole name of the article or the end of one.
 */
function isKnown(name: string, articleText: string, known: ReadonlySet<string>): boolean {
  if (known.has(name) || hasWords(articleText, name)) return true;
  const words = name.split(' ');
  const isName = (piece: string): boolean =>
    known.has(piece) || [...known].some((other) => other.endsWith(` ${piece}`));
  // Where a piece may begin: after names that are known, from the first word on.
  const starts = new Set([0]);
  for (const start of starts) {
    for (let end = start + 1; end <= words.length; end += 1) {
      if (isName(words.slice(start, end).join(' '))) starts.add(end);
    }
    const rest = words.slice(start).join(' ');
    if (start > 0 && rest !== '' && hasWords(articleText, rest)) return true;
  }
  return starts.has(words.length);
}

/** Whether `words` stand in `text` with nothing glued to them. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + words.length, at + words.length + 1);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}
