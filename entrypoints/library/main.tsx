import { render } from 'preact';
import { Library } from '../../src/ui/library/Library.tsx';
import { startLibrary } from './start.ts';

const root = document.querySelector('#app');
if (root) await startLibrary((props) => render(<Library {...props} />, root));
