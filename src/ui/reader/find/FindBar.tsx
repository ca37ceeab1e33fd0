import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../language/span.ts';
import { Button } from '../../controls/Button.tsx';
import { CloseButton } from '../../controls/CloseButton.tsx';
import { chevronDown, chevronUp } from '../../icons/lucide.ts';
import { useLatest } from '../../controls/use-latest.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import { findInText } from './find-in-text.ts';

interface FindBarProps {
  text: string;
  /** Marks the matches, of which `current` is the one looked at; an empty list takes them away. */
  onMatches(matches: Span[], current: number): void;
  onClose(): void;
}

/** Find in the article: type, Enter for the next, Shift and Enter for the one before. */
export function FindBar({ text, onMatches, onClose }: FindBarProps): VNode {
  const i18n = useI18n();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const reportRef = useLatest(onMatches);
  const matches = useMemo(() => findInText(text, query), [text, query]);
  const count = matches.length;

  useEffect(() => field.current?.focus(), []);
  useEffect(() => reportRef.current(matches, current), [matches, current, reportRef]);
  // The marks go with the bar; `reportRef` still holds the way to take them away.
  useEffect(() => () => reportRef.current([], 0), [reportRef]);

  const step = (by: number): void => {
    if (count > 0) setCurrent((current + by + count) % count);
  };
  return (
    <form
      class="find-bar"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        step(1);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && event.shiftKey) {
          event.preventDefault();
          step(-1);
        }
      }}
    >
      <input
        type="search"
        ref={field}
        value={query}
        aria-label={i18n.t('reader.find')}
        placeholder={i18n.t('reader.find')}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setCurrent(0);
        }}
      />
      <span class="find-count" role="status">
        {query.trim() !== '' &&
          (count === 0
            ? i18n.t('reader.find-none')
            : i18n.t('reader.find-place', { place: current + 1, count }))}
      </span>
      <Button
        variant="quiet"
        iconOnly
        icon={chevronUp}
        label={i18n.t('reader.find-previous')}
        disabled={count === 0}
        onClick={() => step(-1)}
      />
      <Button
        variant="quiet"
        iconOnly
        icon={chevronDown}
        label={i18n.t('reader.find-next')}
        disabled={count === 0}
        onClick={() => step(1)}
      />
      <CloseButton onClose={onClose} />
    </form>
  );
}
