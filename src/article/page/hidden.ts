import { intrinsicAttribute } from './intrinsic.ts';

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether markup alone says that a reader does not see an element: `hidden`, or its inline style. */
export function hiddenByMarkup(element: Element): boolean {
  const hidden = intrinsicAttribute(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = intrinsicAttribute(element, 'style');
  return style !== null && HIDING_STYLE.test(style);
}
