const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether markup alone says that a reader does not see an element: `hidden`, or its inline style. */
export function hiddenByMarkup(element: Element): boolean {
  // A field of a form may hide the form's own method.
  const read: unknown = element.getAttribute;
  if (typeof read !== 'function') return false;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}
