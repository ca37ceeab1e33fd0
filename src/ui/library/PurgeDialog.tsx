import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import { useI18n } from '../words/I18nContext.tsx';

interface PurgeDialogProps {
  /** What is about to be deleted, as a question's title. */
  title: string;
  onPurge(): void;
  onClose(): void;
}

/** Asks before articles are deleted for good: that cannot be taken back. */
export function PurgeDialog({ title, onPurge, onClose }: PurgeDialogProps): VNode {
  const i18n = useI18n();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="library-dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <p>{i18n.t('library.purge-text')}</p>
      <div class="library-dialog-buttons">
        <Button label={i18n.t('common.cancel')} onClick={() => dialog.current?.close()} />
        <Button
          variant="danger"
          label={i18n.t('library.purge-now')}
          onClick={() => {
            onPurge();
            dialog.current?.close();
          }}
        />
      </div>
    </dialog>
  );
}
