import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TranslationProps } from '../translation-view/translation-props.ts';
import { type TextTranslation, type TextView, translatedLines } from './text-translation.ts';

interface TextViewControl {
  /** Null while nothing is translated. */
  translation: TextTranslation | null;
  choose(view: TextView): void;
}

/**
 * What the text shows. A translation that is being made shows under the original as it comes; one that
 * was there before waits to be chosen.
 */
export function useTextView({ state, target }: TranslationProps): TextViewControl {
  const [view, choose] = useState<TextView>('original');
  const lines = useMemo(() => translatedLines(state), [state]);
  const running = state.status === 'running';
  useEffect(() => {
    if (running) choose((now) => (now === 'original' ? 'both' : now));
  }, [running]);
  const translation = useMemo(
    () => (lines.size > 0 ? { view, language: target, lines } : null),
    [view, target, lines],
  );
  return { translation, choose };
}
