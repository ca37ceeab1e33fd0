import { render } from 'preact';
import { Onboarding } from '../../src/ui/onboarding/Onboarding.tsx';
import { startWelcome } from './start.ts';

const root = document.querySelector('#app');
if (root) await startWelcome((props) => render(<Onboarding {...props} />, root));
