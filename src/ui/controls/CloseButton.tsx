import type { VNode } from 'preact';
import { x } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { Button } from './Button.tsx';

/** The cross by which a bar, a card or a dialog is closed. */
export function CloseButton({ onClose }: { onClose(): void }): VNode {
  const i18n = useI18n();
  return (
    <Button variant="quiet" iconOnly icon={x} label={i18n.t('common.close')} onClick={onClose} />
  );
}
