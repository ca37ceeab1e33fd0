import { COMMENTS_LABEL, REPLY_LINE } from '../data/section-labels.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { isHeading, linkDensity } from './score.ts';
import { endsSentence } from './sentence.ts';

/** So much prose stands between the title and the comments; a counter beside the byline has none before it. */
const MIN_PROSE = 250;

/** Shorter lines are labels. */
const PROSE = 60;

function isProse(block: TextBlock): boolean {
  return block.text.length >= PROSE && linkDensity(block) < 0.3 && endsSentence(block.text);
}

/**
 * Where readers' comments begin on a page that names them only in words ('12 Comments', 'Leave a reply'):
 * after some prose, at a label with a number or with buttons to reply after it.
 *
 * @returns the index of the label, or the number of blocks.
 */
export function commentsAt(blocks: readonly PageBlock[]): number {
  const title = blocks.findIndex((block) => block.kind === 'text' && block.holder.tag === 'h1');
  let prose = 0;
  for (const block of blocks.slice(Math.max(0, title))) {
    if (block.kind !== 'text') continue;
    if (isProse(block)) prose += block.text.length;
    if (prose < MIN_PROSE || block.text.length > 80 || !COMMENTS_LABEL.test(block.text)) continue;
    if (linkDensity(block) > 0.5 && !isHeading(block)) continue;
    if (hasReplies(blocks.slice(block.index + 1, block.index + NEAR))) return block.index;
  }
  return blocks.length;
}

/** So many blocks after their label the comments have begun. */
const NEAR = 30;

/** Whether there are lines to answer a comment with; a text's own section on comments has none. */
function hasReplies(after: readonly PageBlock[]): boolean {
  const replies = after.filter((block) => block.kind === 'text' && REPLY_LINE.test(block.text));
  return replies.length >= 2;
}
