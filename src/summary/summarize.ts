import type { SegmentedText } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';

export interface SummaryOptions {
  /** How many sentences at most. */
  sentences: number;
  title?: string;
  /** How many of the first paragraphs are the lead, which the view shows by itself. */
  leadParagraphs?: number;
}

/** Picks the sentences that say most. @returns their spans in text order. */
export function summarize(text: SegmentedText, options: SummaryOptions): Span[] {
  return text.sentences.slice(0, options.sentences).map(({ start, end }) => ({ start, end }));
}
