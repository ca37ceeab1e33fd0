import type { VNode } from 'preact';
import type { WritingState } from '../../summary/engines/writing.ts';
import { useI18n } from '../words/I18nContext.tsx';

/** How far a summary is: a share where it is known, else only that work goes on. */
export function WritingProgress({ state }: { state: WritingState }): VNode | null {
  const i18n = useI18n();
  switch (state.status) {
    case 'downloading':
      return (
        <label class="progress">
          <span>
            {i18n.t('summary.downloading', {
              share: i18n.percent(Math.round(state.fraction * 100)),
            })}
          </span>
          <progress value={state.fraction} max={1} />
        </label>
      );
    case 'waiting':
    case 'writing':
      return (
        <label class="progress">
          <span>{i18n.t(`summary.${state.status}`)}</span>
          <progress />
        </label>
      );
    default:
      return null;
  }
}
