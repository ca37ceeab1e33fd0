import { BARE_LABEL } from '../data/section-labels.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { isHeading, linkDensity } from './score.ts';
import { endsSentence } from './sentence.ts';
import { isAddress, isPrompt } from './wording.ts';

/** No sub-heading is longer; shorter paragraphs are no prose to head. */
const MAX_HEADING = 120;
const MIN_PROSE = 60;

/** Whether a line stands by itself in bold type or as a heading. */
function isSetAsHeading(block: TextBlock): boolean {
  return isHeading(block) || block.boldLength > block.text.length * 0.9;
}

function isBeside(one: TextBlock, other: TextBlock): boolean {
  return one.holder === other.holder || one.holder.parent === other.holder.parent;
}

function isProse(block: TextBlock): boolean {
  return block.text.length >= MIN_PROSE && endsSentence(block.text) && linkDensity(block) < 0.3;
}

/**
 * The sub-headings among the lines of a page: set as headings, without a link, and with prose beside
 * them. A box's label has links under it or stands in the box; one that speaks to the reader offers what
 * is under it when that does so too. A label without a word of its own ('Comments') needs two paragraphs.
 */
export function findSubHeadings(blocks: readonly PageBlock[]): Set<PageBlock> {
  const texts = blocks.filter((block) => block.kind === 'text');
  const found = new Set<PageBlock>();
  for (const [i, block] of texts.entries()) {
    if (block.text.length > MAX_HEADING || block.linkLength > 0 || !isSetAsHeading(block)) continue;
    const prose = texts.slice(i + 1, i + (BARE_LABEL.test(block.text) ? 3 : 2));
    const [first] = prose;
    if (!first || !prose.every((other) => isProse(other) && isBeside(block, other))) continue;
    if (isPrompt(first.text) || (isAddress(block.text) && isAddress(first.text))) continue;
    found.add(block);
  }
  return found;
}
