import type { Entity } from '../entities/entity.ts';
import type { SegmentedText } from '../language/sentences.ts';
import type { Fact } from './fact.ts';
import { extractFigures } from './figures/extract-figures.ts';

export interface FactContext {
  /** The entities of the same text. */
  entities: readonly Entity[];
  title?: string;
  /** ISO 8601 with zone; makes relative dates sure. */
  publishedTime?: string;
}

/** Reads the facts of a Vietnamese or English text. @returns facts in text order. */
export function extractFacts(segmented: SegmentedText, context: FactContext): Fact[] {
  return extractFigures(segmented, context);
}
