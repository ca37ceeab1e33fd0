import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity, EntityType } from '../../entities/entity.ts';
import { Chips } from '../controls/Chips.tsx';
import { Button } from '../controls/Button.tsx';
import { chevronDown } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { BriefActions } from './BriefActions.ts';
import { EntityItem } from './EntityItem.tsx';

interface EntityListProps {
  entities: Entity[];
  language: string;
  actions: BriefActions;
}

const TYPES: EntityType[] = ['person', 'organization', 'place', 'other'];

/** How many of one type show before 'show all'. */
const FIRST = 6;

/** Who and what the article names, grouped by type, filtered by type. */
export function EntityList({ entities, language, actions }: EntityListProps): VNode {
  const i18n = useI18n();
  const [type, setType] = useState<EntityType | 'all'>('all');
  const [open, setOpen] = useState<ReadonlySet<EntityType>>(new Set());
  const groups = TYPES.map((of) => ({ of, members: entities.filter((e) => e.type === of) })).filter(
    ({ members }) => members.length > 0,
  );
  return (
    <>
      {groups.length > 1 && (
        <Chips
          label={i18n.t('brief.filter-entities')}
          selected={type}
          onSelect={setType}
          chips={[
            { id: 'all', label: i18n.t('brief.all'), count: entities.length },
            ...groups.map(({ of, members }) => ({
              id: of,
              label: i18n.t(`entity.type.${of}`),
              count: members.length,
            })),
          ]}
        />
      )}
      {groups
        .filter(({ of }) => type === 'all' || type === of)
        .map(({ of, members }) => {
          const shown = open.has(of) || type === of ? members : members.slice(0, FIRST);
          return (
            <section key={of} class={`entity-group entity-${of}`}>
              <h2>{i18n.t(`entity.type.${of}`)}</h2>
              <ul class="entity-list">
                {shown.map((entity) => (
                  <EntityItem
                    key={entity.name}
                    entity={entity}
                    language={language}
                    actions={actions}
                  />
                ))}
              </ul>
              {members.length > shown.length && (
                <Button
                  variant="quiet"
                  icon={chevronDown}
                  label={i18n.t('brief.show-all-names', { count: members.length })}
                  onClick={() => setOpen(new Set([...open, of]))}
                />
              )}
            </section>
          );
        })}
    </>
  );
}
