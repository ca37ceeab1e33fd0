import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LanguageCode } from '../../language/language.ts';
import { useLatest } from '../controls/use-latest.ts';
import type { TranslationProps } from '../translation-view/translation-props.ts';
import { type TextTranslation, type TextView, translatedLines } from './text-translation.ts';

interface TextViewControl {
  /** Null while nothing is translated. */
  translation: TextTranslation | null;
  /** Shows another view for now, and keeps it for other articles too where the reader asked for it. */
  choose(view: TextView): void;
  /** Shows another view for now, because something must be seen. */
  show(view: TextView): void;
}

/**
 * What the text shows: the view that was chosen last, here or with another article. A translation that
 * is being made shows under the original as it comes, unless the reader has it alone.
 *
 * @param chosen the view in settings
 * @param keep keeps another one there
 */
export function useTextView(
  { state, target }: TranslationProps,
  from: LanguageCode,
  chosen: TextView,
  keep: (view: TextView) => void,
): TextViewControl {
  const [view, show] = useState<TextView>(chosen);
  const latest = useLatest({ view, keep });
  const lines = useMemo(() => translatedLines(state), [state]);
  const running = state.status === 'running';
  useEffect(() => {
    // Whoever has an article translated wants to see it, also when it is opened again.
    if (!running || latest.current.view !== 'original') return;
    show('both');
    latest.current.keep('both');
    // Only at its start: what is chosen while it runs holds.
  }, [running, latest]);
  const translation = useMemo(
    () => (lines.size > 0 ? { view, from, language: target, lines } : null),
    [view, from, target, lines],
  );
  return {
    translation,
    show,
    choose: (next) => {
      show(next);
      keep(next);
    },
  };
}
