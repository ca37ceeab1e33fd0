import { useState } from 'preact/hooks';
import type { OutcomeContent } from '../controls/Outcome.tsx';
import { useI18n } from '../words/I18nContext.tsx';

/** The actions of a form that sets a service up: one at a time, each with its outcome. */
export interface ServiceAction {
  /** An action runs. */
  busy: boolean;
  /** How the last one went; null before the first, and while one runs. */
  outcome: OutcomeContent | null;
  /** Runs an action and says how it went; one that throws is told as a failure nobody foresaw. */
  act(work: () => Promise<OutcomeContent>): Promise<void>;
}

/** @param onSettled called after each action, however it went */
export function useServiceAction(onSettled: () => void): ServiceAction {
  const i18n = useI18n();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeContent | null>(null);
  return {
    busy,
    outcome,
    async act(work) {
      setBusy(true);
      setOutcome(null);
      try {
        setOutcome(await work());
      } catch (error) {
        console.error('A service could not be set up.', error);
        setOutcome({ kind: 'problem', text: i18n.t('translation.settings.failed') });
      } finally {
        setBusy(false);
        onSettled();
      }
    },
  };
}
