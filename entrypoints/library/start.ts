import { isLasting, openArticleLibrary } from '../../src/platform/article-library.ts';
import { openPage, openSaved, openWebPage } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import { addressOf, placeOf } from '../../src/platform/library-place.ts';
import { startLibrarySearch } from '../../src/platform/library-search.ts';
import { askToKeepPictures } from '../../src/platform/picture-choice.ts';
import { watchPictures } from '../../src/platform/picture-news.ts';
import { saveFile } from '../../src/platform/options-actions.ts';
import { openSessionLibrary } from '../../src/platform/session-shelf.ts';
import {
  notePersistenceAsked,
  storageUse,
  wasPersistenceAsked,
} from '../../src/platform/stored-data.ts';
import { changeSettings } from '../../src/platform/settings-store.ts';
import type { LibraryPageProps, StorageUse } from '../../src/ui/library/library-page-props.ts';
import { backUpIfDue } from '../../src/platform/sync-backup.ts';
import { syncIfDue } from '../../src/platform/sync-runner.ts';

/** Runs the library page and renders it anew when the settings, or the place in it, change. */
export async function startLibrary(render: (props: LibraryPageProps) => void): Promise<void> {
  const lasting = openArticleLibrary();
  const search = startLibrarySearch();
  // Where the browser gives no database, the library is that of the session.
  const session = (await isLasting(lasting)) ? undefined : openSessionLibrary();
  const query = new URLSearchParams(location.search).get('q');
  let shown: Interface | undefined;
  let storage: StorageUse | undefined;
  const redraw = () => {
    if (!shown) return;
    document.title = `${shown.i18n.t('library.title')} – Lược`;
    render(props(shown));
  };
  const readStorage = async () => {
    storage = { ...(await storageUse()), ask: !(await wasPersistenceAsked()) };
    redraw();
  };
  const props = ({ i18n, settings }: Interface): LibraryPageProps => ({
    i18n,
    library: session ?? lasting,
    search: session ?? search,
    layout: settings.libraryLayout,
    place: placeOf(new URLSearchParams(location.search)),
    watchPictures,
    ...(query !== null && { query }),
    ...(storage && !session && { storage }),
    ...(session && { temporary: true }),
    actions: {
      onOpen: ({ id, url, linkOnly }, span) =>
        void (linkOnly ? openWebPage(url) : openSaved(id, span && { span })),
      onOpenHighlight: ({ id }, highlight) => void openSaved(id, { highlight }),
      onGo(place) {
        history.pushState(null, '', location.pathname + addressOf(place));
        redraw();
        window.scrollTo(0, 0);
      },
      onDownload: async ({ name, blob }) => saveFile(name, blob),
      onLayoutChange: (libraryLayout) => changeSettings({ libraryLayout }),
      async onPersist() {
        await notePersistenceAsked();
        const granted = await navigator.storage.persist();
        await readStorage();
        return granted;
      },
      onPersistLater: () => void notePersistenceAsked().then(readStorage),
      onOpenOptions: () => void openPage('options'),
      onOpenWelcome: () => void openPage('welcome'),
    },
  });
  window.addEventListener('popstate', redraw);
  await startInterface(document, (state) => {
    shown = state;
    redraw();
  });
  if (session) return;
  try {
    await readStorage();
    await lasting.purgeExpired();
    askToKeepPictures();
    await search.warm();
    await search.maintain();
    await syncIfDue(lasting, askToKeepPictures);
    await backUpIfDue(lasting);
  } catch (error) {
    // The list says why the library cannot be opened.
    console.error('The library could not be tidied.', error);
  }
}
