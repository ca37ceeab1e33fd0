import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlacedHighlight } from '../../../library/notes/highlights.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import type { ArticlePlaces } from '../article-place.ts';
import { clearHighlights, paintHighlights, type PaintedHighlight } from './paint-highlights.ts';

/** As much of a passage as is read out for its name, in code units. */
const SPOKEN = 80;

/**
 * Keeps highlights marked in the text, also when its lines are filled anew: by a translation, or by
 * names that are underlined.
 *
 * @returns where they stand now
 */
export function usePaint(
  root: RefObject<HTMLElement | null>,
  places: ArticlePlaces,
  items: PlacedHighlight[],
): RefObject<PaintedHighlight[]> {
  const i18n = useI18n();
  const paintedRef = useRef<PaintedHighlight[]>([]);
  // At once: what is asked to open a new highlight looks for its place right after it was made.
  useLayoutEffect(() => {
    const element = root.current?.querySelector<HTMLElement>('.article-body');
    if (!element) return undefined;
    const nameOf = ({ highlight }: PlacedHighlight): string => {
      const colour = i18n.t(`highlight.colour.${highlight.colour}`);
      const { exact } = highlight;
      const words = exact.length > SPOKEN ? `${exact.slice(0, SPOKEN)}…` : exact;
      const key = highlight.note === undefined ? 'highlight.marker' : 'highlight.marker-note';
      return i18n.t(key, { colour, words });
    };
    const paint = (): void => {
      paintedRef.current = paintHighlights(element, places, items, nameOf);
      // Its own changes are no reason to paint again.
      observer.takeRecords();
    };
    const observer = new MutationObserver(paint);
    observer.observe(element, { childList: true, subtree: true });
    paint();
    return () => {
      observer.disconnect();
      clearHighlights();
    };
  }, [root, places, items, i18n]);
  return paintedRef;
}
