import { render } from 'preact';
import { LibraryPage } from '../../src/ui/library/LibraryPage.tsx';
import { startLibrary } from './start.ts';

const root = document.querySelector('#app');
if (root) await startLibrary((props) => render(<LibraryPage {...props} />, root));
