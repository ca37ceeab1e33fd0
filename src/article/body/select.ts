import { lettersOf } from '../metadata/page-data.ts';
import { namesIn } from '../metadata/person-names.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { attribute, isWithin, type PageElement } from '../page/snapshot.ts';
import { fitsRule, type SiteRule } from '../site-rules/site-rule.ts';
import { linesBy } from '../site-rules/site-rules.ts';
import { findContainer, weigh, type Weights } from './container.ts';
import { type Figure, findFigures } from './figures.ts';
import { chooseLead, isGapProse } from './lead.ts';
import { isNoise, type PageLines, pageLines } from './noise.ts';
import { isByline, trimHead } from './head.ts';
import { commentsAt } from './comments.ts';
import { nextArticleAt } from './next-article.ts';
import { findPrompts } from './prompts.ts';
import { trimTail } from './tail.ts';
import { PageContext } from './context.ts';
import { type Evidence, isLinkedSentence, isSectionLabel, isStated, linkDensity } from './score.ts';
import { findTeasers } from './teasers.ts';

/** The blocks that are the article, before they are written as blocks of an `Article`. */
export interface Selection {
  container: PageElement;
  lead: TextBlock[];
  /** In page order, the lead left out. */
  body: PageBlock[];
  figures: Map<PageBlock, Figure>;
  /** Names in a line at the end that says who wrote the text. */
  signature: string[];
  /** Names that stand alone above the text. */
  headNames: string[];
  /** Where the title stands, or -1. */
  titleIndex: number;
  weights: Weights;
}

export interface SelectionInput {
  blocks: readonly PageBlock[];
  /** Letters of every title the page gives. */
  titles: readonly string[];
  /** Descriptions as the page gives them. */
  descriptions: readonly string[];
  evidence: Evidence;
  /** Names of the authors, to tell a byline from text. */
  authors: readonly string[];
  /** What is known about the site, where anything is. */
  rule?: SiteRule;
}

/** The last heading before `before` that is the title, or a line equal to one of the titles. */
function findTitle(
  blocks: readonly PageBlock[],
  titles: readonly string[],
  before: number,
): number {
  let found = -1;
  let heading = -1;
  for (const block of blocks) {
    if (block.index > before) break;
    if (block.kind !== 'text') continue;
    if (block.holder.tag === 'h1') heading = block.index;
    if (block.text.length < 400 && titles.includes(lettersOf(block.text))) found = block.index;
  }
  return found >= 0 ? found : heading;
}

/** Whether something around the block within the container says it is not the article. */
function inFurniture(block: PageBlock, container: PageElement, context: PageContext): boolean {
  for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
    if (context.isFurniture(up)) return true;
  }
  return false;
}

/** Elements within the container whose blocks weigh less than nothing together and hold links. */
function badBoxes(
  blocks: readonly PageBlock[],
  container: PageElement,
  weights: Weights,
): Set<PageElement> {
  const links = new Map<PageElement, { linked: number; length: number }>();
  const sentences = new Set<PageElement>();
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    if (isLinkedSentence(block)) sentences.add(block.holder);
    for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
      const sum = links.get(up) ?? { linked: 0, length: 0 };
      sum.linked += block.linkLength;
      sum.length += block.text.length;
      links.set(up, sum);
    }
  }
  const bad = new Set<PageElement>();
  for (const [node, { linked, length }] of links) {
    if (node.tag === 'p' || /^h\d$/.test(node.tag) || sentences.has(node)) continue;
    const weight = weights.ofElement.get(node) ?? 0;
    if (weight < 0 && linked / Math.max(1, length) > 0.4 && length > 20) bad.add(node);
  }
  return bad;
}

/** Boxes that open with a label such as 'Related' and hold little of the text. */
function labelledBoxes(
  blocks: readonly PageBlock[],
  container: PageElement,
  weights: Weights,
  { subHeadings }: PageLines,
): Set<PageElement> {
  const first = new Map<PageElement, PageBlock>();
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
      if (!first.has(up)) first.set(up, block);
    }
  }
  const total = weights.ofElement.get(container) ?? 0;
  const boxes = new Set<PageElement>();
  for (const block of new Set(first.values())) {
    if (block.kind !== 'text' || !isSectionLabel(block.text) || subHeadings.has(block)) continue;
    // The box grows over what opens with the label, but not over a stretch of prose that merely follows.
    let weight = weights.ofElement.get(block.holder) ?? 0;
    for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
      const next = weights.ofElement.get(up) ?? 0;
      if (first.get(up) !== block || next > weight + 2 || next > total * 0.3) break;
      weight = next;
      boxes.add(up);
    }
  }
  return boxes;
}

function isInAny(
  block: PageBlock,
  boxes: ReadonlySet<PageElement>,
  container: PageElement,
): boolean {
  for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
    if (boxes.has(up)) return true;
  }
  return false;
}

/** Whether the text of a block is set as a quotation, which may repeat a part of the text. */
function isQuote(block: PageBlock): boolean {
  let up: PageElement | undefined = block.holder;
  for (let level = 0; up && level < 4; up = up.parent, level++) {
    if (['blockquote', 'aside', 'q'].includes(up.tag)) return true;
    if (/quote|zitat|pull|highlight/i.test(attribute(up, 'class'))) return true;
  }
  return false;
}

/** Drops lines that repeat an earlier one, and quotes that repeat a part of a paragraph. */
function withoutRepeats(
  body: readonly PageBlock[],
  figures: ReadonlyMap<PageBlock, Figure>,
): PageBlock[] {
  const lines = body.flatMap((block) =>
    block.kind === 'text' && !figures.has(block) ? [{ block, letters: lettersOf(block.text) }] : [],
  );
  const first = new Map<string, PageBlock>();
  const dropped = new Set<PageBlock>();
  for (const { block, letters } of lines) {
    if (letters.length < 25) continue;
    if (first.has(letters)) dropped.add(block);
    else first.set(letters, block);
  }
  for (const { block, letters } of lines) {
    if (letters.length < 25 || !isQuote(block)) continue;
    if (
      lines.some(
        (other) =>
          other.block !== block &&
          other.letters.length > letters.length &&
          other.letters.includes(letters),
      )
    ) {
      dropped.add(block);
    }
  }
  return body.filter((block) => !dropped.has(block));
}

/** The heaviest element that the site's rule names as its text. */
function ruledContainer(weights: Weights, rule: SiteRule | undefined): PageElement | undefined {
  if (rule?.body === undefined) return undefined;
  const named = [...weights.ofElement].filter(
    ([node, weight]) => weight > 1 && fitsRule(node.element, rule.body),
  );
  return named.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Finds the article among the blocks of a page.
 *
 * @returns undefined when no element holds text worth reading.
 */
export function selectArticle(input: SelectionInput): Selection | undefined {
  const { titles, descriptions, evidence } = input;
  const blocks = input.blocks.slice(0, commentsAt(input.blocks));
  const context = new PageContext(blocks);
  const weights = weigh(blocks, evidence, context);
  const container = ruledContainer(weights, input.rule) ?? findContainer(weights);
  if (!container) return undefined;
  const inside = blocks.filter((block) => isWithin(block.holder, container));
  const firstStrong = inside.find((block) => (weights.ofBlock[block.index] ?? 0) > 0.4);
  const start = inside[0]?.index ?? 0;
  const titleIndex = findTitle(blocks, titles, firstStrong?.index ?? start);
  const end = nextArticleAt(inside, firstStrong, titles);
  const lines = pageLines(blocks);
  const figures = findFigures(
    blocks.filter((block) => block.index > titleIndex - 40),
    commonRoot(container),
  );
  const teasers = findTeasers(inside, container);
  const prompts = findPrompts(inside, container);
  const bad = badBoxes(inside, container, weights);
  const labelled = labelledBoxes(inside, container, weights, lines);
  const keep = (block: PageBlock): boolean => {
    if (block.index <= titleIndex || block.index >= end) return false;
    const stated = block.kind === 'text' && isStated(block.text, evidence);
    if (isInAny(block, labelled, container) || isInAny(block, teasers, container))
      return stated && !isInAny(block, teasers, container);
    if ((isInAny(block, bad, container) || isInAny(block, prompts, container)) && !stated)
      return false;
    const figure = figures.get(block);
    const captioned = figure !== undefined && figure.caption.length > 0 && figure.media.length > 0;
    if (!captioned && !stated && inFurniture(block, container, context)) return false;
    if (!captioned && !stated && context.isOnAuthorCard(block)) return false;
    if (block.kind !== 'text') return true;
    if (figures.has(block)) return true;
    return !isNoise(block, lines);
  };
  const gap = blocks.filter(
    (block) => block.index > titleIndex && block.index < start && titleIndex >= 0,
  );
  // The picture of the story stands between title and text, or just above the title.
  const isHero = (block: PageBlock) => {
    const figure = figures.get(block);
    if (!figure || titleIndex < 0 || block.index >= start || context.factor(block.holder) <= 0.3)
      return false;
    if (block.index > titleIndex) return true;
    const near = block.index >= titleIndex - 14 && context.factor(block.holder) > 0.5;
    return (
      near && figure.caption.length > 0 && figure.caption.every((line) => line.linkLength === 0)
    );
  };
  const ruledLead = linesBy(blocks, input.rule?.lead).filter((block) => !figures.has(block));
  const lead =
    ruledLead.length > 0
      ? ruledLead.slice(0, 1)
      : chooseLead({
          gap,
          inside: inside.filter(keep),
          figures,
          descriptions,
          all: blocks,
          titleIndex,
          start,
          authors: input.authors,
          context,
        });
  const isEarlyText = (block: PageBlock) =>
    block.kind === 'text' &&
    !figures.has(block) &&
    linkDensity(block) < 0.4 &&
    isGapProse(block, context) &&
    !context.isOnAuthorCard(block) &&
    !isNoise(block, lines) &&
    !isByline(block.text, input.authors);
  const early = gap.filter((block) => isEarlyText(block));
  const inLead = (block: PageBlock) => block.kind === 'text' && lead.includes(block);
  const hero = blocks.filter((block) => isHero(block));
  const kept = [...early, ...inside.filter((block) => keep(block))].filter(
    (block) => !inLead(block),
  );
  const head = trimHead(withoutRepeats(kept, figures), figures, input.authors, lines.subHeadings);
  const tail = trimTail(head.body, figures, input.authors, lines.subHeadings);
  return {
    container,
    lead,
    body: [...hero, ...tail.body],
    signature: tail.signature === undefined ? [] : namesIn(tail.signature),
    headNames: head.names,
    figures,
    titleIndex,
    weights,
  };
}

function commonRoot(node: PageElement): PageElement {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}
