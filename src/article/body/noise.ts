import { DATE_NOTE, POINTER_LINE } from '../data/boilerplate-phrases.ts';
import { COMMENTS_LABEL } from '../data/section-labels.ts';
import { lettersOf } from '../metadata/page-data.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { type PageNode, textOf } from '../page/snapshot.ts';
import { isHeading, isLinkedSentence, isSectionLabel, linkDensity } from './score.ts';
import { endsSentence } from './sentence.ts';
import { findSubHeadings } from './sub-headings.ts';
import { isFurniture, isPrompt } from './wording.ts';

/** A short line that stands on the page as often as this is a label of the page's own. */
const OFTEN = 3;

/** What the lines of a page say about one another. */
export interface PageLines {
  /** Letters of the short lines that the page repeats. */
  repeated: ReadonlySet<string>;
  /** Lines that head the prose under them. */
  subHeadings: ReadonlySet<PageBlock>;
}

/** Reads the lines of a page that repeat or head others. */
export function pageLines(blocks: readonly PageBlock[]): PageLines {
  return { repeated: repeatedLines(blocks), subHeadings: findSubHeadings(blocks) };
}

function repeatedLines(blocks: readonly PageBlock[]): Set<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'text' || block.text.length > 60 || endsSentence(block.text)) continue;
    // 'Hỏi:' and 'Đáp:' of an interview; an ingredient that several recipes of a list name.
    if (block.text.endsWith(':') || (block.holder.tag === 'li' && block.linkLength === 0)) continue;
    const letters = lettersOf(block.text);
    counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([letters]) => letters));
}

function lastOf(nodes: readonly PageNode[]): PageNode | undefined {
  return nodes.findLast((node) => typeof node === 'object' || node.trim() !== '');
}

/** Whether a line is a few words and then, to its end, one link that reads like a headline. */
function endsInHeadlineLink(block: TextBlock): boolean {
  const links = linkDensity(block);
  if (links < 0.45 || endsSentence(block.text)) return false;
  let last = lastOf(block.nodes);
  while (typeof last === 'object' && last.tag !== 'a') last = lastOf(last.children);
  return typeof last === 'object' && textOf(last).length > 20;
}

/** Whether a line points to another story, with a link or in a few words. */
export function isPointer(block: TextBlock): boolean {
  const { text } = block;
  if (!POINTER_LINE.test(text)) return false;
  return linkDensity(block) > 0.25 || (text.length < 60 && !endsSentence(text));
}

/** Whether a line of the page's own can be a sub-heading too: 'Comments', 'Updated rules for 40 schools'. */
function mayHead(text: string): boolean {
  return DATE_NOTE.test(text) || COMMENTS_LABEL.test(text);
}

/** Whether the line by itself says that it is not the article's text. */
export function isNoise(block: TextBlock, { repeated, subHeadings }: PageLines): boolean {
  const { text } = block;
  const links = linkDensity(block);
  if (/^[^\p{L}\p{N}]*$/u.test(text)) return true;
  if (isFurniture(text)) return !(subHeadings.has(block) && mayHead(text));
  if (subHeadings.has(block)) return false;
  if (isPointer(block)) return true;
  if (isSectionLabel(text)) return true;
  if (text.length < 350 && isPrompt(text)) return true;
  if (text.length <= 60 && repeated.has(lettersOf(text))) return true;
  if (isHeading(block)) return block.linked && text.length > 25;
  if (endsInHeadlineLink(block)) return true;
  // A whole sentence may be a link; a headline seldom ends like one.
  if (isLinkedSentence(block)) return false;
  return links > 0.8 && (text.length > 25 || block.linked);
}
