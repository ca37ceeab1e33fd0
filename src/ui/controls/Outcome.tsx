import type { VNode } from 'preact';
import { circleAlert, circleCheck } from '../icons/lucide.ts';
import { Icon } from '../icons/Icon.tsx';

/** How an action went. */
export interface OutcomeContent {
  kind: 'done' | 'problem';
  text: string;
}

/** Where a form says how its last action went; always in the page, so that it is heard. */
export function Outcome({ outcome }: { outcome: OutcomeContent | null }): VNode {
  return (
    <div role="status">
      {outcome && (
        <div class={`notice notice-${outcome.kind}`}>
          <Icon path={outcome.kind === 'done' ? circleCheck : circleAlert} />
          <span class="notice-text">{outcome.text}</span>
        </div>
      )}
    </div>
  );
}
