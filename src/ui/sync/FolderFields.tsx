import type { VNode } from 'preact';
import type { FolderCheck, KeptFolder, SyncDraft } from '../../sync/sync-desk.ts';
import { TextField } from '../controls/TextField.tsx';
import { useI18n } from '../words/I18nContext.tsx';

interface FolderFieldsProps {
  draft: SyncDraft;
  kept: KeptFolder;
  check: FolderCheck;
  /** Saving has been tried: what is missing is said. */
  checked: boolean;
  onChange(part: Partial<SyncDraft>): void;
}

/** The form of Nextcloud's addresses. */
const EXAMPLE = 'https://cloud.example/remote.php/dav/files/me/luoc';

/** Fewest characters of a passphrase, as the desk checks them. */
const SHORTEST = 10;

/** What is typed of the folder, and a warning where the way to it is open. */
export function FolderFields(props: FolderFieldsProps): VNode {
  const { draft, kept, check, checked, onChange } = props;
  const i18n = useI18n();
  const lacks = (what: FolderCheck['missing'][number]): boolean =>
    checked && check.missing.includes(what);
  const passphraseProblem = lacks('passphrase')
    ? i18n.t('sync.passphrase.missing')
    : lacks('short-passphrase')
      ? i18n.t('sync.passphrase.short', { count: SHORTEST })
      : undefined;
  return (
    <>
      <TextField
        label={i18n.t('sync.address')}
        type="url"
        value={draft.address}
        placeholder={EXAMPLE}
        problem={
          lacks('address') ? i18n.t('sync.address.missing', { example: EXAMPLE }) : undefined
        }
        onInput={(address) => onChange({ address })}
      />
      {check.exposesPassword && (
        <div class="notice notice-problem">
          <div class="notice-text">
            <p>{i18n.t('sync.plain-http', { host: check.host ?? '' })}</p>
            <label class="plain-http">
              <input
                type="checkbox"
                checked={draft.plainHttpAccepted}
                onChange={(event) => onChange({ plainHttpAccepted: event.currentTarget.checked })}
              />{' '}
              {i18n.t('sync.plain-http.accept')}
            </label>
            {lacks('plain-http') && (
              <p class="field-problem" role="alert">
                {i18n.t('sync.plain-http.missing')}
              </p>
            )}
          </div>
        </div>
      )}
      <TextField
        label={i18n.t('sync.user')}
        value={draft.user}
        onInput={(user) => onChange({ user })}
      />
      <TextField
        label={i18n.t('sync.password')}
        type="password"
        value={draft.password}
        hint={i18n.t(
          check.keepsSecrets && kept.hasPassword ? 'sync.password.kept' : 'sync.password.hint',
        )}
        onInput={(password) => onChange({ password })}
      />
      <TextField
        label={i18n.t('sync.passphrase')}
        type="password"
        value={draft.passphrase}
        hint={
          check.keepsSecrets
            ? `${i18n.t('sync.passphrase.kept')} ${i18n.t('sync.passphrase.hint')}`
            : i18n.t('sync.passphrase.hint')
        }
        problem={passphraseProblem}
        onInput={(passphrase) => onChange({ passphrase })}
      />
    </>
  );
}
