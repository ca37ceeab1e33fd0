import { type AbbreviationRules, abbreviationRules } from './abbreviations.ts';
import type { LanguageCode } from './language.ts';
import { looksVietnamese } from './vietnamese-syllable.ts';

/** Marks that end a sentence wherever they stand, without white space after them. */
const WIDE_TERMINATORS = '。！？｡．';
/** Marks that end a sentence when white space follows: Latin, Devanagari, Arabic, Urdu. */
const TERMINATORS = '.!?…।॥؟۔';
/** “ and « close a German quotation: they count when they stand right after a mark. */
const CLOSERS = `"'”’»«›)\\]}“`;
const WIDE_CLOSERS = '”’」』）】》';

/** Ends of sentences to look at: the marks, what closes after them, and note numbers such as [1]. */
const CANDIDATE = new RegExp(
  `[${WIDE_TERMINATORS}]+[${WIDE_CLOSERS}]*|` +
    `(?<![${TERMINATORS}])[${TERMINATORS}]+[${CLOSERS}]*(?:\\[\\d{1,3}\\])*(?:\\s+[»›](?=\\s|$))?(?=\\s)|` +
    '(?<=\\p{Ll}{2})[.!?…][”"’»)]*(?=[“"‘«(]?\\p{Lu}\\p{Ll}{0,30}\\s)',
  'gu',
);
const OPENING = /^[\s"'“”‘’«‹([{„‚「『（【《•*–—-]*/u;
const DIGIT = /^\p{Nd}/u;
const LOWERCASE = /^\p{Ll}/u;
const WORD = /^[\p{L}\p{M}\p{N}]+/u;
const LAST_TOKEN = /[^\s"'“”‘’«»()[\]{}„‚–—,;:]*$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
/** 'v.v.' closes a list, and a capital after it opens a sentence. */
const ET_CETERA = /^(?:v\.v|etc)$/iu;
const CLOCK_HALF = /^[ap]\.?m$/iu;
/** What follows 'p.m.' within a sentence: a day, a month, a time zone in capitals. */
const AFTER_CLOCK =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{2,4}\b|Eastern|Pacific|Central|Mountain|Greenwich|local)/u;
/** A bracket longer than this holds sentences of its own. */
const LONGEST_ASIDE = 300;
/** How far back and ahead of a mark its surroundings are read. */
const WINDOW = 80;

/**
 * The ends of the sentences of one paragraph.
 *
 * @param paragraph text without newlines.
 * @returns offsets just past each sentence but the last, ascending; white space may follow.
 */
export function sentenceEnds(paragraph: string, language: LanguageCode): number[] {
  const rules = abbreviationRules(language);
  const asides = bracketedAsides(paragraph);
  const ends: number[] = [];
  let start = 0;
  let aside = 0;
  for (const match of paragraph.matchAll(CANDIDATE)) {
    const { index } = match;
    const mark = match[0];
    const end = index + mark.length;
    while ((asides[aside]?.end ?? Infinity) <= index) aside += 1;
    const bracket = asides[aside];
    if (bracket && bracket.start < index && !startsWith(paragraph, start, bracket.start)) continue;
    const before = paragraph.slice(Math.max(start, index - WINDOW), index);
    const after = paragraph.slice(end, end + WINDOW);
    const wide = WIDE_TERMINATORS.includes(mark.charAt(0));
    if (
      wide ? !/[\p{L}\p{N}]/u.test(after) : !isBoundary({ mark, before, after, rules, language })
    ) {
      continue;
    }
    ends.push(end);
    start = end;
  }
  return ends;
}

interface Candidate {
  mark: string;
  /** The sentence so far, at most `WINDOW` units of it. */
  before: string;
  after: string;
  rules: AbbreviationRules;
  language: LanguageCode;
}

function isBoundary({ mark, before, after, rules, language }: Candidate): boolean {
  const rest = after.replace(OPENING, '');
  const ellipsis = /^(?:\.\.|…)/u.test(mark);
  if (!/^[\p{L}\p{N}\p{So}\p{Sc}#@]/u.test(rest)) return false;
  // A quotation may begin in lowercase; anything else in lowercase goes on with the sentence.
  if (LOWERCASE.test(rest) && (ellipsis || !/^\s+[-–—]?\s*[“"‘«]/u.test(after))) return false;
  if (!/[\p{L}\p{N}]/u.test(before)) return false;
  const token = LAST_TOKEN.exec(before.trimEnd())?.[0] ?? '';
  if (!/^\s/u.test(after) && /[/@]|www\./u.test(token)) return false;
  if (mark.charAt(0) !== '.' || ellipsis) return true;
  // A closing quote or bracket after the stop: the word before it is not an abbreviation.
  if (mark.length > 1) return true;
  return !isAbbreviation({ token, before, rest, rules, language });
}

interface Stop {
  token: string;
  before: string;
  rest: string;
  rules: AbbreviationRules;
  language: LanguageCode;
}

/** Whether the full stop after `token` belongs to the token and `rest` goes on with the sentence. */
function isAbbreviation({ token, before, rest, rules, language }: Stop): boolean {
  const last = token.slice(token.lastIndexOf('.') + 1);
  const next = WORD.exec(rest)?.[0] ?? '';
  const opens = rules.openers.has(next);
  if (ET_CETERA.test(token)) return false;
  if (rules.titles.has(token) || rules.titles.has(last)) return true;
  // 'Oct. 31-Nov. 2': only what follows the dash stands before the number.
  const tail = /[^-–]*$/u.exec(token)?.[0] ?? '';
  if (DIGIT.test(rest) && rules.beforeNumber.has(tail)) return true;
  if (isListLabel(before) || isSpacedNumber(token, rest)) return true;
  if (CLOCK_HALF.test(token)) return AFTER_CLOCK.test(rest);
  if (rules.ambiguous.has(token) || rules.ambiguous.has(last)) return !opens && !DIGIT.test(rest);
  if (/^\p{Lu}$/u.test(last)) return !opens && !endsAnonymousName(rest, language);
  if (DOTTED.test(token)) return !opens;
  return rules.ordinalStop && /^\p{Nd}{1,2}$/u.test(token) && !opens;
}

/** '1.', 'a.', 'IV.' with nothing before it: the label of an item, not a sentence. */
function isListLabel(before: string): boolean {
  return /^\s*[(]?(?:\p{Nd}{1,3}|\p{L}|[IVX]{1,4})$/u.test(before);
}

/** '9. 100 tấn': a number whose groups of three are set apart with stop and space. */
function isSpacedNumber(token: string, rest: string): boolean {
  return /^\p{Nd}{1,3}$/u.test(token) && /^\p{Nd}{3}(?!\p{Nd})/u.test(rest);
}

/**
 * 'Nguyễn Văn A. Công an đã …': after the initial of a person kept anonymous a Vietnamese sentence
 * goes on with a capitalised syllable and then a lowercase one, a surname ('John F. Kennedy') does not.
 */
function endsAnonymousName(rest: string, language: LanguageCode): boolean {
  if (language !== 'vi') return false;
  const [first = '', second = ''] = rest.split(/\s+/u, 2);
  return looksVietnamese(first) && LOWERCASE.test(second);
}

/** Round brackets, outermost, that close again soon: their inside is part of the sentence around. */
function bracketedAsides(paragraph: string): { start: number; end: number }[] {
  const asides: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index } of paragraph.matchAll(/[()]/gu)) {
    if (bracket === '(') {
      // An outer bracket left open too long was never an aside; begin anew with this one.
      if (depth === 0 || index - start > LONGEST_ASIDE) {
        start = index;
        depth = 0;
      }
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0 && index - start <= LONGEST_ASIDE) asides.push({ start, end: index });
    }
  }
  return asides;
}

/** Whether only white space lies between the start of the sentence and `offset`. */
function startsWith(paragraph: string, start: number, offset: number): boolean {
  return offset - start < WINDOW && paragraph.slice(start, offset).trim() === '';
}
