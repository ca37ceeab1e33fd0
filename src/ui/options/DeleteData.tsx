import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { trash } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { OptionsActions } from './options-props.ts';

interface DeleteDataProps {
  actions: OptionsActions;
  /** How many articles would go; undefined while they are being counted. */
  articles: number | undefined;
  show(notice: NoticeContent): void;
}

/** Deletes the library, or everything, after a second question: this cannot be undone. */
export function DeleteData({ actions, articles, show }: DeleteDataProps): VNode {
  const i18n = useI18n();
  const [asking, setAsking] = useState<'library' | 'all' | null>(null);
  // The question takes the focus, at the answer that changes nothing; its end gives it back.
  const cancelButton = useRef<HTMLButtonElement>(null);
  const openerRef = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (asking) cancelButton.current?.focus();
    else openerRef.current?.focus();
  }, [asking]);
  const ask = (what: 'library' | 'all', event: MouseEvent): void => {
    openerRef.current = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
    setAsking(what);
  };
  const confirm = async (): Promise<void> => {
    const what = asking;
    setAsking(null);
    try {
      await (what === 'all' ? actions.onDeleteAll() : actions.onDeleteLibrary());
      show({ kind: 'done', text: i18n.t('options.deleted') });
    } catch {
      show({ kind: 'problem', text: i18n.t('options.delete-failed') });
    }
  };
  return (
    <>
      <div class="options-buttons">
        <Button
          variant="danger"
          icon={trash}
          label={i18n.t('options.delete-library')}
          onClick={(event) => ask('library', event)}
        />
        <Button
          variant="danger"
          icon={trash}
          label={i18n.t('options.delete-all')}
          onClick={(event) => ask('all', event)}
        />
      </div>
      {asking && (
        <div class="confirmation" role="alertdialog" aria-label={i18n.t('options.delete-title')}>
          <p>
            {asking === 'all'
              ? i18n.t('options.delete-all.confirm')
              : i18n.t('options.delete-library.confirm', { count: articles ?? 0 })}
          </p>
          <div class="confirmation-actions">
            <Button
              variant="danger"
              label={i18n.t('options.delete-now')}
              onClick={() => void confirm()}
            />
            <Button
              label={i18n.t('common.cancel')}
              buttonRef={cancelButton}
              onClick={() => setAsking(null)}
            />
          </div>
        </div>
      )}
    </>
  );
}
