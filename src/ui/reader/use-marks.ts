import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../language/span.ts';
import type { ArticlePlaces } from './article-place.ts';
import { highlight, scrollToRange } from './highlight.ts';

interface Marks {
  /** Marks a span and brings it into view; null takes the mark away. */
  focus(span: Span | null): void;
  speech(span: Span | null): void;
  find(matches: Span[], current: number): void;
  /** Moves the mark to the next paragraph, or by -1 to the one before. */
  step(by: 1 | -1): void;
  /** What `focus` and `step` have marked. */
  shown(): Span | null;
}

/** How many matches of a search are marked at once; each costs a range. */
const MAX_MARKED = 1000;

/**
 * Everything that is marked in the text of the reader.
 *
 * @param first a span to show on opening
 */
export function useMarks(
  root: RefObject<HTMLElement | null>,
  places: ArticlePlaces,
  first: Span | undefined,
): Marks {
  const lineRef = useRef(-1);
  const shownRef = useRef<Span | null>(null);
  const show = useCallback(
    (name: 'focus' | 'speech', span: Span | null) => {
      const ranges = span && root.current ? places.ranges(root.current, span) : [];
      highlight(name, ranges);
      scrollToRange(ranges);
      if (name === 'focus') shownRef.current = span;
      if (span) lineRef.current = places.segments.findIndex(({ end }) => end >= span.end);
    },
    [root, places],
  );
  const find = useCallback(
    (matches: Span[], current: number) => {
      const element = root.current;
      if (!element) return;
      const marked = matches.slice(0, MAX_MARKED);
      highlight(
        'find',
        marked.flatMap((span) => places.ranges(element, span)),
      );
      const match = matches[current];
      const ranges = match ? places.ranges(element, match) : [];
      highlight('find-current', ranges);
      scrollToRange(ranges);
    },
    [root, places],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = Math.min(places.segments.length - 1, Math.max(0, lineRef.current + by));
      const segment = places.segments[next];
      if (segment) show('focus', segment);
    },
    [places, show],
  );
  const start = first?.start;
  const end = first?.end;
  useEffect(() => {
    // By value: the owner may hand over an equal span with every rendering, which moves nothing.
    if (start !== undefined && end !== undefined) show('focus', { start, end });
    return () => {
      for (const name of ['focus', 'speech', 'find', 'find-current'] as const) highlight(name, []);
    };
  }, [start, end, show]);
  return {
    focus: (span) => show('focus', span),
    speech: (span) => show('speech', span),
    find,
    step,
    shown: () => shownRef.current,
  };
}
