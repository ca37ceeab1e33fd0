import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BackupDesk } from '../../sync/backup/backup-desk.ts';
import type { KeptFolder, SyncDesk } from '../../sync/sync-desk.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { FolderForm } from './FolderForm.tsx';
import { SyncControls } from './SyncControls.tsx';
import './sync.css';

export interface SyncSettingsProps {
  desk: SyncDesk;
  backup: BackupDesk;
}

/** The section of options where the folder is set up, and the library synced with it. */
export function SyncSettings({ desk, backup }: SyncSettingsProps): VNode {
  const i18n = useI18n();
  const [kept, setKept] = useState<KeptFolder | null>(null);
  const load = useCallback(() => void desk.kept().then(setKept), [desk]);
  useEffect(load, [load]);
  return (
    <div class="sync-settings">
      <p>{i18n.t('sync.intro')}</p>
      {kept && <FolderForm kept={kept} desk={desk} onSettled={load} />}
      {kept?.hasPassphrase && kept.allowed && (
        <SyncControls kept={kept} desk={desk} onSettled={load} />
      )}
      <BackupSettings desk={backup} />
    </div>
  );
}
