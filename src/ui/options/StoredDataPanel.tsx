import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import { shield } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { StoredData } from './options-props.ts';

interface StoredDataPanelProps {
  stored: StoredData | undefined;
  onPersist(): Promise<boolean>;
  show(notice: NoticeContent): void;
}

/** How much is stored, of how much, and whether the browser may clear it. */
export function StoredDataPanel({ stored, onPersist, show }: StoredDataPanelProps): VNode {
  const i18n = useI18n();
  if (!stored) return <Skeleton label={i18n.t('options.counting')} lines={[60, 100]} />;
  const persist = async (): Promise<void> => {
    const granted = await onPersist().catch(() => false);
    show(
      granted
        ? { kind: 'done', text: i18n.t('options.persist.granted') }
        : { kind: 'problem', text: i18n.t('options.persist.refused') },
    );
  };
  return (
    <div class="stored">
      <h3>{i18n.t('options.stored')}</h3>
      <label class="progress">
        <span>
          {i18n.t('options.stored.text', {
            count: stored.articles,
            used: i18n.bytes(stored.bytes),
            quota: i18n.bytes(stored.quota),
          })}
        </span>
        <progress value={stored.bytes} max={Math.max(stored.quota, 1)} />
      </label>
      <p class="hint">{i18n.t(stored.persistent ? 'options.persist.on' : 'options.persist.off')}</p>
      {!stored.persistent && (
        <Button icon={shield} label={i18n.t('options.persist')} onClick={() => void persist()} />
      )}
    </div>
  );
}
