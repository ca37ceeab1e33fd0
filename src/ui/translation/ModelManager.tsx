import type { VNode } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { I18n } from '../../i18n/i18n.ts';
import type { InstalledModel } from '../../translation/bergamot/model.ts';
import type { ModelSetup } from '../../translation/bergamot/model-setup.ts';
import { Button } from '../controls/Button.tsx';
import { trash, upload } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { ModelOffers } from './ModelOffers.tsx';
import { Outcome, type OutcomeContent } from '../controls/Outcome.tsx';
import { modelPair, modelSize } from './model-words.ts';

interface ModelManagerProps {
  models: ModelSetup;
  /** Address of an index of models, as it is kept. */
  address: string;
}

/** Bergamot's models on this device: which there are, more from files or from an address. */
export function ModelManager({ models, address }: ModelManagerProps): VNode {
  const i18n = useI18n();
  const [installed, setInstalled] = useState<InstalledModel[]>([]);
  const [outcome, setOutcome] = useState<OutcomeContent | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const load = useCallback(() => {
    void models.installed().then((found) => {
      if (found.ok) setInstalled(found.models);
      else setOutcome({ kind: 'problem', text: failure(found.problem, i18n) });
    });
  }, [models, i18n]);
  useEffect(load, [load]);
  const add = async (files: File[]): Promise<void> => {
    setOutcome(addedOutcome(await models.add(files), i18n));
    load();
  };
  return (
    <div class="model-manager">
      <p class="hint">{i18n.t('translation.models.text')}</p>
      {installed.length === 0 ? (
        <p>{i18n.t('translation.models.none')}</p>
      ) : (
        <ul class="model-list">
          {installed.map((model) => (
            <li key={model.from + model.to}>
              <span>
                {modelPair(model, i18n)} <span class="hint">{modelSize(model, i18n)}</span>
              </span>
              <Button
                variant="quiet"
                iconOnly
                icon={trash}
                label={i18n.t('translation.models.remove', { pair: modelPair(model, i18n) })}
                onClick={() => void models.remove(model).then(load)}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="options-buttons">
        <Button
          icon={upload}
          label={i18n.t('translation.models.add')}
          onClick={() => picker.current?.click()}
        />
        <input
          type="file"
          multiple
          hidden
          ref={picker}
          aria-label={i18n.t('translation.models.add')}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) void add(files);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <p class="hint">{i18n.t('translation.models.add.hint')}</p>
      <Outcome outcome={outcome} />
      <ModelOffers models={models} address={address} onDownloaded={load} />
    </div>
  );
}

/** What cannot be done until Lược is updated; any other failure in the words that all have. */
function failure(problem: string, i18n: I18n): string {
  const newer = problem === 'newer-schema';
  return i18n.t(newer ? 'translation.problem.newer-schema' : 'translation.settings.failed');
}

function addedOutcome(added: Awaited<ReturnType<ModelSetup['add']>>, i18n: I18n): OutcomeContent {
  if (added.ok) return { kind: 'done', text: i18n.t('translation.models.added') };
  if (added.problem === 'model-missing') {
    return { kind: 'problem', text: i18n.t('translation.models.incomplete') };
  }
  if (added.problem === 'model-damaged') {
    return { kind: 'problem', text: i18n.t('translation.models.damaged') };
  }
  return { kind: 'problem', text: failure(added.problem, i18n) };
}
