import { render } from 'preact';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { headStart } from '../../src/platform/popup-head-start.ts';
import { startPopup } from './start.ts';

/** Renders the popup into its page. */
export async function showPopup(): Promise<void> {
  const root = document.querySelector('#app');
  if (root) await startPopup(headStart(), (props) => render(<Popup {...props} />, root));
}
