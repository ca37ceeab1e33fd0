import { render } from 'preact';
import { lookUpTab } from '../../src/platform/page-extraction.ts';
import { requestedTab } from '../../src/platform/page-injection.ts';
import { watchPageOf } from '../../src/platform/panel-page.ts';
import { startReaderPage } from '../../src/platform/reader-page.ts';
import { Reader } from '../../src/ui/reader/Reader.tsx';

const root = document.querySelector('#app');
const query = new URLSearchParams(location.search);
if (root) {
  const watch = watchPageOf();
  const page = await startReaderPage({
    layout: 'side-panel',
    async lookUp() {
      const tab = await requestedTab(query);
      watch.follow(tab);
      return lookUpTab(tab);
    },
    present: (state) => watch.otherPage() ?? state,
    render: (props) => render(<Reader {...props} />, root),
  });
  watch.onChange(() => page.redraw());
}
