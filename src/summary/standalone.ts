import type { SegmentedText } from '../language/sentences.ts';
import { cutQuotations } from './quotations.ts';
import {
  BOILERPLATE,
  DATELINE,
  LEANS,
  POINTS_BACK,
  PRONOUN_SPEAKER,
} from './standalone-patterns.ts';

/** How well a sentence stands by itself in a summary. */
export type Standing =
  /** It may be shown alone. */
  | 'free'
  /** It may be shown but leans on what came before, or on a narrator. */
  | 'leaning'
  /** It would mislead or puzzle: an unresolved pronoun, a quotation cut in two, a question. */
  | 'dangling'
  /** It is not a sentence of the story: a heading, a credit, a call to read on. */
  | 'boilerplate';

const END_MARK = /[.!?…。！？।॥؟۔]["'”’»)\]」』]*$/u;
const QUESTION = /[?？؟]["'”’»)\]」』]*$/u;
/** A sentence that only announces what follows, or an item of what was announced. */
const ANNOUNCEMENT = /[:：;；]\s*$/u;
const LIST_ITEM = /^(?:[-–—•*+▪●]|\(?(?:\p{Nd}{1,2}|\p{L})[.)])\s/u;
const WHOLE_QUOTATION = /^[-–—]?\s*(?:“[^”]*”|"[^"]*"|«[^»]*»|„[^“”]*[“”]|「[^」]*」)\s*[.!?…]?$/u;
/** Fewer tokens than this say too little alone. */
const SHORTEST = 6;
/** A line without an end mark and with fewer tokens than this is a heading, an item or a caption. */
const SHORTEST_UNMARKED = 25;
/** A sentence of more tokens is a list or a fault of the page. */
const LONGEST = 150;

/**
 * How well each sentence of a text stands by itself.
 *
 * @param lengths number of tokens of each sentence.
 */
export function standings(text: SegmentedText, lengths: readonly number[]): Standing[] {
  const cut = cutQuotations(text);
  return text.sentences.map((sentence, i) => {
    const words = text.text.slice(sentence.start, sentence.end);
    const length = lengths[i] ?? 0;
    const longEnough =
      length >= (END_MARK.test(words) || ANNOUNCEMENT.test(words) ? SHORTEST : SHORTEST_UNMARKED);
    if (!longEnough || length > LONGEST || BOILERPLATE.test(words)) return 'boilerplate';
    const opening = words.replace(DATELINE, '').replace(/^[\s"'“‘«„–—-]+/u, '');
    const dangling =
      cut[i] === true ||
      ANNOUNCEMENT.test(words) ||
      LIST_ITEM.test(words) ||
      WHOLE_QUOTATION.test(words) ||
      QUESTION.test(words) ||
      POINTS_BACK[text.language]?.test(opening) ||
      PRONOUN_SPEAKER[text.language]?.test(words);
    if (dangling) return 'dangling';
    return LEANS[text.language]?.test(opening) ? 'leaning' : 'free';
  });
}
