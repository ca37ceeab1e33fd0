import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { useI18n } from '../words/I18nContext.tsx';

/** Asked in a private window before the first save: what is saved outlives the window. */
export function SaveConfirmation({ onAnswer }: { onAnswer(yes: boolean): void }): VNode {
  const i18n = useI18n();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="confirmation" role="group" aria-label={i18n.t('save.private.title')}>
      <p>
        <strong>{i18n.t('save.private.title')}</strong> {i18n.t('save.private.text')}
      </p>
      <div class="confirmation-actions">
        <Button
          variant="primary"
          label={i18n.t('save.private.confirm')}
          buttonRef={first}
          onClick={() => onAnswer(true)}
        />
        <Button label={i18n.t('common.cancel')} onClick={() => onAnswer(false)} />
      </div>
    </div>
  );
}
