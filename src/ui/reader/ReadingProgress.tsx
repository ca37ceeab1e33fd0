import type { RefObject, VNode } from 'preact';
import { useI18n } from '../words/I18nContext.tsx';
import { useProgress } from './use-progress.ts';

interface ReadingProgressProps {
  /** The article whose scrolling is followed. */
  article: RefObject<HTMLElement | null>;
  /** Minutes the whole takes. */
  minutes: number;
  /** Where to start, 0 to 1. */
  start: number;
  onProgress(progress: number): void;
}

/**
 * The time left and the line under the bar. A component of its own, so that scrolling renders nothing
 * else anew.
 */
export function ReadingProgress(props: ReadingProgressProps): VNode {
  const i18n = useI18n();
  const progress = useProgress(props.article, props.start, props.onProgress);
  const left = Math.ceil(props.minutes * (1 - progress));
  return (
    <>
      <span class="reader-left">
        {left === 0
          ? i18n.t('reader.finished')
          : i18n.t('reader.time-left', { time: i18n.minutes(left) })}
      </span>
      <span class="reader-progress" aria-hidden="true">
        <span style={{ transform: `scaleX(${progress})` }} />
      </span>
    </>
  );
}
