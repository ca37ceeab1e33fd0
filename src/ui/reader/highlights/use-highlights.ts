import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../language/span.ts';
import type { PlacedHighlight } from '../../../library/notes/highlights.ts';
import type { HighlightColour } from '../../../library/records.ts';
import type { NoticeContent } from '../../controls/Notice.tsx';
import { useI18n } from '../../words/I18nContext.tsx';
import type { ArticlePlaces } from '../article-place.ts';
import type { SelectedWords } from '../selection/use-selection.ts';
import type { HighlightsProps } from './highlights-props.ts';
import { highlightAt, markedBy, markerIn } from './paint-highlights.ts';
import { usePaint } from './use-paint.ts';

/** Which highlight has its card open, and where; CSS pixels within the document. */
export interface OpenCard {
  id: string;
  top: number;
  left: number;
  /** Its note is what it was opened for. */
  writing: boolean;
}

export interface HighlightsControl {
  /** What of the running text is selected, to be marked. */
  span: Span | null;
  card: (OpenCard & { item: PlacedHighlight }) | null;
  /** What was just done, for people who hear it. */
  said: string;
  /**
   * Marks what is selected or else what `fallback` gives, and opens its card where a note is to be
   * written. Saves the article first where it has to be.
   */
  mark(how?: { colour?: HighlightColour; note?: boolean }): void;
  /** Any click in the article: opens the card of the highlight that was clicked. */
  click(event: MouseEvent | KeyboardEvent): void;
  /** Opens a card beside an element, which gets the focus back. */
  openBeside(item: PlacedHighlight, opener: HTMLElement): void;
  close(): void;
  /** Closes it and leaves the focus where it goes. */
  leave(): void;
  recolour(id: string, colour: HighlightColour): void;
  remove(id: string): void;
}

interface HighlightsInput {
  root: RefObject<HTMLElement | null>;
  places: ArticlePlaces;
  selected: SelectedWords | null;
  clearSelection(): void;
  highlights: HighlightsProps | undefined;
  /** What to mark where nothing is selected: the paragraph or sentence that is marked for now. */
  fallback(): Span | null;
  /** Saves the article, then goes on. */
  saveThen(next: () => void): void;
  show(notice: NoticeContent): void;
  /** Brings a passage into view. */
  onShow(span: Span): void;
}

const NONE: PlacedHighlight[] = [];

/** The reader's own marks in the text: painting, making, opening, changing. */
export function useHighlights(input: HighlightsInput): HighlightsControl {
  const { root, places, highlights, show } = input;
  const i18n = useI18n();
  const items = highlights?.items ?? NONE;
  const { selected } = input;
  const selectedSpan = useMemo(
    () => selected && root.current && places.spanOf(root.current, selected.range),
    [selected, root, places],
  );
  const paintedRef = usePaint(root, places, items);
  const [open, setOpen] = useState<OpenCard | null>(null);
  const [said, setSaid] = useState('');
  const openerRef = useRef<HTMLElement | null>(null);
  const item = items.find(({ highlight }) => highlight.id === open?.id);
  const usual = items.reduce<PlacedHighlight | undefined>(
    (newest, next) =>
      newest && newest.highlight.createdAt >= next.highlight.createdAt ? newest : next,
    undefined,
  );

  const first = items.find(({ highlight }) => highlight.id === highlights?.first)?.place;
  const shownRef = useRef(false);
  const { onShow } = input;
  useEffect(() => {
    if (!first || shownRef.current) return;
    shownRef.current = true;
    onShow(first);
  }, [first, onShow]);

  const failed = (error: unknown): void => {
    console.error('A highlight could not be kept.', error);
    const kept = !(error instanceof Error && 'problem' in error && error.problem === 'unavailable');
    show({
      kind: 'problem',
      text: i18n.t(kept ? 'highlight.failed' : 'highlight.unavailable'),
    });
  };
  const openInText = (id: string, at: { top: number; left: number }, writing = false): void => {
    openerRef.current = root.current && markerIn(root.current, id);
    setOpen({ id, ...at, writing });
  };
  /** Below the end of a highlight in the text. */
  const endOf = (id: string): { top: number; left: number } | undefined => {
    const range = paintedRef.current.find((painted) => painted.id === id)?.ranges.at(-1);
    const box = [...(range?.getClientRects() ?? [])].at(-1);
    return box && { top: box.bottom + window.scrollY, left: box.left + window.scrollX };
  };
  const add = async (
    span: Span,
    colour: HighlightColour,
    noteAt: { top: number; left: number } | null,
  ): Promise<void> => {
    if (!highlights) return;
    try {
      const { start, end } = span;
      const { id } = await highlights.onAdd({ start, end, colour });
      setSaid(i18n.t('highlight.added', { colour: i18n.t(`highlight.colour.${colour}`) }));
      if (noteAt) openInText(id, endOf(id) ?? noteAt, true);
    } catch (error) {
      failed(error);
    }
  };
  return {
    span: highlights ? selectedSpan : null,
    card: open && item ? { ...open, item } : null,
    said,
    mark({ colour = usual?.highlight.colour ?? 'yellow', note = false } = {}) {
      if (!highlights) return;
      const span = selectedSpan ?? input.fallback();
      if (!span) {
        show({ kind: 'problem', text: i18n.t('highlight.select-first') });
        return;
      }
      const { top = window.scrollY, left = 0 } = selected ?? {};
      input.clearSelection();
      const go = (): void => void add(span, colour, note ? { top, left } : null);
      if (highlights.ready) go();
      else input.saveThen(go);
    },
    click(event) {
      if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
      const marked = markedBy(event.target);
      if (marked !== undefined) {
        const { bottom, left } = event.target.getBoundingClientRect();
        const beside = { top: bottom + window.scrollY, left: left + window.scrollX };
        openInText(marked, endOf(marked) ?? beside);
        return;
      }
      // A link or a name keeps its own meaning, and a selection is being made.
      if (event.target.closest('a, button, .name')) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const under = highlightAt(paintedRef.current, event.clientX, event.clientY);
      // Where it was clicked: a long highlight may end far below.
      if (under) openInText(under.id, { top: event.pageY + 12, left: event.pageX - 40 });
    },
    openBeside(shown, opener) {
      openerRef.current = opener;
      const { bottom, left } = opener.getBoundingClientRect();
      const at = { top: bottom + window.scrollY, left: left + window.scrollX };
      setOpen({ id: shown.highlight.id, ...at, writing: false });
    },
    close() {
      const opener = openerRef.current;
      const there = opener?.isConnected
        ? opener
        : open && root.current && markerIn(root.current, open.id);
      setOpen(null);
      there?.focus({ preventScroll: true });
      openerRef.current = null;
    },
    leave: () => setOpen(null),
    recolour: (id, colour) => void highlights?.onChange(id, { colour }).catch(failed),
    remove(id) {
      setOpen(null);
      highlights?.onRemove(id).then(
        (undo) =>
          show({
            kind: 'done',
            text: i18n.t('highlight.deleted'),
            action: { label: i18n.t('common.undo'), onClick: () => void undo().catch(failed) },
          }),
        failed,
      );
    },
  };
}
