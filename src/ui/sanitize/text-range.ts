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

/**
 * The span of a text that a DOM range covers within an element that shows it: `textRange` the other way
 * round. White space at its ends is left out.
 *
 * @param element shows `text`, possibly with markup and other white space
 * @returns offsets into `text`; null where the range covers no character of it
 */
export function spanInText(element: Element, text: string, range: Range): Span | null {
  if (!range.intersectsNode(element)) return null;
  const rendered = element.textContent ?? '';
  const whole = element.ownerDocument.createRange();
  whole.selectNodeContents(element);
  const upTo = (node: Node, offset: number): number => {
    const part = whole.cloneRange();
    part.setEnd(node, offset);
    return part.toString().length;
  };
  const startsWithin = range.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
  const endsWithin = range.compareBoundaryPoints(Range.END_TO_END, whole) < 0;
  let start = startsWithin ? upTo(range.startContainer, range.startOffset) : 0;
  let end = endsWithin ? upTo(range.endContainer, range.endOffset) : rendered.length;
  while (start < end && /\s/.test(rendered.charAt(start))) start++;
  while (end > start && /\s/.test(rendered.charAt(end - 1))) end--;
  if (start >= end) return null;
  return {
    start: sameOffset(rendered, start, text),
    end: sameOffset(rendered, end - 1, text) + 1,
  };
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
