/**
 * Whether a reader can see an element of the live page, by its computed style alone: neither
 * `display: none`, `visibility: hidden` nor wholly transparent. Elements outside a window count as seen.
 */
export function isVisible(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return true;
  return style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0';
}
