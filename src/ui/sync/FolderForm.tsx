import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskOutcome, KeptFolder, SyncDesk, SyncDraft } from '../../sync/sync-desk.ts';
import { Button } from '../controls/Button.tsx';
import { Outcome, type OutcomeContent } from '../controls/Outcome.tsx';
import { useServiceAction } from '../service-form/use-service-action.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { FolderFields } from './FolderFields.tsx';

interface FolderFormProps {
  kept: KeptFolder;
  desk: SyncDesk;
  /** Called when what is kept has changed. */
  onSettled(): void;
}

function draftOf({ address, user, plainHttpAccepted }: KeptFolder): SyncDraft {
  return { address, user, password: '', passphrase: '', plainHttpAccepted };
}

/** Address, name, password and passphrase of the folder; permission, trial and disconnecting. */
export function FolderForm({ kept, desk, onSettled }: FolderFormProps): VNode {
  const i18n = useI18n();
  const [draft, setDraft] = useState<SyncDraft>(() => draftOf(kept));
  const [checked, setChecked] = useState(false);
  const action = useServiceAction(onSettled);
  const check = desk.check(draft, kept);
  const host = check.host ?? '';
  const isSetUp = kept.hasPassphrase;

  const told = (outcome: DeskOutcome, text: string): OutcomeContent =>
    outcome.ok
      ? { kind: 'done', text }
      : { kind: 'problem', text: i18n.t(`sync.problem.${outcome.problem}`) };
  const save = (): void => {
    setChecked(true);
    if (check.missing.length > 0) return;
    // The browser's question wants this very click: nothing is waited for before `save`.
    const saving = desk.save(draft);
    void action.act(async () => {
      const saved = await saving;
      if (!saved.ok && saved.problem === 'no-permission') {
        return { kind: 'problem', text: i18n.t('translation.settings.refused', { host }) };
      }
      if (saved.ok) setDraft({ ...draft, password: '', passphrase: '' });
      return told(saved, i18n.t('sync.saved'));
    });
  };
  const disconnect = async (): Promise<OutcomeContent> => {
    await desk.disconnect();
    setDraft({ ...draft, address: '', user: '', password: '', passphrase: '' });
    setChecked(false);
    return { kind: 'done', text: i18n.t('sync.disconnected') };
  };

  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <FolderFields
        draft={draft}
        kept={kept}
        check={check}
        checked={checked}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {check.host !== null && (
        <p class="hint">
          {i18n.t('sync.sent', { host })}{' '}
          {!kept.allowed && i18n.t('translation.settings.will-ask', { host })}
        </p>
      )}
      <div class="options-buttons">
        <Button
          variant={isSetUp ? 'plain' : 'primary'}
          busy={action.busy}
          label={i18n.t('sync.save')}
          onClick={save}
        />
        {isSetUp && kept.allowed && (
          <Button
            busy={action.busy}
            label={i18n.t('sync.test')}
            onClick={() =>
              void action.act(async () => told(await desk.test(), i18n.t('sync.test.ok')))
            }
          />
        )}
        {isSetUp && (
          <Button
            variant="quiet"
            busy={action.busy}
            label={i18n.t('sync.disconnect')}
            onClick={() => void action.act(disconnect)}
          />
        )}
      </div>
      <Outcome outcome={action.outcome} />
    </form>
  );
}
