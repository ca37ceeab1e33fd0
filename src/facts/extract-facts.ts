import type { SegmentedText } from '../language/sentences.ts';
import { extractAgreements } from './agreements/extract-agreements.ts';
import type { FactContext } from './fact-context.ts';
import type { Fact } from './fact.ts';
import { extractFigures } from './figures/extract-figures.ts';
import { extractStatements } from './statements/extract-statements.ts';

/**
 * Reads the facts of a Vietnamese or English text: figures and dates, statements, agreements.
 *
 * @param context what is known besides the text; the title only ranks, it is never read from
 * @returns facts in text order; of facts that start together the longer comes first
 */
export function extractFacts(segmented: SegmentedText, context: FactContext): Fact[] {
  return [
    ...extractStatements(segmented, context),
    ...extractAgreements(segmented, context),
    ...extractFigures(segmented, context),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}
