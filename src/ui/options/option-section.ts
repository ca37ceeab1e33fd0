import type { ComponentChildren } from 'preact';

/** One thing to set, or to know. */
export interface OptionRow {
  id: string;
  /** What the search looks through. */
  words: string;
  content: ComponentChildren;
}

/** A heading and what stands under it. */
export interface OptionSection {
  /** The fragment of its address: `#translation`. */
  id: string;
  title: string;
  rows: OptionRow[];
}
