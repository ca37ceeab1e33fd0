import type { LanguageCode } from './language.ts';
import { sentenceEnds } from './sentence-boundaries.ts';
import type { Span } from './span.ts';

/** A sentence of a text; `paragraph` is the index of the paragraph that holds it. */
export interface Sentence extends Span {
  paragraph: number;
}

/** A text cut into paragraphs (its non-blank lines) and sentences, all in text order. */
export interface SegmentedText {
  text: string;
  language: LanguageCode;
  paragraphs: Span[];
  sentences: Sentence[];
}

/**
 * Cuts a text into paragraphs and sentences.
 *
 * @param text paragraphs separated by newlines; it is never changed, so that offsets hold.
 * @param language decides which abbreviations end no sentence.
 * @returns spans without surrounding white space; a sentence never crosses a newline.
 */
export function segmentText(text: string, language: LanguageCode): SegmentedText {
  const paragraphs: Span[] = [];
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const paragraph = trimmed(text, line.index, line.index + line[0].length);
    if (!paragraph) continue;
    const ends = sentenceEnds(text.slice(paragraph.start, paragraph.end), language);
    let { start } = paragraph;
    for (const end of [...ends.map((offset) => paragraph.start + offset), paragraph.end]) {
      const sentence = trimmed(text, start, end);
      if (sentence) sentences.push({ ...sentence, paragraph: paragraphs.length });
      start = end;
    }
    paragraphs.push(paragraph);
  }
  return { text, language, paragraphs, sentences };
}

/** The range without white space at its ends; nothing when only white space is left. */
function trimmed(text: string, start: number, end: number): Span | undefined {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  if (lead === slice.length) return undefined;
  return { start: start + lead, end: start + slice.trimEnd().length };
}
