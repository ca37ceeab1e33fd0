import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import type { SaveQuestion } from './use-save.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface SaveConfirmationProps {
  question: SaveQuestion;
  onAnswer(yes: boolean): void;
}

/** Asked before a save of which the reader may expect something else. */
export function SaveConfirmation({ question, onAnswer }: SaveConfirmationProps): VNode {
  const i18n = useI18n();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="confirmation" role="group" aria-label={i18n.t(`save.${question}.title`)}>
      <p>
        <strong>{i18n.t(`save.${question}.title`)}</strong> {i18n.t(`save.${question}.text`)}
      </p>
      <div class="confirmation-actions">
        <Button
          variant="primary"
          label={i18n.t(`save.${question}.confirm`)}
          buttonRef={first}
          onClick={() => onAnswer(true)}
        />
        <Button label={i18n.t('common.cancel')} onClick={() => onAnswer(false)} />
      </div>
    </div>
  );
}
