import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { EntityAppearance } from '../../library/entities/entity-page.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { arrowLeft, listChecks, users } from './icons.ts';
import { LibraryTop } from './LibraryTop.tsx';
import type { LibraryPageProps } from './library-page-props.ts';
import { byMonth, timeline } from './months.ts';
import { NameAppearance } from './NameAppearance.tsx';
import { ReadFailure } from './ReadFailure.tsx';
import { Timeline } from './Timeline.tsx';
import { useLibraryRead } from './use-library-read.ts';

interface NamePageProps extends LibraryPageProps {
  /** As `entityKey` makes it. */
  entityKey: string;
  /** Shows the articles in the list, narrowed to this name. */
  onShowInList(entity: { key: string; name: string }): void;
}

/** Every saved article and figure that mentions a person, an organisation or a place, over time. */
export function NamePage(props: NamePageProps): VNode {
  const { library, actions, entityKey } = props;
  const i18n = useI18n();
  const read = useLibraryRead(
    useCallback(() => library.entities.appearances(entityKey), [library, entityKey]),
  );
  return (
    <>
      <LibraryTop part="names" actions={actions} />
      <main class="name-page">
        <Button
          variant="quiet"
          icon={arrowLeft}
          label={i18n.t('library.names.all')}
          onClick={() => actions.onGo({ view: 'names' })}
        />
        {read.status === 'loading' && (
          <Skeleton label={i18n.t('library.loading')} lines={[40, 90, 60, 0, 30, 84]} />
        )}
        {read.status === 'failed' && <ReadFailure onRetry={read.reload} />}
        {read.status === 'ready' &&
          (read.value.length === 0 ? (
            <EmptyState
              icon={users}
              title={i18n.t('library.name.none')}
              text={i18n.t('library.name.none-text')}
            />
          ) : (
            <Appearances {...props} appearances={read.value} />
          ))}
      </main>
    </>
  );
}

function monthHeading(id: string): string {
  return `month-${id}`;
}

/** Goes to a month's heading, with the focus. */
function goToMonth(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#${monthHeading(id)}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function Appearances(props: NamePageProps & { appearances: EntityAppearance[] }): VNode {
  const { appearances, entityKey, onShowInList, actions } = props;
  const i18n = useI18n();
  // The library gives the earliest first; readers want the latest.
  const months = useMemo(() => byMonth(appearances.toReversed()), [appearances]);
  const bars = useMemo(() => timeline(months), [months]);
  const [last] = months;
  const latest = last?.items[0];
  if (!latest) return <></>;
  const { name, type } = latest;
  const role = appearances.findLast((appearance) => appearance.role !== undefined)?.role;
  const facts = appearances.reduce((sum, appearance) => sum + appearance.facts.length, 0);
  return (
    <>
      <header class={`name-head entity-${type}`}>
        <h2 lang={latest.saved.language}>{name}</h2>
        <p>
          <span class="name-kind">{i18n.t(`entity.one.${type}`)}</span>
          {role !== undefined && <span lang={latest.saved.language}>{role}</span>}
        </p>
        <p class="hint">
          {i18n.t('library.count', { count: appearances.length })}
          {facts > 0 && ` · ${i18n.t('library.name.facts', { count: facts })}`}
        </p>
        <Button
          icon={listChecks}
          label={i18n.t('library.name.in-list')}
          onClick={() => onShowInList({ key: entityKey, name })}
        />
      </header>
      <Timeline bars={bars} onChoose={goToMonth} />
      {months.map(({ id, time, items }) => (
        <section key={id} class="name-month" aria-labelledby={monthHeading(id)}>
          <h3 id={monthHeading(id)} tabIndex={-1}>
            {i18n.month(time)}
          </h3>
          {items.map((appearance) => (
            <NameAppearance
              key={appearance.saved.id}
              appearance={appearance}
              onOpen={actions.onOpen}
            />
          ))}
        </section>
      ))}
    </>
  );
}
