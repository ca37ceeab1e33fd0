import type { Entity } from '../entities/entity.ts';

/** What is known besides the text that facts are read from. */
export interface FactContext {
  /** The entities of the same text. */
  entities: readonly Entity[];
  title?: string;
  /** ISO 8601 with zone; makes relative dates sure. */
  publishedTime?: string;
}
