import type { Span } from '../../language/span.ts';
import { sameOffset } from './same-words.ts';

/**
 * The DOM range of a span of a text that an element shows.
 *
 * @param element shows `text`, possibly with markup and other white space
 * @param span offsets into `text`
 * @returns null when the element has no text
 */
export function textRange(element: Element, text: string, span: Span): Range | null {
  const rendered = element.textContent ?? '';
  const start = sameOffset(text, span.start, rendered);
  // The end is the place after the last character, not before the next one: no space in between.
  const end = span.end > span.start ? sameOffset(text, span.end - 1, rendered) + 1 : start;
  const from = placeOf(element, start, 'before-next');
  const to = placeOf(element, end, 'after-last');
  if (!from || !to) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The text node and offset in it of an offset into the element's text; `side` says which of two. */
function placeOf(
  element: Element,
  offset: number,
  side: 'before-next' | 'after-last',
): { node: Text; offset: number } | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let last: { node: Text; offset: number } | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const within = offset - before;
    if (within < node.length || (within === node.length && side === 'after-last')) {
      return { node, offset: within };
    }
    before += node.length;
    last = { node, offset: node.length };
  }
  return last;
}
