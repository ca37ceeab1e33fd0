import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { circleAlert, refreshCw } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';

/** Stands where something of the library could not be read. */
export function ReadFailure({ onRetry }: { onRetry(): void }): VNode {
  const i18n = useI18n();
  return (
    <EmptyState
      icon={circleAlert}
      title={i18n.t('library.failed.title')}
      text={i18n.t('library.failed.text')}
    >
      <Button
        variant="primary"
        icon={refreshCw}
        label={i18n.t('common.try-again')}
        onClick={onRetry}
      />
    </EmptyState>
  );
}
