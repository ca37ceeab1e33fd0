import type { Span } from '../language/span.ts';
import type { EntityType } from './entity.ts';

/** One place where the text names something, as the tagger found it. */
export interface Mention extends Span {
  type: EntityType;
  /** The exact slice of the text. */
  text: string;
  /** Its words in lower case, without punctuation: what names are compared by. */
  words: readonly string[];
  /** Range of token indices in the document. */
  tokens: Span;
  /** Index of the sentence among the document's sentences. */
  sentence: number;
}
