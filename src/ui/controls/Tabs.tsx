import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** Shown beside the label. */
  count?: number | undefined;
  panel: ComponentChildren;
}

interface TabsProps<Id extends string> {
  /** What the tabs choose between, for people who hear them. */
  label: string;
  tabs: Tab<NoInfer<Id>>[];
  selected: Id;
  onSelect(id: NoInfer<Id>): void;
}

/** Tabs over one panel, after the WAI-ARIA pattern: arrows, Home and End choose at once. */
export function Tabs<Id extends string>(props: TabsProps<Id>): VNode {
  const { tabs, selected, onSelect } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find((tab) => tab.id === selected) ?? tabs[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = tabs.findIndex((tab) => tab.id === current?.id);
    const target = tabs[neighbour(event.key, index, tabs.length)];
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${target.id}"]`)?.focus();
  };

  return (
    <div class="tabs">
      <div
        class="tab-list"
        role="tablist"
        aria-label={props.label}
        ref={list}
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === current?.id}
            aria-controls={tab.id === current?.id ? `${base}-panel` : undefined}
            tabIndex={tab.id === current?.id ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span class="count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current?.id ?? ''}`}
        tabIndex={0}
      >
        {current?.panel}
      </div>
    </div>
  );
}

/** Index of the tab a key goes to; -1 for other keys. */
function neighbour(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
