import { render } from 'preact';
import { requestedSpan } from '../../src/platform/extension-pages.ts';
import { startReaderPage } from '../../src/platform/reader-page.ts';
import { loadRequested } from '../../src/platform/reading-session.ts';
import { Reader } from '../../src/ui/reader/Reader.tsx';

const root = document.querySelector('#app');
const query = new URLSearchParams(location.search);
const saved = query.get('saved');
const focus = requestedSpan(query);
if (root) {
  await startReaderPage({
    layout: 'page',
    lookUp: (library) => loadRequested(query, library),
    highlight: query.get('highlight'),
    present: (state) => (state.status === 'ready' && focus ? { ...state, focus } : state),
    ...(saved !== null && {
      onProgress: async (library, progress) => {
        await library.change(saved, { progress });
      },
    }),
    render: (props) => render(<Reader {...props} />, root),
  });
}
