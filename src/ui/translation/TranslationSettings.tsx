import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ServiceSetup } from '../../translation/setup.ts';
import { Select } from '../controls/Select.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { ModelManager } from './ModelManager.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import type { TranslationSettingsProps } from './translation-settings-props.ts';
import './translation-settings.css';

/** Ids of what is no service over HTTP; as in the registry of translators. */
const BROWSER = 'browser';
const BERGAMOT = 'bergamot';

/** The section of options where a translation service is chosen and set up. */
export function TranslationSettings(props: TranslationSettingsProps): VNode {
  const { settings, builtIn, setup, models, onChange } = props;
  const i18n = useI18n();
  const [services, setServices] = useState<ServiceSetup[]>([]);
  const load = useCallback(() => {
    void setup.services().then(setServices);
  }, [setup]);
  useEffect(load, [load]);

  const chosen = settings.provider || (builtIn ? BROWSER : '');
  const service = services.find(({ id }) => id === chosen);
  const choices = [
    ...(builtIn
      ? [{ value: BROWSER, label: i18n.t('translation.settings.browser') }]
      : [{ value: '', label: i18n.t('translation.settings.none') }]),
    ...(models ? [{ value: BERGAMOT, label: 'Bergamot' }] : []),
    ...services.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div class="translation-settings">
      <Select
        label={i18n.t('translation.settings.service')}
        value={chosen}
        choices={choices}
        onChange={(provider) => onChange({ ...settings, provider })}
      />
      {chosen === BROWSER && <p class="hint">{i18n.t('translation.settings.browser.hint')}</p>}
      {chosen === '' && <p class="hint">{i18n.t('translation.settings.none.hint')}</p>}
      {chosen === BERGAMOT && models && (
        <ModelManager models={models} address={settings.endpoints[BERGAMOT] ?? ''} />
      )}
      {service && <ServiceForm key={service.id} service={service} setup={setup} onSaved={load} />}
      <TargetChoice settings={settings} services={services} onChange={onChange} />
    </div>
  );
}

function TargetChoice(
  props: Pick<TranslationSettingsProps, 'settings' | 'onChange'> & { services: ServiceSetup[] },
): VNode {
  const { settings, services, onChange } = props;
  const i18n = useI18n();
  const codes = new Set(services.flatMap(({ languages }) => languages));
  if (settings.target !== '') codes.add(settings.target);
  const named = [...codes].map((value) => ({ value, label: i18n.languageName(value) }));
  return (
    <Select
      label={i18n.t('translation.settings.target')}
      value={settings.target}
      choices={[
        { value: '', label: i18n.t('translation.settings.target.interface') },
        ...named.sort((a, b) => i18n.compare(a.label, b.label)),
      ]}
      onChange={(target) => onChange({ ...settings, target })}
    />
  );
}
