import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EngineOffer, KeptService } from '../../summary/engines/engine-setup.ts';
import { EngineChoice } from './EngineChoice.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import type { SummarySettingsProps } from './summary-props.ts';
import './summary.css';

/** The section of options where the engine of summaries is chosen and set up. */
export function SummarySettings({ settings, setup, onChange }: SummarySettingsProps): VNode {
  const [offers, setOffers] = useState<EngineOffer[]>([]);
  const [kept, setKept] = useState<KeptService | null>(null);
  const load = useCallback(() => {
    void setup.engines().then(setOffers);
    void setup.service().then(setKept);
  }, [setup]);
  useEffect(load, [load]);
  return (
    <div class="summary-settings">
      <EngineChoice
        offers={offers}
        chosen={settings.engine}
        onChange={(engine) => onChange({ ...settings, engine })}
      />
      {settings.engine === 'chat-completions' && kept && (
        <ServiceForm kept={kept} setup={setup} onSaved={load} />
      )}
    </div>
  );
}
