import { lettersOf } from '../metadata/page-data.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import type { PageElement } from '../page/snapshot.ts';
import type { PageContext } from './context.ts';
import { isByline } from './head.ts';
import type { Figure } from './figures.ts';
import { nameHints } from './names.ts';
import { isDateline, isHeading, isSectionLabel, linkDensity, visualLength } from './score.ts';
import { endsSentence } from './sentence.ts';
import { isPointer } from './noise.ts';
import { isFurniture, isPrompt } from './wording.ts';

export interface LeadInput {
  /** Blocks between the title and the container. */
  gap: readonly PageBlock[];
  /** Blocks of the container that were kept. */
  inside: readonly PageBlock[];
  figures: Map<PageBlock, Figure>;
  descriptions: readonly string[];
  /** All blocks of the page, the index of its title and of the container's first block. */
  all: readonly PageBlock[];
  titleIndex: number;
  start: number;
  authors: readonly string[];
  context: PageContext;
}

/**
 * Whether a line is one of the page's descriptions: the same letters, or one is the other cut short,
 * with up to 40 letters in front ('(Dân trí) - ').
 */
function isLikeDescription(text: string, descriptions: readonly string[]): boolean {
  const letters = lettersOf(text);
  if (letters.length < 20) return false;
  return descriptions.some((description) => {
    const stated = lettersOf(description);
    if (stated.length < 20) return false;
    const probe = stated.slice(0, 60);
    const at = letters.indexOf(probe);
    if (at >= 0 && at <= 40) return true;
    const back = stated.indexOf(letters.slice(0, 60));
    return back >= 0 && back <= 40;
  });
}

/** Whether an element near the block is named as a standfirst. */
function hasLeadName(block: TextBlock, container?: PageElement): boolean {
  let up: PageElement | undefined = block.holder;
  for (let level = 0; up && up !== container && level < 3; level++, up = up.parent) {
    const hints = nameHints(up);
    if (hints.lead && !hints.strict) return true;
  }
  return false;
}

function isNoLead(block: TextBlock, input: LeadInput): boolean {
  return (
    input.figures.has(block) ||
    linkDensity(block) > 0.4 ||
    isFurniture(block.text) ||
    isSectionLabel(block.text) ||
    isPointer(block) ||
    isPrompt(block.text) ||
    isDateline(block.text) ||
    isByline(block.text, input.authors)
  );
}

/** Whether a line between title and text is prose that no furniture is around. */
export function isGapProse(block: TextBlock, context: PageContext): boolean {
  return (
    visualLength(block.text) > 60 && endsSentence(block.text) && context.factor(block.holder) >= 0.5
  );
}

/** The standfirst: text between title and body, or the body's first line where it is set apart. */
export function chooseLead(input: LeadInput): TextBlock[] {
  const { gap, inside, descriptions } = input;
  const lead: TextBlock[] = [];
  const seen = new Set<string>();
  const take = (block: TextBlock) => {
    const letters = lettersOf(block.text);
    if (seen.has(letters)) return;
    seen.add(letters);
    lead.push(block);
  };
  const loose: TextBlock[] = [];
  for (const block of gap) {
    if (block.kind !== 'text' || isNoLead(block, input)) continue;
    const named = hasLeadName(block) && visualLength(block.text) > 25;
    if (isLikeDescription(block.text, descriptions)) take(block);
    else if (input.context.isOnAuthorCard(block)) continue;
    else if (named) take(block);
    else if (isGapProse(block, input.context)) loose.push(block);
  }
  // Several paragraphs between title and text are the text's beginning; one is its standfirst.
  if (lead.length === 0 && loose.length === 1 && loose[0]) take(loose[0]);
  const sure = lead.filter(
    (block) => !isHeading(block) || isLikeDescription(block.text, descriptions),
  );
  if (lead.length > 0)
    return (sure.length > 0 ? sure : lead).filter((block) => !isRepeated(block, inside));
  const texts = inside.filter((block) => block.kind === 'text' && !input.figures.has(block));
  for (const block of texts.slice(0, 3)) {
    if (block.kind !== 'text' || isNoLead(block, input)) continue;
    const apart =
      hasLeadName(block) || isHeading(block) || block.boldLength > block.text.length * 0.9;
    if (
      visualLength(block.text) > 25 &&
      (hasLeadName(block) || (apart && isLikeDescription(block.text, descriptions)))
    )
      take(block);
    break;
  }
  if (lead.length > 0) return lead;
  // A standfirst above the title, or one the container's choice left elsewhere near.
  const near = input.all.slice(Math.max(0, input.titleIndex - 6), Math.max(0, input.titleIndex));
  for (const block of near) {
    if (block.kind !== 'text' || isNoLead(block, input) || isRepeated(block, inside)) continue;
    if (isLikeDescription(block.text, descriptions)) take(block);
  }
  return lead;
}

/** Whether the body begins with the same line again. */
function isRepeated(block: TextBlock, inside: readonly PageBlock[]): boolean {
  const letters = lettersOf(block.text);
  return inside
    .slice(0, 8)
    .some((other) => other.kind === 'text' && lettersOf(other.text) === letters);
}
