import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { I18n } from '../../i18n/i18n.ts';
import type {
  DraftCheck,
  ServiceDraft,
  ServiceSetup,
  SetupOutcome,
  TranslationSetup,
} from '../../translation/setup.ts';
import { ServiceButtons } from '../service-form/ServiceButtons.tsx';
import { useServiceAction } from '../service-form/use-service-action.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { Outcome, type OutcomeContent } from '../controls/Outcome.tsx';
import { TextField } from '../controls/TextField.tsx';

interface ServiceFormProps {
  service: ServiceSetup;
  setup: TranslationSetup;
  /** Called when what is kept of the service has changed. */
  onSaved(): void;
}

/** Address, key and model of one service; what it will be sent; permission, trial and withdrawal. */
export function ServiceForm({ service, setup, onSaved }: ServiceFormProps): VNode {
  const i18n = useI18n();
  const [typed, setDraft] = useState<ServiceDraft>(service.draft);
  // Follows the key that is kept, and is nothing that is typed.
  const draft = { ...typed, ownAddress: service.draft.ownAddress };
  const [checked, setChecked] = useState(false);
  const action = useServiceAction(onSaved);
  const [models, setModels] = useState<string[]>([]);
  const change = (part: Partial<ServiceDraft>): void => setDraft({ ...draft, ...part });
  const check = setup.check(service.id, draft, service.hasKey);
  const host = check.host ?? '';

  const save = (): void => {
    setChecked(true);
    if (check.missing.length > 0) return;
    // The browser's question wants this very click: nothing is waited for before `save`.
    const work = setup.save(service.id, draft);
    void action.act(async () => {
      const saved = await work;
      if (saved.ok) setDraft({ ...draft, key: '' });
      return savedOutcome(saved, host, i18n);
    });
  };
  const trial = async (): Promise<OutcomeContent> => {
    const tried = await setup.test(service.id);
    return tried.ok
      ? { kind: 'done', text: i18n.t('translation.settings.test.ok') }
      : { kind: 'problem', text: i18n.t(`translation.problem.${tried.problem}`) };
  };
  const list = async (): Promise<OutcomeContent> => {
    const found = await setup.models(service.id);
    if (!found.ok) return { kind: 'problem', text: i18n.t(`translation.problem.${found.problem}`) };
    setModels(found.models);
    return {
      kind: 'done',
      text: i18n.t('translation.settings.models', { models: i18n.list(found.models) }),
    };
  };

  return (
    <form
      class="service-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ServiceFields
        service={service}
        draft={draft}
        missing={checked ? check.missing : []}
        models={models}
        onChange={change}
      />
      {check.exposesKey && (
        <PlainHttpWarning host={host} accepted={draft.plainHttpAccepted} onChange={change} />
      )}
      {check.host !== null && (
        <p class="hint">
          {i18n.t('translation.settings.sent', { host })}{' '}
          {!service.allowed && i18n.t('translation.settings.will-ask', { host })}
        </p>
      )}
      <ServiceButtons
        action={action}
        onSave={save}
        allowed={service.allowed}
        hasKey={service.hasKey}
        host={host}
        testLabel={i18n.t('translation.settings.test')}
        test={trial}
        listModels={service.needs.model ? list : undefined}
        withdraw={() => setup.withdraw(service.id)}
        removeKey={() => setup.removeKey(service.id)}
      />
      <Outcome outcome={action.outcome} />
    </form>
  );
}

function savedOutcome(saved: SetupOutcome, host: string, i18n: I18n): OutcomeContent {
  if (saved.ok) return { kind: 'done', text: i18n.t('translation.settings.saved') };
  if (saved.problem === 'no-permission') {
    return { kind: 'problem', text: i18n.t('translation.settings.refused', { host }) };
  }
  return { kind: 'problem', text: i18n.t(`translation.problem.${saved.problem}`) };
}

function ServiceFields(props: {
  service: ServiceSetup;
  draft: ServiceDraft;
  missing: DraftCheck['missing'];
  models: string[];
  onChange(part: Partial<ServiceDraft>): void;
}): VNode {
  const { service, draft, missing, models, onChange } = props;
  const { needs } = service;
  const i18n = useI18n();
  const problem = (field: DraftCheck['missing'][number]): string | undefined =>
    missing.includes(field)
      ? i18n.t(`translation.settings.missing.${field}`, { example: service.addressExample })
      : undefined;
  const own = needs.address === 'own';
  return (
    <>
      <TextField
        label={i18n.t(`translation.settings.address${own ? '.own' : ''}`)}
        type="url"
        value={draft.address}
        placeholder={own ? draft.ownAddress : service.addressExample}
        problem={problem('address')}
        onInput={(address) => onChange({ address, plainHttpAccepted: false })}
      />
      {needs.key !== 'none' && (
        <TextField
          label={i18n.t(`translation.settings.key${needs.key === 'optional' ? '.optional' : ''}`)}
          type="password"
          value={draft.key}
          hint={i18n.t(`translation.settings.key.${service.hasKey ? 'kept' : 'hint'}`)}
          problem={problem('key')}
          onInput={(key) => onChange({ key })}
        />
      )}
      {needs.region && (
        <TextField
          label={i18n.t('translation.settings.region')}
          value={draft.region}
          placeholder="southeastasia"
          onInput={(region) => onChange({ region })}
        />
      )}
      {needs.model && (
        <TextField
          label={i18n.t('translation.settings.model')}
          value={draft.model}
          hint={i18n.t('translation.settings.model.hint')}
          suggestions={models}
          onInput={(model) => onChange({ model })}
        />
      )}
      {problem('plain-http') && (
        <p class="field-problem" role="alert">
          {problem('plain-http')}
        </p>
      )}
    </>
  );
}

function PlainHttpWarning(props: {
  host: string;
  accepted: boolean;
  onChange(part: Partial<ServiceDraft>): void;
}): VNode {
  const i18n = useI18n();
  return (
    <div class="notice notice-problem">
      <div class="notice-text">
        <p>{i18n.t('translation.settings.plain-http', { host: props.host })}</p>
        <label class="plain-http">
          <input
            type="checkbox"
            checked={props.accepted}
            onChange={(event) => props.onChange({ plainHttpAccepted: event.currentTarget.checked })}
          />{' '}
          {i18n.t('translation.settings.plain-http.accept')}
        </label>
      </div>
    </div>
  );
}
