import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { Icon } from '../icons/Icon.tsx';
import { shield } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { LibraryPageActions, StorageUse } from './library-page-props.ts';

interface PersistQuestionProps {
  actions: LibraryPageActions;
  show(notice: NoticeContent): void;
}

/** Asks once, when there is something to lose, whether the browser should keep the library, and why. */
export function PersistQuestion({ actions, show }: PersistQuestionProps): VNode {
  const i18n = useI18n();
  const persist = async (): Promise<void> => {
    const granted = await actions.onPersist?.().catch(() => false);
    show({
      kind: granted ? 'done' : 'problem',
      text: i18n.t(granted ? 'options.persist.granted' : 'options.persist.refused'),
    });
  };
  return (
    <section class="library-note persist-question" aria-label={i18n.t('options.persist')}>
      <Icon path={shield} />
      <p>{i18n.t('library.persist.why')}</p>
      <Button variant="primary" label={i18n.t('options.persist')} onClick={() => void persist()} />
      <Button
        variant="quiet"
        label={i18n.t('library.persist.later')}
        onClick={() => actions.onPersistLater?.()}
      />
    </section>
  );
}

/** How much room the library takes, of how much. */
export function StorageLine({ storage }: { storage: StorageUse }): VNode {
  const i18n = useI18n();
  return (
    <p class="storage-line">
      {i18n.t('library.storage', {
        used: i18n.bytes(storage.bytes),
        quota: i18n.bytes(storage.quota),
      })}{' '}
      {i18n.t(storage.persistent ? 'options.persist.on' : 'options.persist.off')}
    </p>
  );
}
