import { useState } from 'preact/hooks';
import type { NoticeContent } from '../controls/Notice.tsx';
import type { SaveOutcome } from './save-outcome.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface SaveActions {
  onSave(): Promise<SaveOutcome>;
  onUndoSave(): Promise<void>;
  onOpenLibrary(): void;
}

/** Saves, says how it went, and offers to take it back or the next step. */
export function useSave(
  actions: SaveActions,
  show: (notice: NoticeContent) => void,
): { saving: boolean; save(): Promise<void> } {
  const i18n = useI18n();
  const [saving, setSaving] = useState(false);
  const openLibrary = { label: i18n.t('common.open-library'), onClick: actions.onOpenLibrary };

  const undo = async (): Promise<void> => {
    try {
      await actions.onUndoSave();
      show({ kind: 'done', text: i18n.t('save.undone') });
    } catch {
      show({ kind: 'problem', text: i18n.t('save.undo-failed'), action: openLibrary });
    }
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    // A rejection is a fault nobody foresaw; the reader is told like of any other failure.
    const outcome = await actions
      .onSave()
      .catch((): SaveOutcome => ({ ok: false, problem: 'unexpected' }));
    setSaving(false);
    if (outcome.ok) {
      show({
        kind: 'done',
        text: i18n.t('save.done'),
        action: { label: i18n.t('common.undo'), onClick: () => void undo() },
      });
    } else {
      const again = { label: i18n.t('common.try-again'), onClick: () => void save() };
      show({
        kind: 'problem',
        text: i18n.t(`save.problem.${outcome.problem}`),
        action: outcome.problem === 'quota' ? openLibrary : again,
      });
    }
  };
  return { saving, save };
}
