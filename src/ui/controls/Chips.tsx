import type { VNode } from 'preact';

export interface Chip<Id extends string> {
  id: Id;
  label: string;
  count?: number;
  icon?: VNode;
}

interface ChipsProps<Id extends string> {
  label: string;
  chips: Chip<NoInfer<Id>>[];
  selected: Id;
  onSelect(id: NoInfer<Id>): void;
}

/** A row of filters of which one is on. */
export function Chips<Id extends string>(props: ChipsProps<Id>): VNode {
  return (
    <div class="chips" role="group" aria-label={props.label}>
      {props.chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          class="chip"
          aria-pressed={chip.id === props.selected}
          onClick={() => props.onSelect(chip.id)}
        >
          {chip.icon}
          {chip.label}
          {chip.count !== undefined && <span class="count">{chip.count}</span>}
        </button>
      ))}
    </div>
  );
}
