import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { bookmark, bookmarkCheck } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface SaveButtonProps {
  saved: boolean;
  saving: boolean;
  onSave(): void;
  onOpenLibrary(): void;
}

/** 'Save', then 'Saving …', then 'Saved', which leads to the library. */
export function SaveButton({ saved, saving, onSave, onOpenLibrary }: SaveButtonProps): VNode {
  const i18n = useI18n();
  if (saved) {
    return (
      <Button icon={bookmarkCheck} label={i18n.t('action.saved')} onClick={onOpenLibrary}>
        <span class="visually-hidden">({i18n.t('common.open-library')})</span>
      </Button>
    );
  }
  return (
    <Button
      variant="primary"
      icon={bookmark}
      label={i18n.t(saving ? 'action.saving' : 'action.save')}
      busy={saving}
      onClick={onSave}
    />
  );
}
