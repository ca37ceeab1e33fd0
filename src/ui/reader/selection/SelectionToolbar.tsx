import type { ComponentChildren, Ref, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useI18n } from '../../words/I18nContext.tsx';
import type { SelectedWords } from './use-selection.ts';

interface SelectionToolbarProps {
  selected: SelectedWords;
  element: Ref<HTMLDivElement>;
  /** Buttons, each a thing to do with the words. */
  children: ComponentChildren;
  onClose(): void;
}

/** Space between the bar and the edges of the window, in CSS pixels. */
const EDGE = 8;

/** What can be done with the selected words, in a bar below their end. */
export function SelectionToolbar(props: SelectionToolbarProps): VNode {
  const { selected, element, children } = props;
  const i18n = useI18n();
  const { clientWidth } = document.documentElement;
  const bar = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  // Its width depends on its buttons and on the language.
  useLayoutEffect(() => setWidth(bar.current?.offsetWidth ?? 0), [children]);
  const half = Math.min(width / 2 + EDGE, clientWidth / 2);
  const middle = Math.max(half, Math.min(selected.left, clientWidth - half));
  const label = i18n.t('translation.selection.toolbar');
  return (
    <section
      class="selection-toolbar"
      aria-label={label}
      ref={bar}
      style={{ top: `${selected.top}px`, left: `${middle}px` }}
      // The press of a button must not take away what it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div
        class="selection-tools"
        role="toolbar"
        aria-label={label}
        ref={element}
        onKeyDown={(event) => {
          // From elsewhere Tab comes here; here it goes on.
          if (event.key === 'Tab') event.stopPropagation();
          else if (event.key === 'Escape') {
            event.stopPropagation();
            props.onClose();
          } else stepFocus(event);
        }}
      >
        {children}
      </div>
    </section>
  );
}

/** Arrows go from button to button, as in any toolbar (WAI-ARIA). */
function stepFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}
