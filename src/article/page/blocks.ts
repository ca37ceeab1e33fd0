import {
  attribute,
  collapse,
  descendants,
  isBlockTag,
  type PageElement,
  type PageNode,
  textOf,
} from './snapshot.ts';

/** A line of text of the page: a stretch of inline nodes within one block element. */
export interface TextBlock {
  kind: 'text';
  index: number;
  /** The block element that holds the stretch. */
  holder: PageElement;
  nodes: PageNode[];
  text: string;
  /** How many code units of the text are links, and in bold. */
  linkLength: number;
  boldLength: number;
  /** Whether the whole stretch lies in a link around its block element. */
  linked: boolean;
}

/** A picture, or something embedded such as a video. */
export interface MediaBlockOf<K extends 'image' | 'embed'> {
  kind: K;
  index: number;
  holder: PageElement;
  node: PageElement;
}

export type MediaBlock = MediaBlockOf<'image'> | MediaBlockOf<'embed'>;
export type PageBlock = TextBlock | MediaBlock;

const IMAGES = new Set(['img', 'picture', 'amp-img', 'noscript']);
const EMBEDS = new Set(
  'iframe video audio object embed amp-video amp-iframe amp-youtube'.split(' '),
);
/** Controls: their words are not the page's text. */
const CONTROLS = new Set(['button', 'input']);

/** Pieces of a line cut at single line breaks are paragraphs when they are as long as this. */
const PARAGRAPH_PIECE = 90;

function isPicture(node: PageElement): boolean {
  // Some sites put the caption into the picture.
  if (node.tag === 'picture' && holdsCaption(node)) return false;
  return node.tag === 'noscript' ? /<img/i.test(textOf(node)) : IMAGES.has(node.tag);
}

function lengthIn(nodes: readonly PageNode[], tags: ReadonlySet<string>): number {
  let length = 0;
  const stack = [...nodes];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') continue;
    if (tags.has(node.tag)) length += textOf(node).length;
    else for (const child of node.children) stack.push(child);
  }
  return length;
}

const LINK = new Set(['a']);
const BOLD = new Set(['b', 'strong']);

/** Links within the page (footnotes, anchors) are not links to somewhere else. */
function linkLength(nodes: readonly PageNode[]): number {
  let length = 0;
  const stack = [...nodes];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') continue;
    if (LINK.has(node.tag)) {
      if (!attribute(node, 'href').startsWith('#')) length += textOf(node).length;
    } else for (const child of node.children) stack.push(child);
  }
  return length;
}

/** Collects the blocks of a snapshot while it is walked. */
class BlockCollector {
  readonly blocks: PageBlock[] = [];
  private run: PageNode[] = [];

  add(node: PageNode): void {
    this.run.push(node);
  }

  addMedia(kind: 'image' | 'embed', node: PageElement, holder: PageElement, linked: boolean): void {
    this.flush(holder, linked);
    this.blocks.push({ kind, index: this.blocks.length, holder, node });
  }

  /** Ends the line; double line breaks, and single ones between long pieces, make paragraphs. */
  flush(holder: PageElement, linked: boolean): void {
    const run = this.run;
    if (run.length === 0) return;
    this.run = [];
    for (const nodes of paragraphsOf(run)) {
      const text = collapse(nodes.map(textWithBreaks).join(''));
      if (text === '') continue;
      this.blocks.push({
        kind: 'text',
        index: this.blocks.length,
        holder,
        nodes,
        text,
        linkLength: linked ? text.length : Math.min(text.length, linkLength(nodes)),
        boldLength: Math.min(text.length, lengthIn(nodes, BOLD)),
        linked,
      });
    }
  }
}

function textWithBreaks(node: PageNode): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return ' ';
  // Spaces at the ends of an element separate words.
  const parts: string[] = [];
  const stack: PageNode[] = [...node.children].toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.tag === 'br') parts.push(' ');
    else for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] ?? '');
  }
  return parts.join('');
}

const isBreak = (node: PageNode) => typeof node === 'object' && node.tag === 'br';
const isBlank = (node: PageNode) => typeof node === 'string' && node.trim() === '';

function holdsBreak(node: PageElement): boolean {
  for (const inner of descendants(node)) if (inner.tag === 'br') return true;
  return false;
}

/** Takes line breaks out of the inline elements they stand in: what is around them is cut in two. */
function withBreaksOutside(run: readonly PageNode[]): PageNode[] {
  return run.flatMap((node) => {
    if (typeof node === 'string' || isBreak(node) || !holdsBreak(node)) return [node];
    const pieces: PageNode[] = [];
    let children: PageNode[] = [];
    const close = () => {
      if (children.length > 0) pieces.push({ ...node, children });
      children = [];
    };
    for (const child of withBreaksOutside(node.children)) {
      if (!isBreak(child)) children.push(child);
      else {
        close();
        pieces.push(child);
      }
    }
    close();
    return pieces;
  });
}

/** The elements in a line, with those in them. */
export function elementsIn({ nodes }: TextBlock): PageElement[] {
  return nodes.flatMap((node) => (typeof node === 'object' ? [node, ...descendants(node)] : []));
}

const BOLD_TAGS = new Set(['b', 'strong', 'big']);

/** Whether a line is all in bold type, as a headline or a question is. */
function isBold(nodes: readonly PageNode[]): boolean {
  const solid = nodes.filter((node) => !isBlank(node));
  return (
    solid.length > 0 &&
    solid.every(
      (node) =>
        typeof node === 'object' &&
        (BOLD_TAGS.has(node.tag) || (INLINE_SHELLS.has(node.tag) && isBold(node.children))),
    )
  );
}

const INLINE_SHELLS = new Set(['font', 'span', 'a']);

function paragraphsOf(line: PageNode[]): PageNode[][] {
  const run = withBreaksOutside(line);
  if (!run.some(isBreak)) return [run];
  const pieces: { nodes: PageNode[]; breaks: PageNode[] }[] = [{ nodes: [], breaks: [] }];
  for (const node of run) {
    const last = pieces.at(-1);
    if (!last) continue;
    if (isBreak(node)) {
      if (last.nodes.every(isBlank)) last.breaks.push(node);
      else pieces.push({ nodes: [], breaks: [node] });
    } else last.nodes.push(node);
  }
  const lengths = pieces.map(({ nodes }) => collapse(nodes.map(textWithBreaks).join('')).length);
  const long = lengths.filter((length) => length >= PARAGRAPH_PIECE).length;
  const splitAtSingle = long >= 2 && long * 2 >= lengths.filter((length) => length > 0).length;
  const paragraphs: PageNode[][] = [];
  for (const [i, { nodes, breaks }] of pieces.entries()) {
    const last = paragraphs.at(-1);
    const apart = splitAtSingle || isBold(nodes) !== isBold(pieces[i - 1]?.nodes ?? []);
    if (last && breaks.length < 2 && !apart) last.push(...breaks, ...nodes);
    else paragraphs.push([...nodes]);
  }
  return paragraphs;
}

interface Frame {
  node: PageElement;
  next: number;
  linked: boolean;
  holder: PageElement;
}

/** Cuts a snapshot into lines of text, pictures and embeds, in page order. */
export function blocksOf(root: PageElement): PageBlock[] {
  const collector = new BlockCollector();
  const stack: Frame[] = [{ node: root, next: 0, linked: false, holder: root }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const child = frame.node.children[frame.next];
    if (child === undefined) {
      if (frame.node.block) collector.flush(frame.holder, frame.linked);
      stack.pop();
      continue;
    }
    frame.next += 1;
    if (typeof child === 'string') {
      collector.add(child);
    } else if (CONTROLS.has(child.tag) && !holdsCaption(child)) {
      continue;
    } else if (isPicture(child)) {
      collector.addMedia('image', child, frame.holder, frame.linked);
    } else if (child.tag === 'noscript') {
      continue;
    } else if (EMBEDS.has(child.tag)) {
      collector.addMedia('embed', child, frame.holder, frame.linked);
    } else if (child.block || holdsMedia(child)) {
      if (child.block) collector.flush(frame.holder, frame.linked);
      const holder = isBlockTag(child.tag) ? child : child.block ? child : frame.holder;
      const linked = frame.linked || child.tag === 'a';
      stack.push({ node: child, next: 0, linked, holder });
    } else collector.add(child);
  }
  collector.flush(root, false);
  return collector.blocks;
}

/** A caption that can be folded away stands in the button that does so. */
function holdsCaption(node: PageElement): boolean {
  for (const inner of descendants(node)) if (inner.tag === 'figcaption') return true;
  return false;
}

function holdsMedia(node: PageElement): boolean {
  const stack: PageNode[] = [...node.children];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') continue;
    if (isPicture(next) || EMBEDS.has(next.tag)) return true;
    for (const child of next.children) stack.push(child);
  }
  return false;
}
