import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BackupDesk, BackupOutcome, KeptBackup } from '../../sync/backup/backup-desk.ts';
import { Button } from '../controls/Button.tsx';
import { Outcome, type OutcomeContent } from '../controls/Outcome.tsx';
import { Select } from '../controls/Select.tsx';
import { useServiceAction } from '../service-form/use-service-action.ts';
import { useI18n } from '../words/I18nContext.tsx';

const DAYS = [0, 1, 7, 30] as const;
const KEEP = [1, 3, 5, 10] as const;

/** Where backups go, how often they are made by themselves, how many are kept, and how the last one went. */
export function BackupSettings({ desk }: { desk: BackupDesk }): VNode {
  const i18n = useI18n();
  const [kept, setKept] = useState<KeptBackup | null>(null);
  const load = useCallback(() => void desk.kept().then(setKept), [desk]);
  useEffect(load, [load]);
  const action = useServiceAction(load);
  const told = (outcome: BackupOutcome | { ok: true }): OutcomeContent => {
    if (!outcome.ok) return { kind: 'problem', text: i18n.t(`backup.problem.${outcome.problem}`) };
    const name = 'name' in outcome ? outcome.name : '';
    return {
      kind: 'done',
      text: name === '' ? i18n.t('backup.chosen') : i18n.t('backup.done', { name }),
    };
  };
  const act = (work: () => Promise<BackupOutcome | { ok: true }>): void => {
    // The browser's question wants this very click: nothing is waited for before it.
    const doing = work();
    void action.act(async () => told(await doing));
  };
  if (!kept) return <></>;
  const isFolder = kept.place === 'folder';
  const isChosen = isFolder ? kept.folder !== undefined : kept.ready;
  return (
    <div class="sync-controls">
      <h3>{i18n.t('backup.title')}</h3>
      <p>{i18n.t(isFolder ? 'backup.intro.folder' : 'backup.intro.downloads')}</p>
      {kept.folder !== undefined && (
        <p class="hint">{i18n.t('backup.folder', { name: kept.folder })}</p>
      )}
      {isChosen && !kept.ready && <p class="hint">{i18n.t('backup.ask-again')}</p>}
      <div class="options-buttons">
        {isChosen && (
          <Button
            variant="primary"
            busy={action.busy}
            label={i18n.t('backup.now')}
            onClick={() => act(desk.backUp)}
          />
        )}
        {(isFolder || !isChosen) && (
          <Button
            busy={action.busy}
            label={i18n.t(isFolder ? 'backup.choose' : 'backup.allow')}
            onClick={() => act(desk.choose)}
          />
        )}
        {kept.folder !== undefined && (
          <Button
            variant="quiet"
            label={i18n.t('backup.forget')}
            onClick={() => void desk.forget().then(load)}
          />
        )}
      </div>
      <Outcome outcome={action.outcome} />
      {kept.last && !action.outcome && (
        <p class="hint">
          {i18n.t('backup.last', { when: i18n.dateTime(kept.last.at) })}{' '}
          {told(kept.last.outcome).text}
        </p>
      )}
      <Select
        label={i18n.t('backup.days')}
        value={String(kept.days)}
        choices={DAYS.map((days) => ({
          value: String(days),
          label:
            days === 0 ? i18n.t('sync.minutes.never') : i18n.t('backup.every', { count: days }),
        }))}
        onChange={(chosen) => {
          const days = DAYS.find((choice) => String(choice) === chosen);
          if (days !== undefined) void desk.change({ days }).then(load);
        }}
      />
      <Select
        label={i18n.t('backup.keep')}
        value={String(kept.keep)}
        choices={KEEP.map((keep) => ({ value: String(keep), label: i18n.number(keep) }))}
        onChange={(chosen) => {
          const keep = KEEP.find((choice) => String(choice) === chosen);
          if (keep !== undefined) void desk.change({ keep }).then(load);
        }}
      />
    </div>
  );
}
