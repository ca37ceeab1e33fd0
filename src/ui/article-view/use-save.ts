import { useRef, useState } from 'preact/hooks';
import type { NoticeContent } from '../controls/Notice.tsx';
import type { SaveOutcome } from './save-outcome.ts';
import type { MessageKey } from '../../i18n/i18n.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface SaveActions {
  onSave(): Promise<SaveOutcome>;
  onUndoSave(): Promise<void>;
  onOpenLibrary(): void;
  /** Whether what is saved here outlives the browser session; taken to be so where it is not given. */
  isLasting?(): Promise<boolean>;
}

/** Why the reader is asked before a save: it outlives a private window, or it lasts no longer than the session. */
export type SaveQuestion = 'private' | 'session';

interface SaveControl {
  saving: boolean;
  /** The question that is open. */
  asking: SaveQuestion | null;
  /** Saves, or asks first where the reader may expect something else of it. */
  save(): void;
  /** The same, and goes on with `next` once it is saved. */
  saveThen(next: () => void): void;
  /** Answers the question. */
  answer(yes: boolean): void;
}

/**
 * Saves, says how it went, and offers to take it back or the next step.
 *
 * @param privateWindow ask first, because what is saved outlives the window
 */
export function useSave(
  actions: SaveActions,
  show: (notice: NoticeContent) => void,
  privateWindow: boolean,
): SaveControl {
  const i18n = useI18n();
  const [saving, setSaving] = useState(false);
  const [asking, setAsking] = useState<SaveQuestion | null>(null);
  /** What is to follow a save; kept while the question is open and while a failed save can be repeated. */
  const nextRef = useRef<(() => void) | null>(null);
  const openLibrary = { label: i18n.t('common.open-library'), onClick: actions.onOpenLibrary };

  const undo = async (): Promise<void> => {
    try {
      await actions.onUndoSave();
      show({ kind: 'done', text: i18n.t('save.undone') });
    } catch {
      show({ kind: 'problem', text: i18n.t('save.undo-failed'), action: openLibrary });
    }
  };
  const run = async (done: MessageKey = 'save.done'): Promise<void> => {
    setSaving(true);
    // A rejection is a fault nobody foresaw; the reader is told like of any other failure.
    const outcome = await actions
      .onSave()
      .catch((): SaveOutcome => ({ ok: false, problem: 'unexpected' }));
    setSaving(false);
    if (outcome.ok) {
      show({
        kind: 'done',
        text: i18n.t(done),
        action: { label: i18n.t('common.undo'), onClick: () => void undo() },
      });
      nextRef.current?.();
      nextRef.current = null;
    } else {
      const again = { label: i18n.t('common.try-again'), onClick: () => void run(done) };
      show({
        kind: 'problem',
        text: i18n.t(`save.problem.${outcome.problem}`),
        action: outcome.problem === 'quota' ? openLibrary : again,
      });
    }
  };
  const begin = (lasting: boolean): void => {
    if (!lasting) setAsking('session');
    else if (privateWindow) setAsking('private');
    else void run();
  };
  const saveThen = (next: (() => void) | null): void => {
    nextRef.current = next;
    // A question that fails is no reason not to save: the save itself will say what is wrong.
    if (actions.isLasting) void actions.isLasting().then(begin, () => begin(true));
    else begin(true);
  };
  return {
    saving,
    asking,
    save: () => saveThen(null),
    saveThen,
    answer: (yes) => {
      setAsking(null);
      if (yes) void run(asking === 'session' ? 'save.done-session' : 'save.done');
    },
  };
}
