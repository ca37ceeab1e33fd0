import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity } from '../../entities/entity.ts';
import { Button } from '../controls/Button.tsx';
import { chevronLeft, chevronRight, copy } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { entityLine } from './brief-text.ts';

interface EntityItemProps {
  entity: Entity;
  language: string;
  actions: BriefActions;
}

/** One name with its role and count; its mentions are stepped through one after the other. */
export function EntityItem({ entity, language, actions }: EntityItemProps): VNode {
  const i18n = useI18n();
  const [at, setAt] = useState<number | null>(null);
  const count = entity.mentions.length;
  const go = (index: number): void => {
    const mention = entity.mentions[index];
    if (!mention) return;
    setAt(index);
    actions.onShow(mention);
  };
  return (
    <li class="brief-item entity">
      <button
        type="button"
        class="jump entity-main"
        title={i18n.t('brief.show')}
        onClick={() => go(at === null ? 0 : (at + 1) % count)}
      >
        <span class="entity-name" lang={language}>
          {entity.name}
        </span>
        {entity.role !== undefined && (
          <span class="entity-role" lang={language}>
            {entity.role}
          </span>
        )}
      </button>
      <span class="item-tools">
        {count > 1 && at !== null ? (
          <span class="stepper" role="group" aria-label={i18n.t('entity.mentions', { count })}>
            <Button
              variant="quiet"
              iconOnly
              icon={chevronLeft}
              label={i18n.t('entity.previous')}
              onClick={() => go((at - 1 + count) % count)}
            />
            <span class="stepper-place">
              {i18n.t('entity.mention-of', { place: at + 1, count })}
            </span>
            <Button
              variant="quiet"
              iconOnly
              icon={chevronRight}
              label={i18n.t('entity.next')}
              onClick={() => go((at + 1) % count)}
            />
          </span>
        ) : (
          <span class="entity-count" title={i18n.t('entity.mentions', { count })}>
            <span aria-hidden="true">×{i18n.number(count)}</span>
            <span class="visually-hidden">{i18n.t('entity.mentions', { count })}</span>
          </span>
        )}
        <Button
          variant="quiet"
          iconOnly
          class="copy-item"
          icon={copy}
          label={i18n.t('entity.copy')}
          onClick={() => actions.onCopy(entityLine(entity, actions.copyFormat))}
        />
      </span>
    </li>
  );
}
