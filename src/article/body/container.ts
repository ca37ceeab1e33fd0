import type { PageBlock } from '../page/blocks.ts';
import type { PageElement } from '../page/snapshot.ts';
import { blockWeight, type Evidence } from './score.ts';
import { nameHints } from './names.ts';

/** The weights of a page: of each block, and of each element as the sum of the blocks in it. */
export interface Weights {
  ofBlock: number[];
  ofElement: Map<PageElement, number>;
}

/** Adds up the weights of blocks over the elements around them. */
export function weigh(blocks: readonly PageBlock[], evidence: Evidence): Weights {
  const ofElement = new Map<PageElement, number>();
  const ofBlock = blocks.map((block) => {
    const weight = blockWeight(block, evidence);
    for (let up: PageElement | undefined = block.holder; up; up = up.parent) {
      ofElement.set(up, (ofElement.get(up) ?? 0) + weight);
    }
    return weight;
  });
  return { ofBlock, ofElement };
}

/** A small bonus that decides between containers of nearly the same text. */
function bonus(node: PageElement, weight: number): number {
  const hints = nameHints(node);
  let factor = 0;
  if (node.tag === 'article') factor += 0.04;
  if (hints.body && !hints.strict) factor += 0.02;
  if (/\barticleBody\b/.test(node.element.getAttribute?.('itemprop') ?? '')) factor += 0.08;
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
  return best?.node;
}
