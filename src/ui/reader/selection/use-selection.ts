import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** Words selected in the text of the reader; CSS pixels within the document. */
export interface SelectedWords {
  text: string;
  /** Language of the element they begin in; empty where none is named. */
  language: string;
  range: Range;
  /** Below the end of the words, within the window. */
  top: number;
  left: number;
}

/** Space between the words and what is offered for them, in CSS pixels; touch screens have handles there. */
const GAP = 10;

/** Height kept free at the upper and lower edge of the window, in CSS pixels. */
const EDGE = 64;

/** What is selected in an element, if it has a letter and lies wholly in it. */
function selectedIn(root: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = selection.toString().trim();
  if (!root.contains(range.commonAncestorContainer) || !/\p{L}/u.test(text)) return null;
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const box = boxes.at(-1) ?? range.getBoundingClientRect();
  const below = Math.min(Math.max(box.bottom + GAP, EDGE), window.innerHeight - EDGE);
  return {
    text,
    language: element?.closest('[lang]')?.getAttribute('lang') ?? '',
    range,
    top: below + window.scrollY,
    left: (box.left + box.right) / 2 + window.scrollX,
  };
}

interface SelectionControl {
  selected: SelectedWords | null;
  /** Takes the selection away. */
  clear(): void;
}

/** The words that are selected in an element now; told anew when the pointer or the key is let go. */
export function useSelection(root: RefObject<HTMLElement | null>): SelectionControl {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let held = false;
    const look = (): void => {
      if (!held && root.current) setSelected(selectedIn(root.current));
    };
    document.addEventListener('selectionchange', look, { signal });
    document.addEventListener('pointerdown', () => (held = true), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(
        end,
        () => {
          held = false;
          // A click takes the selection away only after its pointer is up.
          setTimeout(look);
        },
        { signal },
      );
    }
    return () => controller.abort();
  }, [root]);
  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, clear };
}
