import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { languages, settings } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { TranslationProps } from './translation-props.ts';

/** What is to be done where nothing can translate yet. */
export function NothingSetUp({ onSetUp }: Pick<TranslationProps, 'onSetUp'>): VNode {
  const i18n = useI18n();
  return (
    <EmptyState
      icon={languages}
      title={i18n.t('translation.empty.title')}
      text={i18n.t('translation.empty.text')}
    >
      <Button
        variant="primary"
        icon={settings}
        label={i18n.t('translation.set-up')}
        onClick={onSetUp}
      />
    </EmptyState>
  );
}
