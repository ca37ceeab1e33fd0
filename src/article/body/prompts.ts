import { attribute, descendants, type PageElement } from '../page/snapshot.ts';
import type { PageBlock } from '../page/blocks.ts';

/** A box that asks for an address or a search word has no more text than this. */
const MAX_PROMPT = 500;

/** Nor a larger share of the text around it. */
const MAX_SHARE = 0.3;

const BOX = new Set('div section aside form fieldset td'.split(' '));
const TYPED = /^(?:email|text|search|tel)?$/i;

function isField(node: PageElement): boolean {
  return node.tag === 'input' && TYPED.test(attribute(node, 'type'));
}

/**
 * The boxes in a container around a field to type into, with the words that ask for it: offers of letters
 * by mail, searches.
 *
 * @param blocks the blocks in the container, in page order.
 */
export function findPrompts(
  blocks: readonly PageBlock[],
  container: PageElement,
): Set<PageElement> {
  const lengths = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    total += block.text.length;
    for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
      lengths.set(up, (lengths.get(up) ?? 0) + block.text.length);
    }
  }
  const prompts = new Set<PageElement>();
  for (const field of descendants(container)) {
    if (!isField(field)) continue;
    for (let up = field.parent; up && up !== container; up = up.parent) {
      const length = lengths.get(up) ?? 0;
      if (length > MAX_PROMPT || length > total * MAX_SHARE) break;
      if (BOX.has(up.tag)) prompts.add(up);
    }
  }
  return prompts;
}
