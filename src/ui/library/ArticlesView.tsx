import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SavedArticle } from '../../library/records.ts';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { keyboard } from '../icons/lucide.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibraryTop } from './LibraryTop.tsx';
import type { LibraryLayout, LibraryPageProps } from './library-page-props.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { SearchField } from './SearchField.tsx';
import { TagEditor } from './TagEditor.tsx';
import { ImportReportView, TransferMenu } from './TransferMenu.tsx';
import { useArticles } from './use-articles.ts';
import { itemActions } from './use-item-actions.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { useTransfer } from './use-transfer.ts';
import type { View } from './view.ts';

interface ArticlesViewProps extends LibraryPageProps {
  view: View;
  onViewChange(view: View): void;
  show(notice: NoticeContent): void;
}

/** The dialogue that is open, and for which article. */
interface Asked {
  question: 'tags' | 'purge';
  saved: SavedArticle;
}

/** The saved articles: searched, filtered, and worked on. */
export function ArticlesView(props: ArticlesViewProps): VNode {
  const { i18n, library, actions, view, show } = props;
  const [layout, setLayout] = useState<LibraryLayout>(props.layout);
  const [selected, setSelected] = useState(-1);
  /** The same at once: keys may come faster than renderings. */
  const selectedRef = useRef(-1);
  const [changes, setChanges] = useState(0);
  const [help, setHelp] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [knownTags, setKnownTags] = useState<string[]>([]);
  const search = useRef<HTMLInputElement>(null);
  const articles = useArticles(props, view);
  const onChanged = () => {
    articles.reload();
    setChanges((count) => count + 1);
  };
  const transfer = useTransfer(props, show, onChanged);
  const ask = (question: 'tags' | 'purge', saved: SavedArticle) => {
    if (question === 'purge') setAsked({ question, saved });
    else {
      // Old suggestions are better than none: a failure here is only reported.
      library.tags().then((tags) => setKnownTags(tags.map(({ name }) => name)), console.error);
      setAsked({ question, saved });
    }
  };
  const item = itemActions({ i18n, library, actions, show, ask, onChanged });
  const choose = (index: number) => {
    selectedRef.current = index;
    setSelected(index);
  };
  const change = (next: View) => {
    props.onViewChange(next);
    choose(-1);
  };
  const select = (index: number) => {
    if (articles.total > 0) choose(Math.min(articles.total - 1, Math.max(0, index)));
  };
  const withSelected = (act: (saved: Parameters<typeof item.open>[0]) => void) => {
    const current = articles.at(selectedRef.current);
    if (current) act(current.saved);
  };
  useLibraryKeys({
    next: () => select(selectedRef.current + 1),
    previous: () => select(selectedRef.current - 1),
    open: () => withSelected(item.open),
    favourite: () => withSelected(item.toggleFavourite),
    tags: () => withSelected(item.editTags),
    archive: () => withSelected(item.toggleArchive),
    remove: () => withSelected(item.toggleBin),
    search: () => search.current?.focus(),
    help: () => setHelp(true),
  });
  return (
    <>
      <LibraryTop part="articles" actions={actions}>
        <SearchField
          text={view.text}
          field={search}
          onText={(text) => change({ ...view, text })}
          onLeave={() => select(0)}
        />
        <TransferMenu
          running={transfer.running}
          onExport={transfer.exportAs}
          onImport={transfer.importFrom}
          onCancel={transfer.cancel}
        />
        <Button
          variant="quiet"
          iconOnly
          icon={keyboard}
          label={i18n.t('library.keys')}
          keys="?"
          onClick={() => setHelp(true)}
        />
      </LibraryTop>
      <main>
        {props.temporary && <p class="library-note">{i18n.t('library.temporary')}</p>}
        <LibraryFilters
          library={library}
          view={view}
          layout={layout}
          changes={changes}
          onChange={change}
          onLayoutChange={(next) => {
            setLayout(next);
            actions.onLayoutChange(next);
          }}
        />
        {transfer.report && (
          <ImportReportView report={transfer.report} onClose={transfer.closeReport} />
        )}
        <LibraryList
          articles={articles}
          view={view}
          layout={layout}
          selected={selected}
          actions={item}
          onSelect={choose}
          onClearFilters={() => change({ ...view, text: '', filter: {} })}
          onOpenWelcome={actions.onOpenWelcome}
        />
      </main>
      {asked?.question === 'tags' && (
        <TagEditor
          saved={asked.saved}
          known={knownTags}
          onSave={(tags) => item.setTags(asked.saved, tags)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.question === 'purge' && (
        <PurgeDialog
          saved={asked.saved}
          onPurge={() => item.purgeNow(asked.saved)}
          onClose={() => setAsked(null)}
        />
      )}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  );
}
