import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { circleAlert } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { TranslationProps } from './translation-props.ts';

/** How far a translation is, or why it stopped and what to do about it. */
export function TranslationStatus({
  translation,
}: {
  translation: TranslationProps;
}): VNode | null {
  const i18n = useI18n();
  const { state } = translation;
  switch (state.status) {
    case 'downloading':
      return (
        <Progress
          label={i18n.t('translation.downloading', {
            share: i18n.percent(Math.round(state.fraction * 100)),
          })}
          fraction={state.fraction}
        />
      );
    case 'running':
      return (
        <Progress
          label={i18n.t('translation.running', { done: state.done, count: state.total })}
          fraction={state.total === 0 ? 0 : state.done / state.total}
        />
      );
    case 'stopped':
      return <p class="hint">{i18n.t('translation.stopped')}</p>;
    case 'failed':
      return (
        <div class="notice notice-problem" role="alert">
          <Icon path={circleAlert} />
          <span class="notice-text">{i18n.t(`translation.problem.${state.problem}`)}</span>
          <Button
            variant="quiet"
            label={i18n.t('translation.set-up')}
            onClick={translation.onSetUp}
          />
        </div>
      );
    default:
      return null;
  }
}

function Progress({ label, fraction }: { label: string; fraction: number }): VNode {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress value={fraction} max={1} />
    </label>
  );
}
