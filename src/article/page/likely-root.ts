import { intrinsic, selectAll } from './intrinsic.ts';

/** Elements that pages mark as their article, surest first. */
const MARKED = ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]'];

/** So many marked elements and paragraphs are looked at. */
const MAX_MARKED = 200;
const MAX_PARAGRAPHS = 5000;

/** Shorter texts are teasers. */
const MIN_TEXT = 500;

function letters(element: Element): number {
  return element.textContent?.length ?? 0;
}

/** The paragraphs of a page that are prose, each with its length: long, and not mostly links. */
function paragraphs(document: Document): [Element, number][] {
  return selectAll(document, 'p')
    .filter((paragraph) => letters(paragraph) > 80 && !paragraph.closest('a'))
    .slice(0, MAX_PARAGRAPHS)
    .map((paragraph) => [paragraph, letters(paragraph)]);
}

/**
 * The element of a very large page that likely holds its article: marked as such, or the one whose own
 * paragraphs have most text. Paragraphs are counted once, so the cost grows with the page only by two
 * searches by selector.
 */
export function likelyRoot(document: Document): Element | undefined {
  const prose = paragraphs(document);
  const body = intrinsic(document, 'body');
  for (const selector of MARKED) {
    const lengths = new Map(
      selectAll(document, selector)
        .slice(0, MAX_MARKED)
        .map((element) => [element, 0]),
    );
    for (const [paragraph, length] of prose) {
      const holder = paragraph.closest(selector);
      const before = holder ? lengths.get(holder) : undefined;
      if (holder && before !== undefined) lengths.set(holder, before + length);
    }
    const best = longest(lengths);
    if (best) return best;
  }
  const parents = new Map<Element, number>();
  for (const [{ parentElement: parent }, length] of prose) {
    if (parent && parent !== body) parents.set(parent, (parents.get(parent) ?? 0) + length);
  }
  return longest(parents);
}

function longest(lengths: ReadonlyMap<Element, number>): Element | undefined {
  const [best] = [...lengths].sort(([, a], [, b]) => b - a);
  return best && best[1] >= MIN_TEXT ? best[0] : undefined;
}
