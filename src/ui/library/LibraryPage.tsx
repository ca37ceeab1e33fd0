import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Notice } from '../controls/Notice.tsx';
import { useNotice } from '../controls/use-notice.ts';
import { I18nContext } from '../words/I18nContext.tsx';
import { ArticlesView } from './ArticlesView.tsx';
import { ChangesView } from './ChangesView.tsx';
import { HighlightsView } from './highlights/HighlightsView.tsx';
import { createPictureStatuses, PictureStatusContext } from './ItemPictures.tsx';
import type { LibraryPageProps } from './library-page-props.ts';
import { NamePage } from './NamePage.tsx';
import { NamesView } from './NamesView.tsx';
import { START_VIEW, type View } from './view.ts';
import '../styles/base.css';
import '../styles/controls.css';
import '../article-view/article-header.css';
import './library-page.css';
import './library-transfer.css';
import './library-filters.css';
import './library-names.css';
import './library-changes.css';

/** The library page: what is saved, to be searched, sorted and let out; and whom it names. */
export function LibraryPage(props: LibraryPageProps): VNode {
  const { i18n, library, watchPictures, place = { view: 'articles' } } = props;
  // Kept here, so that one comes back to the list as one left it.
  const [view, setView] = useState<View>({
    ...START_VIEW,
    text: props.query ?? '',
    filter: props.filter ?? {},
  });
  const { notice, show, dismiss } = useNotice();
  const pictures = useMemo(
    () =>
      createPictureStatuses(
        (ids) => library.pictures.status(ids),
        (listener) => watchPictures?.(listener),
      ),
    [library, watchPictures],
  );
  return (
    <I18nContext.Provider value={i18n}>
      <div class="library-page" lang={i18n.language}>
        {place.view === 'articles' && (
          <PictureStatusContext.Provider value={pictures}>
            <ArticlesView {...props} view={view} show={show} onViewChange={setView} />
          </PictureStatusContext.Provider>
        )}
        {place.view === 'names' && <NamesView {...props} />}
        {place.view === 'highlights' && <HighlightsView {...props} />}
        {place.view === 'name' && (
          <NamePage
            key={place.key}
            {...props}
            entityKey={place.key}
            onShowInList={(entity) => {
              setView({ ...START_VIEW, filter: { entity } });
              props.actions.onGo({ view: 'articles' });
            }}
          />
        )}
        {place.view === 'changes' && <ChangesView key={place.id} {...props} id={place.id} />}
        <Notice notice={notice} onDismiss={dismiss} />
      </div>
    </I18nContext.Provider>
  );
}
