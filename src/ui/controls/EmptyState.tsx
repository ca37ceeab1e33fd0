import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../icons/Icon.tsx';

interface EmptyStateProps {
  icon: string;
  title: string;
  text: string;
  /** `h1` where it is all the page has. */
  heading?: 'h1' | 'h2';
  /** Buttons of the next steps. */
  children?: ComponentChildren;
}

/** What stands where there is nothing to show: what happened, and what to do next. */
export function EmptyState(props: EmptyStateProps): VNode {
  const { icon, title, text, heading: Heading = 'h2', children } = props;
  return (
    <div class="empty-state">
      <span class="empty-state-icon">
        <Icon path={icon} size={26} />
      </span>
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children && <div class="empty-state-actions">{children}</div>}
    </div>
  );
}
