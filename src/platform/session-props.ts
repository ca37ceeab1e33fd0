import type { TranslationSession } from '../translation/session.ts';
import type { TranslationView } from '../translation/translation-state.ts';
import { openPage } from './extension-pages.ts';

/** A view with what its panel's buttons do: the props of the translation panel's component. */
export type TranslationPanelProps = TranslationView & {
  onProviderChange(id: string): void;
  onTargetChange(target: string): void;
  onStart(): void;
  onStop(): void;
  onSetUp(): void;
};

/** What stands there before a session is. */
const NOTHING: TranslationView = {
  state: { status: 'not-set-up' },
  providers: [],
  provider: '',
  targets: [],
  target: '',
  dir: 'ltr',
};

/** What a panel shows of a session, or of none yet. */
export function panelProps(session: TranslationSession | undefined): TranslationPanelProps {
  return {
    ...(session?.view() ?? NOTHING),
    onProviderChange: (id) => void session?.chooseProvider(id),
    onTargetChange: (target) => void session?.chooseTarget(target),
    onStart: () => void session?.start(),
    onStop: () => session?.stop(),
    onSetUp: () => void openPage('options', '#translation'),
  };
}
