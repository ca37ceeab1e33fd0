import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedArticle } from '../../library/records.ts';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { keyboard } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibraryTop } from './LibraryTop.tsx';
import type { LibraryData, LibraryLayout, LibraryPageProps } from './library-page-props.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { SearchField } from './SearchField.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { PersistQuestion, StorageLine } from './StorageNote.tsx';
import { TagEditor } from './TagEditor.tsx';
import { ImportReportView, TransferMenu } from './TransferMenu.tsx';
import { useArticles } from './use-articles.ts';
import { itemActions } from './use-item-actions.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { pickedActions } from './use-picked-actions.ts';
import { usePicked } from './use-picked.ts';
import { useTransfer } from './use-transfer.ts';
import type { View } from './view.ts';

interface ArticlesViewProps extends LibraryPageProps {
  view: View;
  onViewChange(view: View): void;
  show(notice: NoticeContent): void;
}

/** The dialogue that is open, and for which article; without one, for those that are picked. */
interface Asked {
  question: 'tags' | 'purge';
  saved?: SavedArticle;
}

/** The saved articles: searched, filtered, and worked on. */
export function ArticlesView(props: ArticlesViewProps): VNode {
  const { i18n, library, actions, view, show, storage } = props;
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
  const ask = (question: 'tags' | 'purge', saved?: SavedArticle) => {
    // Old suggestions are better than none: a failure here is only reported.
    if (question === 'tags') {
      library.tags().then((tags) => setKnownTags(tags.map(({ name }) => name)), console.error);
    }
    setAsked({ question, ...(saved && { saved }) });
  };
  const item = itemActions({ i18n, library, actions, show, ask, onChanged });
  const picked = usePicked(props, articles, show);
  const many = pickedActions({
    i18n,
    library,
    picked,
    show,
    ask,
    onChanged,
    exportAs: transfer.exportAs,
  });
  const updates = useUpdates(library, changes);
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
  /** Keys act on what is picked, else on the one that is selected. */
  const forPicked = (all: () => void, one: (saved: SavedArticle) => void) => {
    if (picked.ids.size > 0) all();
    else withSelected(one);
  };
  useLibraryKeys({
    next: () => select(selectedRef.current + 1),
    previous: () => select(selectedRef.current - 1),
    open: () => withSelected(item.open),
    favourite: () => withSelected(item.toggleFavourite),
    tags: () => forPicked(many.tag, item.editTags),
    archive: () =>
      forPicked(
        () => many.move(view.shelf === 'archive' ? 'inbox' : 'archive'),
        item.toggleArchive,
      ),
    remove: () =>
      forPicked(() => many.move(view.shelf === 'bin' ? 'inbox' : 'bin'), item.toggleBin),
    pick: () => picked.toggle(Math.max(0, selectedRef.current), false),
    'pick-range': () => picked.toggle(Math.max(0, selectedRef.current), true),
    'pick-all': picked.all,
    'pick-none': () => picked.setOn(false),
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
          onExport={(format) => transfer.exportAs(format)}
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
        {storage?.ask && !storage.persistent && articles.total > 0 && (
          <PersistQuestion actions={actions} show={show} />
        )}
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
        {picked.on && (
          <SelectionBar
            shelf={view.shelf}
            picked={picked.ids.size}
            total={articles.total}
            actions={many}
            onAll={picked.all}
            onDone={() => picked.setOn(false)}
          />
        )}
        <LibraryList
          articles={articles}
          view={view}
          layout={layout}
          selected={selected}
          picked={picked}
          updates={updates}
          actions={item}
          onSelect={choose}
          onClearFilters={() => change({ ...view, text: '', filter: {} })}
          onOpenWelcome={actions.onOpenWelcome}
        />
        {storage && articles.total > 0 && <StorageLine storage={storage} />}
      </main>
      {asked && (
        <AskedDialog
          {...asked}
          count={picked.ids.size}
          knownTags={knownTags}
          onTags={(tags) => (asked.saved ? item.setTags(asked.saved, tags) : many.tagNow(tags))}
          onPurge={() => (asked.saved ? item.purgeNow(asked.saved) : many.purgeNow())}
          onClose={() => setAsked(null)}
        />
      )}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  );
}

interface AskedDialogProps extends Asked {
  /** How many are picked. */
  count: number;
  knownTags: string[];
  onTags(tags: string[]): void;
  onPurge(): void;
  onClose(): void;
}

/** The dialogue of a question about one article, or about those that are picked. */
function AskedDialog(props: AskedDialogProps): VNode {
  const { question, saved, count, onClose } = props;
  const i18n = useI18n();
  if (question === 'purge') {
    const title = saved
      ? i18n.t('library.purge', { title: saved.title })
      : i18n.t('library.pick.purge', { count });
    return <PurgeDialog title={title} onPurge={props.onPurge} onClose={onClose} />;
  }
  return (
    <TagEditor
      title={
        saved
          ? i18n.t('library.tags-of', { title: saved.title })
          : i18n.t('library.pick.tag-many', { count })
      }
      tags={saved?.tags ?? []}
      known={props.knownTags}
      onSave={props.onTags}
      onClose={onClose}
    />
  );
}

const NO_UPDATES: ReadonlyMap<string, number> = new Map();

/** How many earlier versions articles have; read after the list, which does not wait for it. */
function useUpdates(library: LibraryData, changes: number): ReadonlyMap<string, number> {
  const [updates, setUpdates] = useState(NO_UPDATES);
  useEffect(() => {
    library.versions.counts().then(setUpdates, console.error);
  }, [library, changes]);
  return updates;
}
