import type { Span } from '../../language/span.ts';
import { textRange } from './text-range.ts';

/** A mention to underline; `entity` is its index in the brief, `mention` its own in the entity. */
export interface NameMark extends Span {
  entity: number;
  mention: number;
}

/**
 * Makes each mention a button (role and tab stop) with the class `name` and `data-entity` and `data-mention`; keys
 * are up to whoever listens. A mention within a link, or
 * across the border of an element, stays as it is: it cannot be one button.
 *
 * @param text what the element shows; the marks point into it and do not overlap
 */
export function wrapNames(element: Element, text: string, names: readonly NameMark[]): void {
  const document = element.ownerDocument;
  // From the end, so that the offsets of the ones before keep their text nodes.
  for (const name of names.toSorted((a, b) => b.start - a.start)) {
    const range = textRange(element, text, name);
    if (!range || range.startContainer !== range.endContainer) continue;
    if (range.startContainer.parentElement?.closest('a')) continue;
    // Not a real button: that would be a box which cannot break over lines.
    const button = document.createElement('span');
    button.setAttribute('role', 'button');
    button.tabIndex = 0;
    button.className = 'name';
    button.dataset.entity = String(name.entity);
    button.dataset.mention = String(name.mention);
    range.surroundContents(button);
  }
}
