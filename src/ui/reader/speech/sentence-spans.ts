import type { Span } from '../../../language/span.ts';

/**
 * The sentences of a text to be spoken, line by line, through `Intl.Segmenter`; a sentence cut in two
 * at an abbreviation is only a short pause too many.
 *
 * @returns spans of `text` without white space at their ends
 */
export function sentenceSpans(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
    granularity: 'sentence',
  });
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const words = segment.trim();
    if (words === '') continue;
    const start = index + segment.indexOf(words);
    spans.push({ start, end: start + words.length });
  }
  return spans;
}
