import { render } from 'preact';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import type { BriefClient } from '../../src/platform/brief-client.ts';
import { headStart } from '../../src/platform/popup-head-start.ts';
import { startPopup } from './start.ts';

/** Renders the popup into its page. */
export async function showPopup(briefs: BriefClient): Promise<void> {
  const root = document.querySelector('#app');
  if (root)
    await startPopup({ ...headStart(), briefs }, (props) => render(<Popup {...props} />, root));
}
