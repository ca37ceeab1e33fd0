import { intrinsic, intrinsicAttribute } from './intrinsic.ts';
import { fitsRule } from '../site-rules/site-rule.ts';
import { hiddenByMarkup } from './hidden.ts';

/** An element of a page as plain data: what is read from it afterwards costs no DOM access. */
export interface PageElement {
  tag: string;
  element: Element;
  parent: PageElement | undefined;
  children: PageNode[];
  /** Whether the element or something in it starts a line of its own. */
  block: boolean;
}

export type PageNode = PageElement | string;

export interface Snapshot {
  root: PageElement;
  /** Whether the caps left out a part of the page. */
  cut: boolean;
}

export interface SnapshotOptions {
  /** Whether a reader can see an element, by its computed style; asked only on a live page. */
  isVisible?: (element: Element) => boolean;
  /** Whether elements hidden by an attribute or inline style are left out; they are by default. */
  dropHidden?: boolean;
  /** The element to begin at; the document's body unless told otherwise. */
  start?: Element;
  /** A selector of elements that are left out. */
  drop?: string;
}

/** Deeper elements hang on the deepest allowed one, so that no later walk can overflow the stack. */
const MAX_DEPTH = 256;

/** A page with more nodes than this is read only so far. */
const MAX_NODES = 150_000;

/** Text beyond this many code units is not read: no article is as long as that. */
const MAX_CHARACTERS = 1_500_000;

/** Elements whose content is never text of the page. */
const SKIPPED = new Set(
  'script style template svg canvas head title meta link select option datalist textarea progress meter map area math'.split(
    ' ',
  ),
);

/** Elements that start a line of their own; custom elements and the rest are inline until they hold one. */
const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul caption'
  ).split(' '),
);

/** Whether an element of this name starts a line of its own. */
export function isBlockTag(tag: string): boolean {
  return BLOCK.has(tag);
}

/** Reads an attribute; empty when there is none. */
export function attribute(node: PageElement, name: string): string {
  return intrinsicAttribute(node.element, name) ?? '';
}

function nameOf(node: Node): string {
  const name: unknown = node.nodeName;
  // A form may hold a field called `nodeName`, which the property then returns.
  return typeof name === 'string' ? name.toLowerCase() : 'form';
}

function markBlock(node: PageElement): void {
  for (let up: PageElement | undefined = node; up && !up.block; up = up.parent) up.block = true;
}

/**
 * Copies the body of a document into plain objects in one iterative pass, without scripts, styles and
 * hidden parts. The document is not changed. Trees that are too deep are flattened, too large ones cut.
 */
export function takeSnapshot(document: Document, options: SnapshotOptions = {}): Snapshot {
  const body = intrinsic(document, 'body');
  const start = options.start ?? body ?? intrinsic(document, 'documentElement');
  const root: PageElement = {
    tag: 'body',
    element: start,
    parent: undefined,
    children: [],
    block: true,
  };
  // 1 | 4: elements and text (NodeFilter is a global of the page).
  const walker = intrinsic(document, 'createTreeWalker').call(document, start, 1 | 4);
  let parent = root;
  let depth = 0;
  let characters = 0;
  let count = 0;
  let node = walker.firstChild();
  let tooDeep = 0;
  while (node) {
    count += 1;
    if (count > MAX_NODES || characters > MAX_CHARACTERS) return { root, cut: true };
    let descend = false;
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      characters += text.length;
      parent.children.push(text);
    } else {
      const tag = nameOf(node);
      const element = node as Element;
      const seen = { tag, element, parent, children: [], block: false };
      if (!SKIPPED.has(tag) && !isHidden(seen, options)) {
        descend = true;
        if (depth < MAX_DEPTH) {
          parent.children.push(seen);
          if (BLOCK.has(tag)) markBlock(seen);
        } else if (tooDeep === 0 || BLOCK.has(tag)) {
          parent.children.push('\n');
        }
      }
      if (descend && walker.firstChild()) {
        if (depth < MAX_DEPTH) {
          parent = seen;
          depth += 1;
        } else tooDeep += 1;
        node = walker.currentNode;
        continue;
      }
    }
    let next = walker.nextSibling();
    while (!next && walker.currentNode !== start) {
      if (!walker.parentNode()) break;
      if (walker.currentNode === start) break;
      if (tooDeep > 0) tooDeep -= 1;
      else {
        parent = parent.parent ?? root;
        depth -= 1;
      }
      next = walker.nextSibling();
    }
    node = next;
  }
  return { root, cut: false };
}

function isHidden(node: PageElement, options: SnapshotOptions): boolean {
  const { isVisible, dropHidden = true, drop } = options;
  if (dropHidden && hiddenByMarkup(node.element)) return true;
  if (drop !== undefined && fitsRule(node.element, drop)) return true;
  return isVisible !== undefined && BLOCK.has(node.tag) && !isVisible(node.element);
}

/** All elements under a node in page order, the node itself excluded. */
export function* descendants(root: PageElement): Generator<PageElement> {
  const stack: PageElement[] = [];
  const push = (node: PageElement) => {
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (typeof child === 'object') stack.push(child);
    }
  };
  push(root);
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    push(node);
  }
}

/** The nearest ancestor (or the node itself) with one of these names, within `limit`. */
export function closest(
  node: PageElement | undefined,
  tags: ReadonlySet<string>,
  limit?: PageElement,
): PageElement | undefined {
  for (let up = node; up && up !== limit; up = up.parent) if (tags.has(up.tag)) return up;
  return undefined;
}

/** Whether `node` is `ancestor` or lies in it. */
export function isWithin(node: PageElement | undefined, ancestor: PageElement): boolean {
  for (let up = node; up; up = up.parent) if (up === ancestor) return true;
  return false;
}

/** The text of a node with white space collapsed. */
export function textOf(node: PageNode): string {
  if (typeof node === 'string') return collapse(node);
  const parts: string[] = [];
  const stack: PageNode[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else {
      if (next.block || next.tag === 'br') parts.push(' ');
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] ?? '');
    }
  }
  return collapse(parts.join(''));
}

/** One space for each run of white space, none at the ends; zero-width characters and soft hyphens go. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
