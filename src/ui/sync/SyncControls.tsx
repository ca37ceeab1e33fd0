import type { VNode } from 'preact';
import type { KeptFolder, SyncDesk } from '../../sync/sync-desk.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { refreshCw, x } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { SyncResult } from './SyncResult.tsx';
import { useSync } from './use-sync.ts';

interface SyncControlsProps {
  kept: KeptFolder;
  desk: SyncDesk;
  /** Called after each sync and each change. */
  onSettled(): void;
}

/** Minutes offered between syncs that start by themselves; 0 is never. */
const MINUTES = [0, 10, 30, 60, 240] as const;

/** Syncing now, with its progress and its end; how the last one went; and how often it starts by itself. */
export function SyncControls({ kept, desk, onSettled }: SyncControlsProps): VNode {
  const i18n = useI18n();
  const { progress, last, sync, stop } = useSync(desk, kept.last, onSettled);
  const choices = MINUTES.includes(kept.minutes as (typeof MINUTES)[number])
    ? MINUTES
    : [...MINUTES, kept.minutes].toSorted((a, b) => a - b);
  return (
    <div class="sync-controls">
      <div class="options-buttons">
        {progress ? (
          <Button icon={x} label={i18n.t('sync.stop')} onClick={stop} />
        ) : (
          <Button
            variant="primary"
            icon={refreshCw}
            label={i18n.t('sync.now')}
            onClick={() => void sync(false)}
          />
        )}
      </div>
      {progress && (
        <label class="progress">
          <span>
            {progress.total === 0 ? i18n.t('sync.comparing') : i18n.t('sync.progress', progress)}
          </span>
          {progress.total === 0 ? (
            <progress />
          ) : (
            <progress value={progress.done} max={progress.total} />
          )}
        </label>
      )}
      <div role="status">
        {!progress && <SyncResult last={last} onDeleteMany={() => void sync(true)} />}
      </div>
      <Select
        label={i18n.t('sync.minutes')}
        value={String(kept.minutes)}
        choices={choices.map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 0
              ? i18n.t('sync.minutes.never')
              : i18n.t('sync.minutes.every', { count: minutes }),
        }))}
        onChange={(minutes) => void desk.setMinutes(Number(minutes)).then(onSettled)}
      />
    </div>
  );
}
