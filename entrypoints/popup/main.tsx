import { render } from 'preact';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { startPopup } from './start.ts';

const root = document.querySelector('#app');
if (root) await startPopup((props) => render(<Popup {...props} />, root));
