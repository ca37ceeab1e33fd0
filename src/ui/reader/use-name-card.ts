import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';

/** Which name has its card open, and where; CSS pixels within the document. */
export interface NameCardPlace {
  entity: number;
  /** Which of its mentions was chosen. */
  mention: number;
  top: number;
  left: number;
}

interface NameCardControl {
  shown: NameCardPlace | null;
  /** Opens the card of the name that was clicked or chosen by Enter or Space, if it was one. */
  open(event: MouseEvent | KeyboardEvent): void;
  /** Closes it and gives the focus back to the name. */
  close(): void;
}

/** Opens and closes the card of an underlined name. */
export function useNameCard(root: RefObject<HTMLElement | null>): NameCardControl {
  const [shown, setShown] = useState<NameCardPlace | null>(null);
  const openerRef = useRef<HTMLElement | null>(null);
  const open = useCallback(
    (event: MouseEvent | KeyboardEvent) => {
      const name = event.target instanceof Element ? event.target.closest('.name') : null;
      if (!(name instanceof HTMLElement) || !root.current?.contains(name)) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
      }
      const { bottom, left } = name.getBoundingClientRect();
      openerRef.current = name;
      setShown({
        entity: Number(name.dataset.entity),
        mention: Number(name.dataset.mention),
        top: bottom + window.scrollY,
        left: left + window.scrollX,
      });
    },
    [root],
  );
  const close = useCallback(() => {
    setShown(null);
    openerRef.current?.focus();
    openerRef.current = null;
  }, []);
  return { shown, open, close };
}
