import type { Brief } from '../brief/brief.ts';
import type { BriefInput } from '../brief/brief-input.ts';
import type { BriefLanguage } from '../language/language.ts';
import type { Span } from '../language/span.ts';
import type { Extraction } from './extraction.ts';

/** A passage to find on a page: its exact words and what stands around them. */
export interface TextQuote {
  exact: string;
  /** Up to 64 code units before and after, to tell repeated passages apart; may be empty. */
  prefix: string;
  suffix: string;
}

/** Every message of the extension; each names its direction. */
export interface ProtocolMap {
  /** Content script (top frame) → background: whether the page it runs in is an article. */
  pageDetected(data: { isArticle: boolean }): void;
  /** Extension page → highlighter in a tab: mark the passage and bring it into view. */
  showQuote(data: TextQuote): { found: boolean };
  /** Extension page → highlighter in a tab: take the marks away. */
  clearQuote(): void;
  /** Popup → background: a brief will be wanted, probably in this language. */
  prepareBriefs(data: { language: BriefLanguage }): void;
  /** Popup → background: make a brief. */
  makeBrief(data: { input: BriefInput; summarySentences: number }): Brief;
  /** Picker in a tab → background: the part the reader picked, or null when they gave up. */
  partPicked(data: Extraction | null): void;
  /** Extension page → background: fetch the pictures of saved articles that wait. */
  keepPictures(): void;
}

/** How much text around a passage goes into its quote. */
const CONTEXT_LENGTH = 64;

/** The quote of a span of a text. Offsets outside the text give an empty quote. */
export function quoteOf(text: string, span: Span): TextQuote {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT_LENGTH), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_LENGTH),
  };
}
