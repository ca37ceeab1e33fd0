import type { PageBlock } from '../page/blocks.ts';
import { attribute, type PageElement } from '../page/snapshot.ts';
import type { PageContext } from './context.ts';
import { blockWeight, type Evidence } from './score.ts';
import { nameHints } from './names.ts';

/** The weights of a page: of each block, and of each element as the sum of the blocks in it. */
export interface Weights {
  ofBlock: number[];
  ofElement: Map<PageElement, number>;
}

/** A box of furniture costs no more than this: it can be taken out of the text around it. */
const MAX_COST = 1.5;

function depthOf(node: PageElement): number {
  let depth = 0;
  for (let up = node.parent; up; up = up.parent) depth += 1;
  return depth;
}

/** Adds up the weights of blocks over the elements around them; a bad box costs its parent little. */
export function weigh(
  blocks: readonly PageBlock[],
  evidence: Evidence,
  context: PageContext,
): Weights {
  const ofElement = new Map<PageElement, number>();
  const depths = new Map<PageElement, number>();
  const ofBlock = blocks.map((block) => {
    const weight = blockWeight(block, evidence, context);
    ofElement.set(block.holder, (ofElement.get(block.holder) ?? 0) + weight);
    for (let up: PageElement | undefined = block.holder; up && !depths.has(up); up = up.parent) {
      depths.set(up, depthOf(up));
    }
    return weight;
  });
  const deepestFirst = [...depths].sort(([, a], [, b]) => b - a);
  for (const [node] of deepestFirst) {
    const own = ofElement.get(node) ?? 0;
    if (!ofElement.has(node)) ofElement.set(node, 0);
    if (!node.parent) continue;
    ofElement.set(node.parent, (ofElement.get(node.parent) ?? 0) + Math.max(own, -MAX_COST));
  }
  return {
    ofBlock,
    ofElement: new Map(deepestFirst.map(([node]) => [node, ofElement.get(node) ?? 0])),
  };
}

/** A small bonus that decides between containers of nearly the same text. */
function bonus(node: PageElement, weight: number): number {
  const hints = nameHints(node);
  let factor = 0;
  if (node.tag === 'article') factor += 0.04;
  if (hints.body && !hints.strict) factor += 0.02;
  if (/\barticleBody\b/.test(attribute(node, 'itemprop'))) factor += 0.08;
  return weight * factor;
}

/**
 * The element that holds the article's text: the one whose blocks weigh most together, the deepest of
 * those that weigh the same. Furniture weighs less than nothing, so that growing beyond the article costs.
 */
export function findContainer(weights: Weights): PageElement | undefined {
  let best: { node: PageElement; weight: number } | undefined;
  for (const [node, sum] of weights.ofElement) {
    const weight = sum + bonus(node, sum);
    if (sum <= 0) continue;
    if (!best || weight > best.weight + 1e-9) best = { node, weight };
  }
  return best && widened(best.node, weights);
}

/** More than so much text beside a single line shows that it is one of many. */
const WIDENS = 1.5;

/**
 * A single paragraph can outweigh its parent, where links and labels stand between the paragraphs without
 * boxes of their own; then the parent is the container, if it holds more such lines.
 */
function widened(line: PageElement, weights: Weights): PageElement {
  const { parent } = line;
  const weight = weights.ofElement.get(line) ?? 0;
  if (!parent || !LINES.has(line.tag)) return line;
  let beside = 0;
  for (const child of parent.children) {
    if (typeof child === 'object' && child !== line && child.tag === line.tag)
      beside += Math.max(0, weights.ofElement.get(child) ?? 0);
  }
  return beside > WIDENS * weight ? parent : line;
}

const LINES = new Set(['p', 'li', 'blockquote']);
