import type { PlacedHighlight } from '../../../library/notes/highlights.ts';
import type { ArticlePlaces } from '../article-place.ts';
import { highlight } from '../highlight.ts';
import { COLOURS } from './highlights-props.ts';

/** A highlight as it stands in the rendered text. */
export interface PaintedHighlight {
  id: string;
  /** One for each line it touches, in order. */
  ranges: Range[];
}

const MARKER = 'highlight-marker';

/**
 * Marks highlights in the rendered text. Behind the end of each it puts a button without text, by which
 * keyboard and screen reader come to it; what was put there before goes.
 *
 * @param nameOf what a highlight is called for people who hear it
 */
export function paintHighlights(
  root: HTMLElement,
  places: ArticlePlaces,
  items: readonly PlacedHighlight[],
  nameOf: (item: PlacedHighlight) => string,
): PaintedHighlight[] {
  const focused = root.querySelector<HTMLElement>(`.${MARKER}:focus`)?.dataset.highlight;
  for (const marker of root.querySelectorAll(`.${MARKER}`)) {
    const parent = marker.parentNode;
    marker.remove();
    // The text that the marker had cut in two is one again.
    parent?.normalize();
  }
  const painted = items.flatMap((item) => {
    const ranges = item.place ? places.ranges(root, item.place) : [];
    return ranges.length > 0 ? [{ item, ranges }] : [];
  });
  for (const colour of COLOURS) {
    const own = painted.filter(({ item }) => item.highlight.colour === colour);
    highlight(
      `own-${colour}`,
      own.flatMap(({ ranges }) => ranges),
    );
  }
  for (const { item, ranges } of painted) {
    const last = ranges.at(-1);
    if (last) insertBehind(root, last, markerOf(root.ownerDocument, item, nameOf(item)));
  }
  if (focused !== undefined) markerIn(root, focused)?.focus({ preventScroll: true });
  return painted.map(({ item, ranges }) => ({ id: item.highlight.id, ranges }));
}

/** Takes the marks away; the text is left to whoever rendered it. */
export function clearHighlights(): void {
  for (const colour of COLOURS) highlight(`own-${colour}`, []);
}

/** The button in the text of one highlight. */
export function markerIn(root: ParentNode, id: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`.${MARKER}[data-highlight="${CSS.escape(id)}"]`);
}

/** The id of the highlight whose button an element is. */
export function markedBy(element: Element): string | undefined {
  const marker = element.closest(`.${MARKER}`);
  return marker instanceof HTMLElement ? marker.dataset.highlight : undefined;
}

/** The highlight under a point of the window, the shortest where several are; null where there is none. */
export function highlightAt(
  painted: readonly PaintedHighlight[],
  x: number,
  y: number,
): PaintedHighlight | null {
  const under = painted.filter(({ ranges }) =>
    ranges.some((range) =>
      [...range.getClientRects()].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
    ),
  );
  const length = ({ ranges }: PaintedHighlight): number =>
    ranges.reduce((sum, range) => sum + range.toString().length, 0);
  return under.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}

function markerOf(document: Document, { highlight }: PlacedHighlight, name: string): HTMLElement {
  const marker = document.createElement('button');
  marker.type = 'button';
  marker.className = highlight.note === undefined ? MARKER : `${MARKER} has-note`;
  marker.dataset.highlight = highlight.id;
  marker.setAttribute('aria-label', name);
  marker.title = highlight.note ?? name;
  return marker;
}

/** Puts a marker behind a range; behind the link or name that the range ends in, which is one button. */
function insertBehind(root: HTMLElement, range: Range, marker: HTMLElement): void {
  const { endContainer } = range;
  const around = endContainer.parentElement?.closest('a, .name');
  if (around && root.contains(around)) {
    around.after(marker);
    return;
  }
  const end = range.cloneRange();
  end.collapse(false);
  end.insertNode(marker);
}
