import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity } from '../../entities/entity.ts';
import { Button } from '../controls/Button.tsx';
import { copy } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { entityLine } from './brief-text.ts';
import { MentionStepper } from './MentionStepper.tsx';

interface EntityItemProps {
  entity: Entity;
  language: string;
  actions: BriefActions;
}

/** One name with its role and count; once shown, its mentions are stepped through. */
export function EntityItem({ entity, language, actions }: EntityItemProps): VNode {
  const i18n = useI18n();
  const [visited, setVisited] = useState(false);
  const count = entity.mentions.length;
  const [first] = entity.mentions;
  return (
    <li class="brief-item entity">
      <button
        type="button"
        class="jump entity-main"
        title={i18n.t('brief.show')}
        onClick={() => {
          setVisited(true);
          if (first) actions.onShow(first);
        }}
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
        {count > 1 && visited ? (
          <MentionStepper mentions={entity.mentions} start={0} onShow={actions.onShow} />
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
