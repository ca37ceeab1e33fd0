import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Entity } from '../../entities/entity.ts';
import type { Span } from '../../language/span.ts';
import { Button } from '../controls/Button.tsx';
import { CloseButton } from '../controls/CloseButton.tsx';
import { library } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { MentionStepper } from '../brief-view/MentionStepper.tsx';
import type { NameCardPlace } from './use-name-card.ts';

interface NameCardProps {
  entity: Entity;
  place: NameCardPlace;
  language: string;
  onShow(span: Span): void;
  /** Opens the name's page in the library. */
  onOpenName?: ((entity: Entity) => void) | undefined;
  onClose(): void;
}

/** Width of the card in CSS pixels, to keep it within the window. */
const WIDTH = 288;

/** Who a name in the text is, and where else the article names them. */
export function NameCard(props: NameCardProps): VNode {
  const { entity, place, language, onShow, onOpenName, onClose } = props;
  const i18n = useI18n();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), [place]);
  const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - WIDTH - 8));
  return (
    <div
      class={`name-card entity-${entity.type}`}
      role="dialog"
      aria-label={entity.name}
      tabIndex={-1}
      ref={card}
      style={{ top: `${place.top + 6}px`, left: `${left}px`, width: `${WIDTH}px` }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="name-card-head">
        <strong lang={language}>{entity.name}</strong>
        <CloseButton onClose={onClose} />
      </div>
      {entity.role !== undefined && <p lang={language}>{entity.role}</p>}
      <p class="hint">
        {i18n.t(`entity.one.${entity.type}`)} ·{' '}
        {i18n.t('entity.mentions', { count: entity.mentions.length })}
      </p>
      {entity.mentions.length > 1 && (
        <MentionStepper
          key={place.mention}
          mentions={entity.mentions}
          start={place.mention}
          onShow={onShow}
        />
      )}
      {onOpenName && (
        <Button
          variant="quiet"
          icon={library}
          label={i18n.t('entity.in-library')}
          onClick={() => onOpenName(entity)}
        />
      )}
    </div>
  );
}
