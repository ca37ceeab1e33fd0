import { lettersOf } from '../metadata/page-data.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { attribute, isWithin, type PageElement } from '../page/snapshot.ts';

function outermost(node: PageElement, tag: string): PageElement | undefined {
  let found: PageElement | undefined;
  for (let up: PageElement | undefined = node; up; up = up.parent) if (up.tag === tag) found = up;
  return found;
}

/** The children of their nearest common ancestor that hold two elements. */
function branches(one: PageElement, other: PageElement): PageElement[] {
  for (let up = one; up.parent; up = up.parent) {
    if (!isWithin(other, up.parent)) continue;
    let branch = other;
    while (branch.parent && branch.parent !== up.parent) branch = branch.parent;
    return [up, branch];
  }
  return [];
}

/**
 * Whether two headlines stand in boxes of one kind side by side, the first of which holds text of its own,
 * as the stories of an endless page do.
 */
function isNextStory(title: TextBlock, start: TextBlock, headline: TextBlock): boolean {
  const [own, other] = branches(title.holder, headline.holder);
  return (
    own !== undefined &&
    other !== undefined &&
    own !== other &&
    own !== title.holder &&
    own.tag === other.tag &&
    attribute(own, 'class') === attribute(other, 'class') &&
    isWithin(start.holder, own)
  );
}

/**
 * Where another article begins on the same page (endless pages append the next one): at a second headline
 * of the first level in another `article` element, or in a box like the one with title and text.
 *
 * @param inside the blocks of the container, in page order.
 * @param start the first block that is surely text.
 * @param titles letters of every title the page gives.
 * @returns the index of that headline, or infinity.
 */
export function nextArticleAt(
  inside: readonly PageBlock[],
  start: PageBlock | undefined,
  titles: readonly string[],
): number {
  if (start?.kind !== 'text') return Number.POSITIVE_INFINITY;
  const own = outermost(start.holder, 'article');
  const headlines = inside.filter(
    (block): block is TextBlock => block.kind === 'text' && block.holder.tag === 'h1',
  );
  const title = headlines.findLast((block) => block.index < start.index);
  for (const block of headlines) {
    if (block.index <= start.index || titles.includes(lettersOf(block.text))) continue;
    if (outermost(block.holder, 'article') !== own) return block.index;
    if (title && isNextStory(title, start, block)) return block.index;
  }
  return Number.POSITIVE_INFINITY;
}
