import { SECTION_LABEL } from '../data/section-labels.ts';
import { FURNITURE_LINE, POINTER_LINE, PROMPT_LINE } from '../data/boilerplate-phrases.ts';
import { lettersOf } from '../metadata/page-data.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { isWithin, type PageElement } from '../page/snapshot.ts';
import { findContainer, weigh, type Weights } from './container.ts';
import { type Figure, findFigures } from './figures.ts';
import { chooseLead, isLikeDescription } from './lead.ts';
import { nameHints } from './names.ts';
import {
  contextFactor,
  endsSentence,
  type Evidence,
  isHeading,
  isStated,
  linkDensity,
  visualLength,
} from './score.ts';
import { findTeasers } from './teasers.ts';

/** The blocks that are the article, before they are written as blocks of an `Article`. */
export interface Selection {
  container: PageElement;
  lead: TextBlock[];
  /** In page order, the lead left out. */
  body: PageBlock[];
  figures: Map<PageBlock, Figure>;
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
function inFurniture(block: PageBlock, container: PageElement): boolean {
  for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
    if (['aside', 'nav', 'footer', 'form', 'dialog', 'menu', 'address'].includes(up.tag))
      return true;
    const hints = nameHints(up);
    if (hints.strict && !hints.body && !hints.caption) return true;
  }
  return false;
}

/** Whether the line itself is not the article's text. */
function isNoise(block: TextBlock): boolean {
  const { text } = block;
  const links = linkDensity(block);
  if (FURNITURE_LINE.test(text)) return true;
  if (POINTER_LINE.test(text) && (links > 0.25 || text.length < 60)) return true;
  if (visualLength(text) < 80 && SECTION_LABEL.test(text) && !endsSentence(text)) return true;
  if (PROMPT_LINE.test(text) && text.length < 350) return true;
  if (/^[^\p{L}\p{N}]*$/u.test(text)) return true;
  return links > 0.8 && !isHeading(block) && (text.length > 25 || block.linked);
}

/** Elements within the container whose blocks weigh less than nothing together and hold links. */
function badBoxes(
  blocks: readonly PageBlock[],
  container: PageElement,
  weights: Weights,
): Set<PageElement> {
  const links = new Map<PageElement, { linked: number; length: number }>();
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
      const sum = links.get(up) ?? { linked: 0, length: 0 };
      sum.linked += block.linkLength;
      sum.length += block.text.length;
      links.set(up, sum);
    }
  }
  const bad = new Set<PageElement>();
  for (const [node, { linked, length }] of links) {
    if (node.tag === 'p' || /^h\d$/.test(node.tag)) continue;
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
  for (const [node, block] of first) {
    if (block.kind !== 'text' || block.text.length > 80 || !SECTION_LABEL.test(block.text))
      continue;
    if ((weights.ofElement.get(node) ?? 0) < total * 0.3) boxes.add(node);
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

/** Takes out headings with nothing under them, and what trails the last sentence. */
function trim(body: PageBlock[], figures: Map<PageBlock, Figure>): PageBlock[] {
  let end = body.length;
  while (end > 0) {
    const block = body[end - 1];
    if (!block || block.kind !== 'text' || figures.has(block)) {
      end -= 1;
      continue;
    }
    if (isHeading(block) || (visualLength(block.text) < 25 && !endsSentence(block.text))) end -= 1;
    else break;
  }
  const tail = body.slice(end).filter((block) => figures.has(block) || block.kind !== 'text');
  return [...body.slice(0, end), ...tail];
}

/** Drops lines that repeat an earlier one, and quotes that repeat a part of a paragraph. */
function withoutRepeats(body: PageBlock[], figures: Map<PageBlock, Figure>): PageBlock[] {
  const letters = new Map(
    body.flatMap((block) =>
      block.kind === 'text' && !figures.has(block) ? [[block, lettersOf(block.text)] as const] : [],
    ),
  );
  const whole = new Map<string, PageBlock>();
  for (const [block, text] of letters) if (!whole.has(text)) whole.set(text, block);
  const paragraphs = [...letters].filter(([, text]) => text.length > 60);
  return body.filter((block) => {
    const text = letters.get(block);
    if (text === undefined || text.length < 25 || block.kind !== 'text') return true;
    const quote = isQuote(block);
    if (whole.get(text) !== block) return false;
    return (
      !quote ||
      !paragraphs.some(
        ([other, long]) => other !== block && long.length > text.length && long.includes(text),
      )
    );
  });
}

function isQuote(block: PageBlock): boolean {
  for (
    let up: PageElement | undefined = block.holder, level = 0;
    up && level < 4;
    up = up.parent, level++
  ) {
    if (['blockquote', 'aside', 'q'].includes(up.tag)) return true;
    if (/quote|zitat|pull|highlight/i.test(up.element.getAttribute?.('class') ?? '')) return true;
  }
  return false;
}

/**
 * Finds the article among the blocks of a page.
 *
 * @returns undefined when no element holds text worth reading.
 */
export function selectArticle(input: SelectionInput): Selection | undefined {
  const { blocks, titles, descriptions, evidence } = input;
  const weights = weigh(blocks, evidence);
  const container = findContainer(weights);
  if (!container) return undefined;
  const inside = blocks.filter((block) => isWithin(block.holder, container));
  const firstStrong = inside.find((block) => (weights.ofBlock[block.index] ?? 0) > 0.4);
  const start = inside[0]?.index ?? 0;
  const titleIndex = findTitle(blocks, titles, firstStrong?.index ?? start);
  const figures = findFigures(
    blocks.filter((block) => block.index > titleIndex - 40),
    commonRoot(container),
  );
  const teasers = findTeasers(inside, container);
  const bad = badBoxes(inside, container, weights);
  const labelled = labelledBoxes(inside, container, weights);
  const keep = (block: PageBlock): boolean => {
    if (block.index <= titleIndex) return false;
    const stated = block.kind === 'text' && isStated(block.text, evidence);
    if (isInAny(block, labelled, container) || isInAny(block, teasers, container))
      return stated && !isInAny(block, teasers, container);
    if (isInAny(block, bad, container) && !stated) return false;
    if (inFurniture(block, container) && !stated) return false;
    if (block.kind !== 'text') return true;
    if (figures.has(block)) return true;
    return !isNoise(block);
  };
  const gap = blocks.filter(
    (block) => block.index > titleIndex && block.index < start && titleIndex >= 0,
  );
  const lead = chooseLead({
    gap,
    inside: inside.filter(keep),
    figures,
    descriptions,
    all: blocks,
    titleIndex,
    start,
    authors: input.authors,
  });
  const hero = gap.filter((block) => figures.has(block) && contextFactor(block.holder) > 0.3);
  const kept = inside.filter(
    (block) => keep(block) && !(block.kind === 'text' && lead.includes(block)),
  );
  const body = trim(withoutRepeats(kept, figures), figures);
  return { container, lead, body: [...hero, ...body], figures, titleIndex, weights };
}

function commonRoot(node: PageElement): PageElement {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

export { isLikeDescription };
