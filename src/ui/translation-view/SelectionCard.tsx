import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { CloseButton } from '../controls/CloseButton.tsx';
import { copy } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { SelectionTranslationView } from './SelectionTranslationView.tsx';
import type { ShownSelection } from './translation-props.ts';
import { translatedText } from './translated-text.ts';

interface SelectionCardProps {
  shown: ShownSelection;
  onCopy(text: string): void;
  onClose(): void;
}

/** The translation of selected words in a card over the page. */
export function SelectionCard({ shown, onCopy, onClose }: SelectionCardProps): VNode {
  const i18n = useI18n();
  const card = useRef<HTMLElement>(null);
  const { text } = shown;
  useEffect(() => {
    const before = document.activeElement;
    card.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [text]);
  const translated = translatedText(shown.translation.state);
  return (
    <section
      class="selection-card"
      role="dialog"
      aria-label={i18n.t('translation.selection.title')}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="selection-card-head">
        <h2>{i18n.t('translation.selection.title')}</h2>
        {translated !== '' && (
          <Button
            variant="quiet"
            iconOnly
            icon={copy}
            label={i18n.t('translation.selection.copy')}
            onClick={() => onCopy(translated)}
          />
        )}
        <CloseButton onClose={onClose} />
      </div>
      <SelectionTranslationView shown={shown} />
    </section>
  );
}
