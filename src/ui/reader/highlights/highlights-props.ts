import type { NewHighlight, PlacedHighlight } from '../../../library/notes/highlights.ts';
import type { Highlight, HighlightColour } from '../../../library/records.ts';

/** The reader's own marks in the article, and what can be done with them. */
export interface HighlightsProps {
  /** In text order, those without a place in the text last. */
  items: PlacedHighlight[];
  /** The library has this very text; where it has not, marking saves it first. */
  ready: boolean;
  /** Id of the one the page was opened for. */
  first?: string;
  /** Resolves once it is kept. */
  onAdd(highlight: NewHighlight): Promise<Highlight>;
  /** An empty note takes the note away. */
  onChange(id: string, change: { colour?: HighlightColour; note?: string }): Promise<void>;
  /** Resolves with the way back. */
  onRemove(id: string): Promise<() => Promise<void>>;
}

/** The colours in the order they are offered in; the same as the library's, which is only a type here. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const satisfies HighlightColour[];
