import { render } from 'preact';
import { isLasting } from '../../src/platform/article-library.ts';
import { openPage, requestedSpan } from '../../src/platform/extension-pages.ts';
import { addressOf } from '../../src/platform/library-place.ts';
import { startReaderPage } from '../../src/platform/reader-page.ts';
import { loadRequested } from '../../src/platform/requested-article.ts';
import { Reader } from '../../src/ui/reader/Reader.tsx';

const root = document.querySelector('#app');
const query = new URLSearchParams(location.search);
const saved = query.get('saved');
const focus = requestedSpan(query);
let updates = 0;
if (root) {
  await startReaderPage({
    layout: 'page',
    lookUp: async (library) => {
      const found = await loadRequested(query, library);
      if (saved !== null && (await isLasting(library))) {
        updates = (await library.versions.counts()).get(saved) ?? 0;
      }
      return found;
    },
    highlight: query.get('highlight'),
    present: (state) =>
      state.status === 'ready' ? { ...state, updates, ...(focus && { focus }) } : state,
    ...(saved !== null && {
      onProgress: async (library, progress) => {
        await library.change(saved, { progress });
      },
    }),
    render: ({ actions, ...props }) =>
      render(
        <Reader
          {...props}
          actions={{
            ...actions,
            ...(saved !== null && {
              onShowChanges: () =>
                void openPage('library', addressOf({ view: 'changes', id: saved })),
            }),
          }}
        />,
        root,
      ),
  });
}
