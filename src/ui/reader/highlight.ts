import type { HighlightColour } from '../../library/records.ts';

/** What is marked in the text of the reader; one set of ranges each. */
export type HighlightName = 'focus' | 'speech' | 'find' | 'find-current' | `own-${HighlightColour}`;

/**
 * Marks ranges without touching the text, through the CSS Custom Highlight API; where there is none,
 * the whole elements get a class. An empty list takes the marks away.
 */
export function highlight(name: HighlightName, ranges: Range[]): void {
  if ('highlights' in CSS) {
    const mark = new Highlight(...ranges);
    // What is looked for lies over what the reader has marked for good.
    mark.priority = name.startsWith('own-') ? 0 : 1;
    if (ranges.length > 0) CSS.highlights.set(`reader-${name}`, mark);
    else CSS.highlights.delete(`reader-${name}`);
    return;
  }
  const marked = `marked-${name}`;
  for (const element of document.querySelectorAll(`.${marked}`)) element.classList.remove(marked);
  for (const range of ranges) range.startContainer.parentElement?.classList.add(marked);
}

/** Brings the start of the first range to the middle of the window. */
export function scrollToRange([range]: Range[]): void {
  const element = range?.startContainer.parentElement;
  if (!element) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
