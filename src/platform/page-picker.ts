/** Name under which the CSS Custom Highlight of the element below the pointer is registered. */
const HIGHLIGHT = 'luoc-part';

/** Shows what a click would pick; inserted and taken away by the background. */
export const PICKER_STYLE = `
  ::highlight(${HIGHLIGHT}) { background-color: #bfe3dc; color: #10201d; }
  * { cursor: crosshair !important; }`;

/** Inline elements and single lines are seldom meant: the pick grows to the text around them. */
const LEAST_LETTERS = 200;

/** The smallest element around a place that holds a passage worth reading. */
function partAround(element: Element): Element {
  let part = element;
  while (
    (part.textContent ?? '').trim().length < LEAST_LETTERS &&
    part.parentElement &&
    part.parentElement !== part.ownerDocument.documentElement
  ) {
    part = part.parentElement;
  }
  return part;
}

/**
 * Lets the reader pick a part of the live page with the pointer: what lies below it is marked, a click
 * picks it, Escape gives up. The page's DOM is not touched, and its own handlers do not see the click.
 *
 * @returns the element, or null when the reader gave up
 */
export function pickPart(document: Document): Promise<Element | null> {
  const view = document.defaultView;
  const registry = typeof Highlight === 'function' ? CSS.highlights : undefined;
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  return new Promise((resolve) => {
    const end = (part: Element | null) => {
      registry?.delete(HIGHLIGHT);
      listening.abort();
      resolve(part);
    };
    view?.addEventListener(
      'pointermove',
      ({ target }) => {
        if (!(target instanceof Element) || !registry) return;
        const range = document.createRange();
        range.selectNodeContents(partAround(target));
        registry.set(HIGHLIGHT, new Highlight(range));
      },
      options,
    );
    view?.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        end(event.target instanceof Element ? partAround(event.target) : null);
      },
      options,
    );
    view?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        end(null);
      },
      options,
    );
  });
}
