import type { VNode } from 'preact';
import type { DraftCheck, ServiceDraft } from '../../summary/engines/engine-setup.ts';
import { Select } from '../controls/Select.tsx';
import { Icon } from '../icons/Icon.tsx';
import { triangleAlert } from '../icons/lucide.ts';
import { TextField } from '../controls/TextField.tsx';
import { useI18n } from '../words/I18nContext.tsx';

interface ServiceFieldsProps {
  draft: ServiceDraft;
  check: DraftCheck;
  /** Saving has been tried: what is missing is said. */
  checked: boolean;
  /** What the service offers; empty while that is not known. */
  models: string[];
  onChange(part: Partial<ServiceDraft>): void;
}

/** Where Ollama listens unless told otherwise. */
const EXAMPLE = 'http://localhost:11434';

/** What is typed of a service, and a warning where the way to it is open. */
export function ServiceFields(props: ServiceFieldsProps): VNode {
  const { draft, check, checked, models, onChange } = props;
  const i18n = useI18n();
  const lacksAddress = checked && check.missing.includes('address');
  const needsHttps = check.missing.includes('https');
  return (
    <>
      <TextField
        label={i18n.t('translation.settings.address')}
        type="url"
        value={draft.address}
        placeholder={EXAMPLE}
        problem={
          lacksAddress
            ? i18n.t('translation.settings.missing.address', { example: EXAMPLE })
            : undefined
        }
        onInput={(address) => onChange({ address })}
      />
      {check.plainHttp && (
        <div class="notice notice-problem" role="alert">
          <Icon path={triangleAlert} />
          <span class="notice-text">
            {i18n.t('summary.settings.plain-http', { host: check.host ?? '' })}
          </span>
        </div>
      )}
      <TextField
        label={i18n.t('translation.settings.key.optional')}
        type="password"
        value={draft.key}
        hint={i18n.t(`translation.settings.key.${check.keepsKey ? 'kept' : 'hint'}`)}
        problem={needsHttps ? i18n.t('summary.settings.https') : undefined}
        onInput={(key) => onChange({ key })}
      />
      {models.length > 0 ? (
        <Select
          label={i18n.t('translation.settings.model')}
          value={draft.model}
          choices={modelChoices(models, draft.model)}
          onChange={(model) => onChange({ model })}
        />
      ) : (
        <TextField
          label={i18n.t('translation.settings.model')}
          value={draft.model}
          hint={i18n.t('translation.settings.model.hint')}
          onInput={(model) => onChange({ model })}
        />
      )}
    </>
  );
}

/** The models of the service, after what is chosen now when the service does not name it. */
function modelChoices(models: string[], chosen: string): { value: string; label: string }[] {
  const all = models.includes(chosen) ? models : [chosen, ...models];
  return all.map((value) => ({ value, label: value === '' ? '–' : value }));
}
