import type { LanguageCode } from './language.ts';
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
  for (const line of text.matchAll(/[^\n]+/g)) {
    const raw = line[0];
    const start = line.index + (raw.length - raw.trimStart().length);
    const end = start + raw.trim().length;
    if (start >= end) continue;
    for (const piece of text.slice(start, end).matchAll(/\S.*?(?:[.!?…]+["”’)]*(?=\s|$)|$)/g)) {
      sentences.push({ start: start + piece.index, end: start + piece.index + piece[0].length, paragraph: paragraphs.length });
    }
    paragraphs.push({ start, end });
  }
  return { text, language, paragraphs, sentences };
}
