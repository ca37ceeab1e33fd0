import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SavedArticle } from '../../library/records.ts';
import { Button } from '../controls/Button.tsx';
import { Notice } from '../controls/Notice.tsx';
import { useNotice } from '../controls/use-notice.ts';
import { keyboard, settings } from '../icons/lucide.ts';
import { Wordmark } from '../icons/Wordmark.tsx';
import { I18nContext } from '../words/I18nContext.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryList } from './LibraryList.tsx';
import type { LibraryLayout, LibraryPageProps } from './library-page-props.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { TagEditor } from './TagEditor.tsx';
import { ImportReportView, TransferMenu } from './TransferMenu.tsx';
import { useArticles, type View } from './use-articles.ts';
import { itemActions } from './use-item-actions.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { useTransfer } from './use-transfer.ts';
import '../styles/base.css';
import '../styles/controls.css';
import '../article-view/article-header.css';
import './library-page.css';

const START: View = { text: '', shelf: 'inbox', filter: {}, sort: 'saved' };

/** The dialogue that is open, and for which article. */
interface Asked {
  question: 'tags' | 'purge';
  saved: SavedArticle;
}

/** The library page: what is saved, to be searched, sorted and let out. */
export function LibraryPage(props: LibraryPageProps): VNode {
  const { i18n, library, actions } = props;
  const [view, setView] = useState<View>({ ...START, text: props.query ?? '' });
  const [layout, setLayout] = useState<LibraryLayout>(props.layout);
  const [selected, setSelected] = useState(-1);
  /** The same at once: keys may come faster than renderings. */
  const selectedRef = useRef(-1);
  const [changes, setChanges] = useState(0);
  const [help, setHelp] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [knownTags, setKnownTags] = useState<string[]>([]);
  const { notice, show, dismiss } = useNotice();
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
    setView(next);
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
    <I18nContext.Provider value={i18n}>
      <div class="library-page" lang={i18n.language}>
        <header class="library-top">
          <Wordmark />
          <h1>{i18n.t('library.title')}</h1>
          <input
            type="search"
            ref={search}
            class="library-search"
            aria-label={i18n.t('library.search')}
            placeholder={i18n.t('library.search')}
            title={i18n.t('library.search-hint')}
            value={view.text}
            onInput={(event) => change({ ...view, text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
              if (event.key === 'ArrowDown' || event.key === 'Enter') select(0);
            }}
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
          <Button
            variant="quiet"
            iconOnly
            icon={settings}
            label={i18n.t('common.open-options')}
            onClick={actions.onOpenOptions}
          />
        </header>
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
            onOpenWelcome={actions.onOpenWelcome}
          />
        </main>
        <Notice notice={notice} onDismiss={dismiss} />
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
      </div>
    </I18nContext.Provider>
  );
}
