import DOMPurify, { type DOMPurify as Purifier, type WindowLike } from 'dompurify';

/** Thrown where nothing can be sanitised: outside a real browser's or jsdom's document. */
export class SanitizerUnsupportedError extends Error {
  override name = 'SanitizerUnsupportedError';
}

/** Inline markup that may stand in a line of an article; everything else loses its tags. */
const ALLOWED_TAGS = (
  'a abbr b bdi bdo br cite code del dfn em i ins kbd ' +
  'mark q s samp small span strong sub sup time u var wbr'
).split(' ');
const ALLOWED_ATTR = ['href', 'lang', 'dir', 'title', 'datetime'];

/** Whole content of these goes, not only their tags: it was never meant to be read. */
const FORBID_CONTENTS = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
];

/** The only addresses a link may have: absolute, to the web or to a mailbox. */
const ALLOWED_URI = /^(?:https?:\/\/|mailto:)/i;

/** Turns inline HTML of any provenance into nodes that are safe to put into a page. */
export type SanitizeHtml = (html: string) => DocumentFragment;

/**
 * Makes the sanitiser of one window. All HTML that is shown anywhere goes through it, each time:
 * what comes from a page, a file, a store or a translation service counts as hostile.
 *
 * @throws SanitizerUnsupportedError where DOMPurify would hand its input back untouched
 */
export function createSanitizer(window: WindowLike): SanitizeHtml {
  const purifier: Purifier = DOMPurify(window);
  if (!purifier.isSupported) {
    throw new SanitizerUnsupportedError('This document cannot sanitise HTML.');
  }
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName !== 'A') return;
    if (!ALLOWED_URI.test(node.getAttribute('href') ?? '')) {
      node.removeAttribute('href');
      return;
    }
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer');
    node.setAttribute('referrerpolicy', 'no-referrer');
  });
  return (html) =>
    purifier.sanitize(html, {
      ALLOWED_TAGS,
      ALLOWED_ATTR,
      // Their values are no addresses, so the rule for addresses is not for them.
      ADD_URI_SAFE_ATTR: ['lang', 'dir', 'title', 'datetime'],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      ALLOWED_URI_REGEXP: ALLOWED_URI,
      ADD_FORBID_CONTENTS: FORBID_CONTENTS,
      RETURN_DOM_FRAGMENT: true,
    });
}
