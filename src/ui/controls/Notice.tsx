import type { VNode } from 'preact';
import { useI18n } from '../words/I18nContext.tsx';
import { circleAlert, circleCheck, x } from '../icons/lucide.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button } from './Button.tsx';

/** A short message about what just happened, with at most one next step. */
export interface NoticeContent {
  kind: 'done' | 'problem';
  text: string;
  action?: { label: string; onClick(): void };
}

/**
 * The place where notices appear; always in the page, so that screen readers announce what comes.
 *
 * @param notice what to say, or null for nothing
 */
export function Notice(props: { notice: NoticeContent | null; onDismiss(): void }): VNode {
  const { notice, onDismiss } = props;
  const i18n = useI18n();
  return (
    <div class="notice-place" role="status">
      {notice && (
        <div class={`notice notice-${notice.kind}`}>
          <Icon path={notice.kind === 'done' ? circleCheck : circleAlert} />
          <span class="notice-text">{notice.text}</span>
          {notice.action && (
            <Button variant="quiet" label={notice.action.label} onClick={notice.action.onClick} />
          )}
          <Button
            variant="quiet"
            iconOnly
            icon={x}
            label={i18n.t('common.dismiss')}
            onClick={onDismiss}
          />
        </div>
      )}
    </div>
  );
}
