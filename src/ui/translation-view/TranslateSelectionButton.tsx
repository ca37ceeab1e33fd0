import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { languages } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';

/** Translates what is selected; its place is a bar over the selection. */
export function TranslateSelectionButton({ onClick }: { onClick(): void }): VNode {
  const i18n = useI18n();
  return (
    <Button
      variant="quiet"
      class="translate-selection"
      icon={languages}
      keys="D"
      label={i18n.t('translation.start')}
      onClick={onClick}
    />
  );
}
