import { openArticleLibrary } from '../../src/platform/article-library.ts';
import { openPage, openSaved, openWebPage } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import { addressOf, placeOf } from '../../src/platform/library-place.ts';
import { startLibrarySearch } from '../../src/platform/library-search.ts';
import { isPrivateWindow } from '../../src/platform/private-window.ts';
import { saveFile } from '../../src/platform/options-actions.ts';
import { updateSettings } from '../../src/platform/settings-store.ts';
import type { LibraryPageProps } from '../../src/ui/library/library-page-props.ts';

/** Runs the library page and renders it anew when the settings, or the place in it, change. */
export async function startLibrary(render: (props: LibraryPageProps) => void): Promise<void> {
  const library = openArticleLibrary();
  const search = startLibrarySearch();
  const query = new URLSearchParams(location.search).get('q');
  let shown: Interface | undefined;
  const redraw = () => {
    if (!shown) return;
    document.title = `${shown.i18n.t('library.title')} – Lược`;
    render(props(shown));
  };
  const props = ({ i18n, settings }: Interface): LibraryPageProps => ({
    i18n,
    library,
    search,
    layout: settings.libraryLayout,
    place: placeOf(new URLSearchParams(location.search)),
    ...(query !== null && { query }),
    ...(isPrivateWindow() && { temporary: true }),
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
      onLayoutChange: (libraryLayout) => void updateSettings({ libraryLayout }),
      onOpenOptions: () => void openPage('options'),
      onOpenWelcome: () => void openPage('welcome'),
    },
  });
  window.addEventListener('popstate', redraw);
  await startInterface(document, (state) => {
    shown = state;
    redraw();
  });
  try {
    await library.purgeExpired();
    await search.warm();
    await search.maintain();
  } catch (error) {
    // The list says why the library cannot be opened.
    console.error('The library could not be tidied.', error);
  }
}
