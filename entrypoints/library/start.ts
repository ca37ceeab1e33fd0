import { openArticleLibrary } from '../../src/platform/article-library.ts';
import { openPage, openSaved } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import type { LibraryProps, LibraryState } from '../../src/ui/library/library-props.ts';

/** Runs the library page and renders every new state. */
export async function startLibrary(render: (props: LibraryProps) => void): Promise<void> {
  const library = openArticleLibrary();
  let shown: Interface | undefined;
  let state: LibraryState = { status: 'loading' };
  const draw = () => {
    if (shown) render(props(shown));
  };
  const refresh = async () => {
    try {
      state = { status: 'ready', items: (await library.list()).items };
    } catch (error) {
      console.error('The library could not be read.', error);
      state = { status: 'failed' };
    }
    draw();
  };
  const props = ({ i18n }: Interface): LibraryProps => ({
    i18n,
    state,
    actions: {
      onOpen: (id) => void openSaved(id),
      async onDelete(id) {
        await library.remove(id);
        await refresh();
      },
      async onRestore(id) {
        await library.restore(id);
        await refresh();
      },
      onRetry: () => void refresh(),
      onOpenOptions: () => void openPage('options'),
      onOpenWelcome: () => void openPage('welcome'),
    },
  });
  await startInterface(document, (next) => {
    shown = next;
    document.title = `${next.i18n.t('library.title')} – Lược`;
    draw();
  });
  await refresh();
}
