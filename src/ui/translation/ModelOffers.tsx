import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ModelSetup } from '../../translation/bergamot/model-setup.ts';
import type { OfferedModel } from '../../translation/bergamot/model-download.ts';
import { Button } from '../controls/Button.tsx';
import { download, square } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { Outcome, type OutcomeContent } from '../controls/Outcome.tsx';
import { TextField } from '../controls/TextField.tsx';
import { modelPair, modelSize } from './model-words.ts';

interface ModelOffersProps {
  models: ModelSetup;
  address: string;
  onDownloaded(): void;
}

/** Models to be had from an address; nothing is asked of it before the reader does. */
export function ModelOffers({ models, address, onDownloaded }: ModelOffersProps): VNode {
  const i18n = useI18n();
  const [typed, setTyped] = useState(address);
  const [offers, setOffers] = useState<OfferedModel[]>([]);
  const [outcome, setOutcome] = useState<OutcomeContent | null>(null);
  const [running, setRunning] = useState<{ model: OfferedModel; stop: AbortController } | null>(
    null,
  );
  const [fraction, setFraction] = useState(0);

  const show = async (): Promise<void> => {
    const found = await models.offered(typed);
    setOffers(found.ok ? found.models : []);
    if (!found.ok) {
      setOutcome({ kind: 'problem', text: i18n.t(`translation.problem.${found.problem}`) });
    } else if (found.models.length === 0) {
      setOutcome({ kind: 'problem', text: i18n.t('translation.models.no-offers') });
    } else setOutcome(null);
  };
  const fetchModel = async (model: OfferedModel): Promise<void> => {
    const stop = new AbortController();
    setOutcome(null);
    setFraction(0);
    setRunning({ model, stop });
    const { signal } = stop;
    const come = await models.download(model, { signal, onProgress: setFraction });
    setRunning(null);
    if (come.ok) setOutcome({ kind: 'done', text: i18n.t('translation.models.added') });
    else if (!signal.aborted) {
      const damaged = come.problem === 'model-damaged';
      const key = damaged ? 'translation.models.damaged' : `translation.problem.${come.problem}`;
      setOutcome({ kind: 'problem', text: i18n.t(key as 'translation.models.damaged') });
    }
    onDownloaded();
  };

  return (
    <form
      class="model-offers"
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      <TextField
        label={i18n.t('translation.models.address')}
        hint={i18n.t('translation.models.address.hint')}
        type="url"
        value={typed}
        placeholder="https://models.example/index.json"
        onInput={setTyped}
      />
      <div class="options-buttons">
        <Button label={i18n.t('translation.models.show')} onClick={() => void show()} />
      </div>
      {offers.length > 0 && (
        <ul class="model-list">
          {offers.map((model) => (
            <li key={model.from + model.to}>
              <span>
                {modelPair(model, i18n)} <span class="hint">{modelSize(model, i18n)}</span>
              </span>
              <Button
                icon={download}
                disabled={running !== null}
                label={i18n.t('translation.models.download')}
                onClick={() => void fetchModel(model)}
              />
            </li>
          ))}
        </ul>
      )}
      {running && (
        <div class="model-progress">
          <label>
            {i18n.t('translation.models.downloading', {
              pair: modelPair(running.model, i18n),
              share: i18n.percent(Math.round(fraction * 100)),
            })}
            <progress value={fraction} max={1} />
          </label>
          <Button
            icon={square}
            label={i18n.t('translation.stop')}
            onClick={() => running.stop.abort()}
          />
        </div>
      )}
      <Outcome outcome={outcome} />
    </form>
  );
}
