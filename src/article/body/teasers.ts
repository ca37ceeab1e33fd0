import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { attribute, closest, descendants, type PageElement } from '../page/snapshot.ts';
import { isLinkedSentence, linkDensity } from './score.ts';

/** A box around a teaser holds no more text than this. */
const MAX_TEASER = 900;

const CAPTION = new Set(['figcaption']);

/** A line that is one link and long enough to be a headline. */
function isHeadlineLink(block: TextBlock): boolean {
  return linkDensity(block) > 0.85 && block.text.length >= 15 && !isLinkedSentence(block);
}

const BOX = new Set(
  'div section aside table tr td li ul ol article figure blockquote header center'.split(' '),
);

/** Whether the elements between a block and the box hold an ordinary paragraph that merely links. */
function isParagraph(node: PageElement): boolean {
  return node.tag === 'p' || /^h[1-6]$/.test(node.tag);
}

/** A picture linked to another page: the picture of a teaser, or a way to a larger view. */
function linksToPage(node: PageElement): boolean {
  if (node.tag !== 'a') return false;
  const href = attribute(node, 'href');
  return href !== '' && !/^#|\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href);
}

/**
 * The boxes in a container that tease other stories: a linked headline with a picture or an excerpt
 * beside it, a box that is one link, a list or table of such.
 *
 * @param blocks the blocks in the container, in page order.
 */
export function findTeasers(
  blocks: readonly PageBlock[],
  container: PageElement,
): Set<PageElement> {
  const inBox = new Map<PageElement, PageBlock[]>();
  let total = 0;
  for (const block of blocks) {
    if (block.kind === 'text') total += block.text.length;
    for (let up: PageElement | undefined = block.holder; up && up !== container; up = up.parent) {
      const list = inBox.get(up);
      if (list) list.push(block);
      else inBox.set(up, [block]);
    }
  }
  const teasers = new Set<PageElement>();
  for (const [box, inside] of inBox) {
    if (!BOX.has(box.tag) && !box.tag.includes('-') && box.tag !== 'a') continue;
    if (isTeaser(box, inside, total)) teasers.add(box);
  }
  return teasers;
}

function isTeaser(box: PageElement, inside: readonly PageBlock[], total: number): boolean {
  const texts = inside.filter((block) => block.kind === 'text');
  const length = texts.reduce((sum, block) => sum + block.text.length, 0);
  if (length === 0 || length > MAX_TEASER || length > total * 0.5) return false;
  // A picture linked to its larger view, with its caption, is no teaser.
  if (texts.every((block) => closest(block.holder, CAPTION, box.parent))) return false;
  if (texts.every((block) => block.linked)) return true;
  const links = texts.filter(isHeadlineLink);
  if (links.length === 0) return false;
  const linked = texts.reduce((sum, block) => sum + block.linkLength, 0);
  if (linked / length > 0.6) return true;
  if (box.tag === 'ul' || box.tag === 'ol') return false;
  const others = texts.filter((block) => !links.includes(block));
  const picture = inside.some((block) => block.kind === 'image');
  const linkedPicture =
    picture &&
    [...descendants(box)].some(
      (node) => linksToPage(node) && [...descendants(node)].some((inner) => inner.tag === 'img'),
    );
  // The excerpt of a teaser often begins like its headline, cut short.
  const repeats = links.some((link) => {
    const start = link.text
      .replace(/[….\s]+$/u, '')
      .slice(0, 40)
      .toLowerCase();
    return others.some((other) => other.text.toLowerCase().startsWith(start));
  });
  if (repeats) return true;
  const first = texts[0];
  const leads = first !== undefined && links.includes(first);
  return (
    others.length <= 2 &&
    (linkedPicture || (leads && picture)) &&
    !others.some((block) => isParagraph(block.holder) && block.text.length > 400)
  );
}
