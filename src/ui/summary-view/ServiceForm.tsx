import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type {
  KeptService,
  ServiceDraft,
  SetupOutcome,
  SummarySetup,
} from '../../summary/engines/engine-setup.ts';
import { Outcome, type OutcomeContent } from '../controls/Outcome.tsx';
import { ServiceButtons } from '../service-form/ServiceButtons.tsx';
import { useServiceAction } from '../service-form/use-service-action.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { ServiceFields } from './ServiceFields.tsx';

interface ServiceFormProps {
  kept: KeptService;
  setup: SummarySetup;
  /** Called when what is kept has changed. */
  onSaved(): void;
}

/** Address, key and model of the service; what it will be sent; permission, trial and withdrawal. */
export function ServiceForm({ kept, setup, onSaved }: ServiceFormProps): VNode {
  const i18n = useI18n();
  const [draft, setDraft] = useState<ServiceDraft>({
    address: kept.address,
    key: '',
    model: kept.model,
  });
  const [checked, setChecked] = useState(false);
  const action = useServiceAction(onSaved);
  const [models, setModels] = useState<string[]>([]);
  const check = setup.check(draft, kept);
  const host = check.host ?? '';

  const failed = (failure: SetupOutcome & { ok: false }): OutcomeContent =>
    problem(i18n.t(`summary.problem.${failure.problem}`, { language: i18n.languageWithin('en') }));
  const list = async (): Promise<OutcomeContent> => {
    const found = await setup.models();
    if (!found.ok) return failed(found);
    setModels(found.models);
    return done(i18n.t('translation.settings.models', { models: i18n.list(found.models) }));
  };
  const save = (): void => {
    setChecked(true);
    if (check.missing.length > 0) return;
    // The browser's question wants this very click: nothing is waited for before `save`.
    const saving = setup.save(draft);
    void action.act(async () => {
      const saved = await saving;
      if (!saved.ok && saved.problem === 'no-permission') {
        return problem(i18n.t('translation.settings.refused', { host }));
      }
      if (!saved.ok) return failed(saved);
      setDraft({ ...draft, key: '' });
      if (draft.model.trim() !== '') return done(i18n.t('summary.settings.saved'));
      const listed = await list();
      return listed.kind === 'done' ? done(i18n.t('summary.settings.choose-model')) : listed;
    });
  };
  const trial = async (): Promise<OutcomeContent> => {
    const tried = await setup.test();
    return tried.ok ? done(i18n.t('translation.settings.test.ok')) : failed(tried);
  };

  return (
    <form
      class="summary-service"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ServiceFields
        draft={draft}
        check={check}
        checked={checked}
        models={models}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {check.host !== null && (
        <p class="hint">
          {i18n.t('summary.settings.sent', { host })}{' '}
          {!kept.allowed && i18n.t('translation.settings.will-ask', { host })}
        </p>
      )}
      <ServiceButtons
        action={action}
        onSave={save}
        allowed={kept.allowed}
        hasKey={kept.hasKey}
        host={host}
        testLabel={i18n.t('summary.settings.test')}
        test={trial}
        listModels={list}
        withdraw={() => setup.withdraw()}
        removeKey={() => setup.removeKey()}
      />
      <Outcome outcome={action.outcome} />
    </form>
  );
}

function done(text: string): OutcomeContent {
  return { kind: 'done', text };
}

function problem(text: string): OutcomeContent {
  return { kind: 'problem', text };
}
