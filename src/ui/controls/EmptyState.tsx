import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icons/Icon.tsx';

interface EmptyStateProps {
  icon: string;
  title: string;
  text: string;
  /** Buttons of the next steps. */
  children?: ComponentChildren;
}

/** What stands where there is nothing to show: what happened, and what to do next. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps): VNode {
  return (
    <div class="empty-state">
      <span class="empty-state-icon">
        <Icon path={icon} size={26} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="empty-state-actions">{children}</div>}
    </div>
  );
}
