import type { VNode } from 'preact';
import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  /** More about it, in smaller type. */
  hint?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off. */
export function Switch({ label, hint, checked, onChange }: SwitchProps): VNode {
  const hintId = useId();
  return (
    <label class="switch">
      <span>
        {label}
        {hint !== undefined && (
          <span class="hint switch-hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
