import type { VNode } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { SavedArticle } from '../../library/records.ts';
import type { VersionSummary } from '../../library/versions/versions.ts';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Select } from '../controls/Select.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { bookOpen } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { DiffText, DiffWords } from './DiffText.tsx';
import { countChanges } from './diff-lines.ts';
import { arrowLeft, fileDiff } from './icons.ts';
import { LibraryTop } from './LibraryTop.tsx';
import type { LibraryPageProps } from './library-page-props.ts';
import { ReadFailure } from './ReadFailure.tsx';
import { useLibraryRead } from './use-library-read.ts';

interface ChangesViewProps extends LibraryPageProps {
  /** The article's. */
  id: string;
}

/** What changed in an article between an earlier version and the text as it is now. */
export function ChangesView(props: ChangesViewProps): VNode {
  const { library, actions, id } = props;
  const i18n = useI18n();
  const read = useLibraryRead(
    useCallback(async () => {
      const [opened, versions] = await Promise.all([library.get(id), library.versions.list(id)]);
      return { saved: opened?.saved, versions };
    }, [library, id]),
  );
  return (
    <>
      <LibraryTop part="articles" actions={actions} />
      <main class="changes">
        <Button
          variant="quiet"
          icon={arrowLeft}
          label={i18n.t('library.changes.back')}
          onClick={() => actions.onGo({ view: 'articles' })}
        />
        {read.status === 'loading' && (
          <Skeleton label={i18n.t('library.loading')} lines={[60, 90, 80, 0, 90]} />
        )}
        {read.status === 'failed' && <ReadFailure onRetry={read.reload} />}
        {read.status === 'ready' &&
          (read.value.saved && read.value.versions.length > 0 ? (
            <Versions {...props} saved={read.value.saved} versions={read.value.versions} />
          ) : (
            <EmptyState
              icon={fileDiff}
              title={i18n.t('library.changes.none')}
              text={i18n.t('library.changes.none-text')}
            />
          ))}
      </main>
    </>
  );
}

function Versions(
  props: ChangesViewProps & { saved: SavedArticle; versions: VersionSummary[] },
): VNode {
  const { library, actions, id, saved, versions } = props;
  const i18n = useI18n();
  const [chosen, setChosen] = useState(versions[0]?.savedAt ?? 0);
  const read = useLibraryRead(
    useCallback(() => library.versions.changes(id, chosen), [library, id, chosen]),
  );
  const changes = read.status === 'ready' ? read.value : undefined;
  const counts = changes && countChanges([...changes.title, ...changes.text]);
  return (
    <>
      <header class="changes-head">
        <h2 lang={saved.language}>{changes ? <DiffWords parts={changes.title} /> : saved.title}</h2>
        <Select
          label={i18n.t('library.changes.since')}
          value={String(chosen)}
          choices={versions.map(({ savedAt, wordCount }) => ({
            value: String(savedAt),
            label: i18n.t('library.changes.version', {
              time: i18n.dateTime(savedAt),
              count: wordCount,
            }),
          }))}
          onChange={(savedAt) => setChosen(Number(savedAt))}
        />
        <Button
          icon={bookOpen}
          label={i18n.t('library.changes.read')}
          onClick={() => actions.onOpen(saved)}
        />
      </header>
      {counts && (
        <p class="changes-count" role="status">
          <ins>{i18n.t('library.changes.words-added', { count: counts.added })}</ins>{' '}
          <del>{i18n.t('library.changes.words-removed', { count: counts.removed })}</del>
        </p>
      )}
      {read.status === 'failed' && <ReadFailure onRetry={read.reload} />}
      {changes && <DiffText parts={changes.text} language={saved.language} />}
    </>
  );
}
