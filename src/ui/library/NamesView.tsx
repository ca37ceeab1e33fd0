import type { VNode } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { EntityType } from '../../entities/entity.ts';
import type { EntitySummary } from '../../library/entities/entity-page.ts';
import { Chips } from '../controls/Chips.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { users } from './icons.ts';
import { LibraryTop } from './LibraryTop.tsx';
import type { LibraryPageProps } from './library-page-props.ts';
import { ReadFailure } from './ReadFailure.tsx';
import { useLibraryRead } from './use-library-read.ts';

/** So many are shown; the others are found by their letters. */
const SHOWN = 120;

const TYPES: EntityType[] = ['person', 'organization', 'place', 'other'];

/** Whom and what the saved articles name, the most mentioned first. */
export function NamesView({ library, actions }: LibraryPageProps): VNode {
  const i18n = useI18n();
  const [type, setType] = useState<EntityType | 'all'>('all');
  const [text, setText] = useState('');
  const names = useLibraryRead(
    useCallback(
      () => library.entities.frequent(SHOWN, { text, ...(type !== 'all' && { type }) }),
      [library, type, text],
    ),
  );
  return (
    <>
      <LibraryTop part="names" actions={actions} />
      <main class="names">
        <h2>{i18n.t('library.names')}</h2>
        <p class="hint">{i18n.t('library.names.text')}</p>
        <input
          type="search"
          class="names-search"
          aria-label={i18n.t('library.names.find')}
          placeholder={i18n.t('library.names.find')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Chips
          label={i18n.t('brief.filter-entities')}
          selected={type}
          onSelect={setType}
          chips={[
            { id: 'all', label: i18n.t('brief.all') },
            ...TYPES.map((of) => ({ id: of, label: i18n.t(`entity.type.${of}`) })),
          ]}
        />
        {names.status === 'loading' && (
          <Skeleton label={i18n.t('library.loading')} lines={[40, 30, 45, 35]} />
        )}
        {names.status === 'failed' && <ReadFailure onRetry={names.reload} />}
        {names.status === 'ready' &&
          (names.value.length > 0 ? (
            <NameList names={names.value} onChoose={(key) => actions.onGo({ view: 'name', key })} />
          ) : (
            <EmptyState
              icon={users}
              title={i18n.t(
                text === '' && type === 'all' ? 'library.names.none' : 'library.names.not-found',
              )}
              text={i18n.t('library.names.none-text')}
            />
          ))}
      </main>
    </>
  );
}

function NameList(props: { names: EntitySummary[]; onChoose(key: string): void }): VNode {
  const i18n = useI18n();
  const most = Math.max(1, ...props.names.map(({ articles }) => articles));
  return (
    <ol class="name-list">
      {props.names.map(({ key, name, type, articles }) => (
        <li key={key} class={`entity-${type}`}>
          <button type="button" class="name-choice" onClick={() => props.onChoose(key)}>
            <span class="name-name">{name}</span>
            <span class="name-kind">{i18n.t(`entity.one.${type}`)}</span>
            <span class="name-count">{i18n.t('library.count', { count: articles })}</span>
            <span class="name-bar" aria-hidden="true">
              <span style={{ width: `${(articles / most) * 100}%` }} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
