import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { I18n } from '../../i18n/i18n.ts';
import { Button } from '../controls/Button.tsx';
import type { NoticeContent } from '../controls/Notice.tsx';
import { download, upload } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { OptionsActions, SettingsImportOutcome } from './options-props.ts';

interface SettingsFileProps {
  actions: OptionsActions;
  show(notice: NoticeContent): void;
}

function problemText(i18n: I18n, outcome: SettingsImportOutcome & { ok: false }): string {
  switch (outcome.problem) {
    case 'fields':
      return i18n.t('options.import.fields', { fields: i18n.list(outcome.fields) });
    case 'newer-version':
      return i18n.t('options.import.newer');
    case 'newer-stored':
      return i18n.t('options.settings-newer');
    case 'not-settings':
      return i18n.t('options.import.wrong');
  }
}

/** Settings out to a file and in again. */
export function SettingsFile({ actions, show }: SettingsFileProps): VNode {
  const i18n = useI18n();
  const picker = useRef<HTMLInputElement>(null);
  const read = async (file: File): Promise<void> => {
    const outcome = await actions
      .onImportSettings(file)
      .catch((): SettingsImportOutcome => ({ ok: false, problem: 'not-settings' }));
    if (outcome.ok) show({ kind: 'done', text: i18n.t('options.import.done') });
    else show({ kind: 'problem', text: problemText(i18n, outcome) });
  };
  return (
    <div class="options-buttons">
      <Button
        icon={download}
        label={i18n.t('options.export-settings')}
        onClick={actions.onExportSettings}
      />
      <Button
        icon={upload}
        label={i18n.t('options.import-settings')}
        onClick={() => picker.current?.click()}
      />
      <input
        type="file"
        hidden
        ref={picker}
        accept="application/json,.json"
        aria-label={i18n.t('options.import-settings')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
