import { Readability } from '@mozilla/readability';
import type { PageBlock } from '../page/blocks.ts';
import { intrinsic } from '../page/intrinsic.ts';
import type { PageElement } from '../page/snapshot.ts';
import { findFigures } from './figures.ts';
import { isNoise, pageLines } from './noise.ts';
import { linkDensity } from './score.ts';
import type { Selection } from './select.ts';

/** Readability and deep clones recurse: a deeper tree could overflow the stack. */
const MAX_DEPTH = 800;

/** Readability goes over the tree up to five times: it is not asked about larger pages. */
const MAX_ELEMENTS = 30_000;

/** Whether a document is small and shallow enough to be cloned and read by a recursive reader. */
function isBounded(document: Document): boolean {
  const start = intrinsic(document, 'documentElement');
  const walker = intrinsic(document, 'createTreeWalker').call(document, start, 1);
  let count = 0;
  let depth = 0;
  for (;;) {
    count += 1;
    if (count > MAX_ELEMENTS || depth > MAX_DEPTH) return false;
    if (walker.firstChild()) {
      depth += 1;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode() || walker.currentNode === start) return true;
      depth -= 1;
    }
  }
}

function parse(copy: Document): Node | undefined {
  const reader = new Readability<Node>(copy, {
    serializer: (node) => node,
    keepClasses: true,
    disableJSONLD: true,
  });
  try {
    return reader.parse()?.content ?? undefined;
  } catch (error) {
    // A form whose fields hide DOM properties makes Readability call what is no function. This is a
    // second opinion on a page that may be hostile: there is none then, and our own reading stands.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * What Readability takes for the article of a page, alone in a document of its own. It works on a clone;
 * the document that is passed in is not changed.
 *
 * @returns undefined where Readability finds nothing, or the page is too large or too deep for it.
 */
export function readabilityCandidate(document: Document): Document | undefined {
  if (!isBounded(document)) return undefined;
  const implementation = intrinsic(document, 'implementation');
  const copy = implementation.createHTMLDocument('');
  const root = copy.importNode(intrinsic(document, 'documentElement'), true);
  copy.documentElement.replaceWith(root);
  const content = parse(copy);
  if (!content) return undefined;
  const shell = implementation.createHTMLDocument('');
  const article = shell.createElement('article');
  article.append(shell.importNode(content, true));
  shell.body.append(article);
  return shell;
}

/**
 * All lines of a document that holds nothing but an article, for texts such as verse whose lines look
 * like furniture one by one.
 */
export function selectEverything(blocks: readonly PageBlock[], root: PageElement): Selection {
  const lines = pageLines(blocks);
  return {
    container: root,
    lead: [],
    body: blocks.filter(
      (block) => block.kind !== 'text' || (linkDensity(block) < 0.5 && !isNoise(block, lines)),
    ),
    signature: [],
    headNames: [],
    figures: findFigures(blocks, root),
    titleIndex: -1,
    weights: { ofBlock: [], ofElement: new Map() },
  };
}
