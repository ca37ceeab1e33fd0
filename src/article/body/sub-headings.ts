import { BARE_LABEL } from '../data/section-labels.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { closest, type PageElement } from '../page/snapshot.ts';
import { isHeading, linkDensity } from './score.ts';
import { endsSentence } from './sentence.ts';
import { isAddress, isPrompt } from './wording.ts';

const FIGURE = new Set(['figure']);

/** No sub-heading is longer; shorter paragraphs are no prose to head. */
const MAX_HEADING = 120;
const MIN_PROSE = 60;

/** Whether a line stands by itself in bold type or as a heading. */
function isSetAsHeading(block: TextBlock): boolean {
  return isHeading(block) || block.boldLength > block.text.length * 0.9;
}

/** Whether an element holds one thing; looks no further than the second. */
function holdsOne({ children }: PageElement): boolean {
  let count = 0;
  for (const child of children) {
    if (typeof child === 'string' && child.trim() === '') continue;
    count += 1;
    if (count > 1) return false;
  }
  return count === 1;
}

/** The box of a line that holds nothing else. */
function boxOf(block: TextBlock): PageElement {
  let box = block.holder;
  while (box.parent && holdsOne(box.parent)) box = box.parent;
  return box;
}

/** Whether a line stands beside a heading, or as an item of a list, a quotation or a box of paragraphs that does. */
function isBeside(heading: TextBlock, { holder }: TextBlock): boolean {
  const { parent } = boxOf(heading);
  return (
    heading.holder === holder ||
    holder.parent === parent ||
    (parent !== undefined && holder.parent?.parent === parent)
  );
}

function isSentence(block: TextBlock): boolean {
  return endsSentence(block.text) && linkDensity(block) < 0.3;
}

function isProse(block: TextBlock): boolean {
  return block.text.length >= MIN_PROSE && isSentence(block);
}

/**
 * The sub-headings among the lines of a page: set as headings, without a link, and with prose beside
 * them. A box's label has links under it or stands in the box; one that speaks to the reader offers what
 * is under it when that does so too. A label without a word of its own ('Comments') needs two paragraphs.
 */
export function findSubHeadings(blocks: readonly PageBlock[]): Set<PageBlock> {
  const texts = blocks.filter(
    (block): block is TextBlock => block.kind === 'text' && !closest(block.holder, FIGURE),
  );
  const found = new Set<PageBlock>();
  for (const [i, block] of texts.entries()) {
    if (block.text.length > MAX_HEADING || block.linkLength > 0 || !isSetAsHeading(block)) continue;
    const [first, second] = texts.slice(i + 1, i + 3).filter((other) => isBeside(block, other));
    if (first !== texts[i + 1] || !first || !isSentence(first)) continue;
    // One long paragraph will do, or a short one before it.
    const long = [first, second].filter((other) => other !== undefined && isProse(other)).length;
    if (long < (BARE_LABEL.test(block.text) ? 2 : 1)) continue;
    if (isPrompt(first.text) || (isAddress(block.text) && isAddress(first.text))) continue;
    found.add(block);
  }
  return found;
}
