import type { Span } from '../../language/span.ts';
import type { CopyFormat } from './brief-text.ts';

/** What the parts of a brief ask of the page around them. */
export interface BriefActions {
  /** Shows a span of the canonical text where the article stands. */
  onShow(span: Span): void;
  /** Puts text on the clipboard. */
  onCopy(text: string): void;
  /** What one item is copied as. */
  copyFormat: CopyFormat;
}
