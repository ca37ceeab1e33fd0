import { type QuoteSelector, findQuote } from '../article/text-anchor.ts';

/** Name under which the CSS Custom Highlight is registered. */
const HIGHLIGHT = 'luoc-passage';

/**
 * The style of a marked passage: ink and paper that stay readable on light and on dark pages. The
 * extension page inserts it with `scripting.insertCSS`, so that the page's own sheets stay as they are.
 */
export const HIGHLIGHT_STYLE = `::highlight(${HIGHLIGHT}) { background-color: #ffd873; color: #1d1a12; }`;

export interface PageMarker {
  /** Marks the passage, takes earlier marks away, brings it into view. @returns whether it was found. */
  show(quote: QuoteSelector): boolean;
  clear(): void;
}

/**
 * Marks passages on a live page. With the CSS Custom Highlight API the page's DOM is not
 * touched; without it the passage becomes the page's selection.
 */
export function createPageMarker(document: Document): PageMarker {
  const view = document.defaultView;
  const registry = typeof Highlight === 'function' ? CSS.highlights : undefined;
  const clear = () => {
    registry?.delete(HIGHLIGHT);
    if (!registry) view?.getSelection()?.removeAllRanges();
  };
  const mark = (range: Range) => {
    if (!registry || !view) {
      view?.getSelection()?.removeAllRanges();
      view?.getSelection()?.addRange(range);
      return;
    }
    registry.set(HIGHLIGHT, new Highlight(range));
  };
  return {
    show(quote) {
      clear();
      const range = findQuote(document.body, quote);
      if (!range) return false;
      mark(range);
      const calm = view?.matchMedia('(prefers-reduced-motion: reduce)').matches === true;
      range.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        behavior: calm ? 'instant' : 'smooth',
      });
      return true;
    },
    clear,
  };
}
