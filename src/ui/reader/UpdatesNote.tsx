import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { refreshCw } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface UpdatesNoteProps {
  /** How often the saved text has been updated. */
  updates: number | undefined;
  onShowChanges: (() => void) | undefined;
}

/** Says that a saved article has changed since it was saved first, and leads to what changed. */
export function UpdatesNote({ updates = 0, onShowChanges }: UpdatesNoteProps): VNode | null {
  const i18n = useI18n();
  if (updates === 0 || !onShowChanges) return null;
  return (
    <p class="reader-updates">
      <Button
        variant="quiet"
        icon={refreshCw}
        label={i18n.t('reader.updates', { count: updates })}
        onClick={onShowChanges}
      />
    </p>
  );
}
