import { SECTION_LABEL } from '../data/section-labels.ts';
import { CONSENT_LINE, DATE_LINE, POINTER_LINE } from '../data/boilerplate-phrases.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { type PageNode, textOf } from '../page/snapshot.ts';
import type { PageContext } from './context.ts';
import { endsSentence, readsLikeSentence } from './sentence.ts';
import { isFurniture, isPrompt } from './wording.ts';

/** Evidence about the article that does not come from the block itself. */
export interface Evidence {
  /** Letters of the text in linked data; empty where there is none. */
  statedBody: string;
}

const HEADING = /^h[1-6]$/;
/** Whether a line gives a day or a time and little else; a short sentence about a day does not. */
export function isDateline(text: string): boolean {
  return DATE_LINE.test(text) && (!endsSentence(text) || /[ap]\.m\.$/i.test(text));
}

/** No label of a part of the page is longer. */
const MAX_LABEL = 80;

/** Whether a line opens a part that is not the story, such as 'Related'; a sentence that begins so does not. */
export function isSectionLabel(text: string): boolean {
  return (
    visualLength(text) < MAX_LABEL &&
    SECTION_LABEL.test(text) &&
    (!endsSentence(text) || /(?:\.\.\.|…)$/.test(text))
  );
}

export function isHeading(block: TextBlock): boolean {
  return HEADING.test(block.holder.tag);
}

/** Text of one code unit weighs more in scripts that write a word with one or two letters. */
export function visualLength(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  );
  return text.length + (wide?.length ?? 0) * 1.5;
}

/** Share of the line that is links, from 0 to 1. */
export function linkDensity(block: TextBlock): number {
  return block.text.length === 0 ? 0 : block.linkLength / block.text.length;
}

/**
 * Whether a line that is mostly links is a sentence of the text: a headline seldom ends like one. A line
 * that is all one link has to be a paragraph, too.
 */
export function isLinkedSentence(block: TextBlock): boolean {
  if (block.linked) return false;
  if (block.holder.tag === 'p') return endsSentence(block.text);
  return linkDensity(block) < 0.9 && block.text.endsWith('.') && readsLikeSentence(block.text);
}

const isBlank = (node: PageNode) => typeof node === 'string' && node.trim() === '';

/** Whether a line is a linked headline and, after a line break, what the story is about. */
function opensLikeTeaser({ nodes }: TextBlock): boolean {
  const start = nodes.findIndex((node) => !isBlank(node));
  let link = nodes[start];
  while (typeof link === 'object' && link.tag !== 'a')
    link = link.children.find((c) => !isBlank(c));
  if (typeof link !== 'object') return false;
  const headline = textOf(link);
  const next = nodes.slice(start + 1).find((node) => !isBlank(node));
  return (
    headline.length >= 15 &&
    !endsSentence(headline) &&
    textOf(nodes[start] ?? '') === headline &&
    typeof next === 'object' &&
    next.tag === 'br'
  );
}

/**
 * How much a block speaks for or against being the article's text: about one point for a plain
 * paragraph of 200 letters; below zero for links, labels and furniture.
 */
export function blockWeight(block: PageBlock, evidence: Evidence, context: PageContext): number {
  if (block.kind !== 'text') return 0;
  const length = visualLength(block.text);
  const links = linkDensity(block);
  const factor = context.factor(block.holder);
  if (isFurniture(block.text) || isSectionLabel(block.text)) return -0.6;
  if (POINTER_LINE.test(block.text) && (links > 0.3 || length < 80)) return -0.6;
  if (CONSENT_LINE.test(block.text)) return -0.6;
  if (links > 0.6 && length > 60 && isLinkedSentence(block)) return 0.1;
  if (links > 0.6) return -0.5 - Math.min(1, length / 200);
  if (isHeading(block)) return length > 12 ? -0.05 : -0.2;
  if (length < 30) return links === 0 && block.holder.tag === 'li' ? -0.05 : -0.25;
  if (opensLikeTeaser(block)) return -0.4;
  const prose = (length / 200) * (1 - links * 1.5) * (endsSentence(block.text) ? 1 : 0.4);
  const capped = Math.min(prose, 2.5);
  if (capped < 0.15) return -0.15;
  if (length < 400 && isPrompt(block.text)) return -0.3;
  let weight = capped * factor;
  if (factor < 0.2) weight -= 0.3;
  if (block.holder.tag === 'p') weight *= 1.15;
  if (length > 60 && isStated(block.text, evidence)) weight = Math.max(weight, 0.5) * 1.6;
  return weight;
}

/** Whether linked data has this text in the article's body. */
export function isStated(text: string, { statedBody }: Evidence): boolean {
  if (statedBody === '') return false;
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length > 20 && statedBody.includes(letters);
}
