import type { ComponentChildren, Ref, VNode } from 'preact';
import { Icon } from '../icons/Icon.tsx';

interface ButtonProps {
  /** The words on the button; with `iconOnly` its accessible name and tooltip. */
  label: string;
  /** Path of an icon from `lucide.ts`. */
  icon?: string;
  iconOnly?: boolean;
  variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** A toggle's state. */
  pressed?: boolean;
  /** This is where one is: `aria-current`. */
  current?: boolean;
  expanded?: boolean;
  /** Id of what `expanded` opens. */
  controls?: string;
  busy?: boolean;
  disabled?: boolean;
  /** Shortcut shown in the tooltip. */
  keys?: string;
  class?: string;
  buttonRef?: Ref<HTMLButtonElement>;
  onClick(event: MouseEvent): void;
  children?: ComponentChildren;
}

/** A push button of the design; a busy one keeps its place and takes no clicks. */
export function Button(props: ButtonProps): VNode {
  const { label, icon, iconOnly = false, variant = 'plain', busy = false, keys } = props;
  const tooltip = keys ? `${label} (${keys})` : label;
  return (
    <button
      type="button"
      class={`button button-${variant}${iconOnly ? ' button-icon' : ''} ${props.class ?? ''}`}
      title={iconOnly || keys ? tooltip : undefined}
      aria-label={iconOnly ? label : undefined}
      aria-pressed={props.pressed}
      aria-current={props.current ? 'page' : undefined}
      aria-expanded={props.expanded}
      aria-controls={props.expanded ? props.controls : undefined}
      aria-busy={busy || undefined}
      disabled={props.disabled ?? false}
      ref={props.buttonRef ?? null}
      onClick={(event) => {
        if (!busy) props.onClick(event);
      }}
    >
      {icon !== undefined && <Icon path={icon} />}
      {!iconOnly && <span class="button-label">{label}</span>}
      {props.children}
    </button>
  );
}
