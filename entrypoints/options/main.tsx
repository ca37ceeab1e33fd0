import { render } from 'preact';
import { Options } from '../../src/ui/options/Options.tsx';
import { startOptions } from './start.ts';

const root = document.querySelector('#app');
if (root) await startOptions((props) => render(<Options {...props} />, root));
