import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Span } from '../../language/span.ts';
import { Button } from '../controls/Button.tsx';
import { chevronLeft, chevronRight } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface MentionStepperProps {
  mentions: Span[];
  /** The mention shown already. */
  start: number;
  onShow(span: Span): void;
}

/** Steps through the places where a name stands, round and round. */
export function MentionStepper({ mentions, start, onShow }: MentionStepperProps): VNode {
  const i18n = useI18n();
  const [at, setAt] = useState(start);
  const count = mentions.length;
  const go = (index: number): void => {
    const mention = mentions[(index + count) % count];
    if (!mention) return;
    setAt((index + count) % count);
    onShow(mention);
  };
  return (
    <span class="stepper" role="group" aria-label={i18n.t('entity.mentions', { count })}>
      <Button
        variant="quiet"
        iconOnly
        icon={chevronLeft}
        label={i18n.t('entity.previous')}
        onClick={() => go(at - 1)}
      />
      <span class="stepper-place" role="status">
        {i18n.t('entity.mention-of', { place: at + 1, count })}
      </span>
      <Button
        variant="quiet"
        iconOnly
        icon={chevronRight}
        label={i18n.t('entity.next')}
        onClick={() => go(at + 1)}
      />
    </span>
  );
}
