import { render } from 'preact';
import { startSelectionPage } from '../../src/platform/selection-page.ts';
import { SelectionPage } from '../../src/ui/translation-view/SelectionPage.tsx';

const root = document.querySelector('#app');
if (root) await startSelectionPage((props) => render(<SelectionPage {...props} />, root));
