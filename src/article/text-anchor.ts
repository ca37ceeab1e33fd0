/** A passage by its words and its surroundings, as in the W3C Web Annotation TextQuoteSelector. */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Elements whose text a reader does not see as text. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'TITLE']);

/** Elements that end a run of text: words on either side are not one word. */
const BREAKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

/** A tree deeper or longer than this is searched only so far: the page must not freeze. */
const MAX_NODES = 200_000;

/** The text of a tree with white space collapsed, and where each of its code units comes from. */
interface TextIndex {
  text: string;
  nodes: Text[];
  /** For each code unit of `text`: index into `nodes`, and offset in that node. */
  nodeOf: number[];
  offsetOf: number[];
}

/** Collapses white space and composes diacritics, the same way on a page and in a quote. */
function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ');
}

function indexText(root: Node): TextIndex {
  const index: TextIndex = { text: '', nodes: [], nodeOf: [], offsetOf: [] };
  const parts: string[] = [];
  let endsInSpace = true;
  const append = (piece: string, node: number, offset: number) => {
    for (let i = 0; i < piece.length; i++) {
      index.nodeOf.push(node);
      index.offsetOf.push(offset);
    }
    parts.push(piece);
    endsInSpace = piece.endsWith(' ');
  };
  const addNode = (node: Text) => {
    const at = index.nodes.push(node) - 1;
    // A base letter and its combining marks are one piece, so that both spellings of 'ệ' compare equal.
    for (const { 0: cluster, index: offset } of node.data.matchAll(/\s+|[^\s]\p{M}*/gu)) {
      const piece = normalize(cluster);
      if (piece === '' || (piece === ' ' && endsInSpace)) continue;
      append(piece, at, offset);
    }
  };
  let node: Node | null = root;
  for (let seen = 0; node && seen < MAX_NODES; seen++) {
    const element: string = node.nodeName.toUpperCase();
    if (node.nodeType === 3) addNode(node as Text);
    const skipped = UNREAD.has(element);
    if (BREAKS.has(element) && !endsInSpace && index.nodes.length > 0) {
      append(' ', index.nodes.length - 1, index.nodes.at(-1)?.length ?? 0);
    }
    let next: Node | null = skipped ? null : node.firstChild;
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        if (node && BREAKS.has(node.nodeName.toUpperCase()) && !endsInSpace) {
          append(' ', index.nodes.length - 1, index.nodes.at(-1)?.length ?? 0);
        }
      }
    }
    node = next;
  }
  index.text = parts.join('');
  return index;
}

/** How many code units two strings share, from the end of both. */
function sharedSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

/** How many code units two strings share, from the start of both. */
function sharedPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/**
 * Finds a passage in a tree; where its words occur more than once, the occurrence whose surroundings
 * fit best. White space, soft hyphens and composed or decomposed diacritics make no difference.
 *
 * @param root an element or a document's body; it is not changed.
 * @returns a range over the passage, or null where its words do not occur.
 */
export function findQuote(root: Node, quote: QuoteSelector): Range | null {
  const document = root.ownerDocument;
  const exact = normalize(quote.exact).trim();
  if (!document || exact === '') return null;
  const index = indexText(root);
  const prefix = normalize(quote.prefix);
  const suffix = normalize(quote.suffix);
  let best: { at: number; score: number } | undefined;
  for (let at = index.text.indexOf(exact); at >= 0; at = index.text.indexOf(exact, at + 1)) {
    const before = index.text.slice(Math.max(0, at - prefix.length - 1), at);
    const after = index.text.slice(at + exact.length, at + exact.length + suffix.length + 1);
    const score =
      sharedSuffix(before.trimEnd(), prefix.trimEnd()) +
      sharedPrefix(after.trimStart(), suffix.trimStart());
    if (!best || score > best.score) best = { at, score };
  }
  if (!best) return null;
  const last = best.at + exact.length - 1;
  const startNode = index.nodes[index.nodeOf[best.at] ?? -1];
  const endNode = index.nodes[index.nodeOf[last] ?? -1];
  if (!startNode || !endNode) return null;
  const endOffset = index.offsetOf[last] ?? 0;
  const range = document.createRange();
  range.setStart(startNode, index.offsetOf[best.at] ?? 0);
  // The end lies behind the last letter and the marks that belong to it.
  const tail = /^[^\s]\p{M}*/u.exec(endNode.data.slice(endOffset))?.[0].length ?? 1;
  range.setEnd(endNode, Math.min(endNode.length, endOffset + tail));
  return range;
}
