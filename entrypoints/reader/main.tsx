import { render } from 'preact';
import { Reader } from '../../src/ui/reader/Reader.tsx';
import { startReader } from './start.ts';

const root = document.querySelector('#app');
if (root) await startReader((props) => render(<Reader {...props} />, root));
