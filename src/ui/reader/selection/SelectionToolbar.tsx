import type { ComponentChildren, VNode } from 'preact';
import { useI18n } from '../../words/I18nContext.tsx';
import type { SelectedWords } from './use-selection.ts';

interface SelectionToolbarProps {
  selected: SelectedWords;
  /** Buttons, each a thing to do with the words. */
  children: ComponentChildren;
}

/** Height of the bar and its distance from the words, in CSS pixels. */
const ABOVE = 48;

/** What can be done with the selected words, in a bar over them. */
export function SelectionToolbar({ selected, children }: SelectionToolbarProps): VNode {
  const i18n = useI18n();
  return (
    <div
      class="selection-toolbar"
      role="toolbar"
      aria-label={i18n.t('translation.selection.toolbar')}
      style={{
        top: `${Math.max(window.scrollY, selected.top - ABOVE)}px`,
        left: `${Math.max(8, selected.left)}px`,
      }}
      // The press of a button must not take away what it is about.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}
