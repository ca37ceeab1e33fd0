import { AUTHOR_CARD_NAMES } from '../data/boilerplate-names.ts';
import type { PageBlock } from '../page/blocks.ts';
import { attribute, type PageElement } from '../page/snapshot.ts';
import { nameHints, nameWords } from './names.ts';

const FURNITURE_TAGS = new Set(['nav', 'footer', 'form', 'menu', 'dialog', 'fieldset']);
const ROOTS = new Set(['body', 'html', 'main', 'article']);

/** An element with more of the page's prose than this is no furniture, whatever it is called. */
const MUCH_OF_PAGE = 0.3;

/** Shorter lines are labels rather than prose. */
const PROSE = 80;

/** What the elements around a block say about it, from their names and tags, worked out once each. */
export class PageContext {
  private readonly prose = new Map<PageElement, number>();
  private readonly factors = new Map<PageElement, number>();
  private readonly cards = new Map<PageElement, boolean>();
  /** Elements around a headline of the first level. */
  private readonly headed = new Set<PageElement>();
  private readonly total: number;

  constructor(blocks: readonly PageBlock[]) {
    let total = 0;
    for (const block of blocks) {
      if (block.kind === 'text' && block.holder.tag === 'h1') {
        for (let up: PageElement | undefined = block.holder; up; up = up.parent)
          this.headed.add(up);
      }
      if (
        block.kind !== 'text' ||
        block.text.length < PROSE ||
        block.linkLength > block.text.length / 2
      )
        continue;
      total += block.text.length;
      for (let up: PageElement | undefined = block.holder; up; up = up.parent) {
        this.prose.set(up, (this.prose.get(up) ?? 0) + block.text.length);
      }
    }
    this.total = Math.max(1, total);
  }

  /** Whether an element is furniture by its tag or a strict name, and does not hold much of the prose. */
  isFurniture(node: PageElement): boolean {
    const hints = nameHints(node);
    if (hints.comments && !ROOTS.has(node.tag)) return true;
    const named = hints.strict && !hints.caption && !ROOTS.has(node.tag);
    if (!named && !FURNITURE_TAGS.has(node.tag) && node.tag !== 'aside' && node.tag !== 'address')
      return false;
    // A footer may have much to say about the publisher.
    if (node.tag === 'footer' && this.headed.size > 0 && !this.headed.has(node)) return true;
    return !this.holdsMuch(node);
  }

  /** Whether a block stands in a card about the author, which may follow the title as a standfirst does. */
  isOnAuthorCard(block: PageBlock): boolean {
    let up: PageElement | undefined = block.holder;
    for (let level = 0; up && level < 4; level++, up = up.parent) {
      if (ROOTS.has(up.tag) || this.holdsMuch(up)) return false;
      if (this.isAuthorCard(up)) return true;
    }
    return false;
  }

  private isAuthorCard(node: PageElement): boolean {
    const before = this.cards.get(node);
    if (before !== undefined) return before;
    const words = nameWords(`${attribute(node, 'class')} ${attribute(node, 'id')}`);
    const named = words.some((word) => AUTHOR_CARD_NAMES.has(word));
    this.cards.set(node, named);
    return named;
  }

  private holdsMuch(node: PageElement): boolean {
    return (this.prose.get(node) ?? 0) / this.total >= MUCH_OF_PAGE;
  }

  /** Factor from everything around a block, from 0.05 to 1. */
  factor(holder: PageElement): number {
    const path: PageElement[] = [];
    let known: number | undefined;
    for (let up: PageElement | undefined = holder; up && known === undefined; up = up.parent) {
      known = this.factors.get(up);
      if (known === undefined) path.push(up);
    }
    let factor = known ?? 1;
    for (const node of path.toReversed()) {
      factor = Math.max(0.05, factor * this.own(node));
      this.factors.set(node, factor);
    }
    return factor;
  }

  private own(node: PageElement): number {
    if (this.isFurniture(node)) return node.tag === 'aside' ? 0.3 : 0.15;
    if (ROOTS.has(node.tag) || this.holdsMuch(node)) return 1;
    const hints = nameHints(node);
    if (attribute(node, 'role') === 'complementary') return 0.3;
    return hints.weak && !hints.body && !hints.lead ? 0.6 : 1;
  }
}
