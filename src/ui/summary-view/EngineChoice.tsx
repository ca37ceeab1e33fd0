import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { I18n } from '../../i18n/i18n.ts';
import type { SummaryEngineId } from '../../summary/engines/engine.ts';
import type { EngineOffer } from '../../summary/engines/engine-setup.ts';
import { useI18n } from '../words/I18nContext.tsx';

interface EngineChoiceProps {
  /** Beside the built-in one. */
  offers: EngineOffer[];
  chosen: SummaryEngineId;
  onChange(engine: SummaryEngineId): void;
}

/** All engines with what each does; those this browser lacks stand there too, with the reason. */
export function EngineChoice({ offers, chosen, onChange }: EngineChoiceProps): VNode {
  const i18n = useI18n();
  const name = useId();
  const choice = (id: SummaryEngineId, hints: string[], usable: boolean): VNode => (
    <label key={id}>
      <input
        type="radio"
        name={name}
        value={id}
        checked={id === chosen}
        // The chosen one is not locked, so that it can be told from the others.
        disabled={!usable && id !== chosen}
        aria-describedby={`${name}-${id}`}
        onChange={() => onChange(id)}
      />
      <span>{i18n.t(`summary.settings.${id}`)}</span>
      <span class="hint" id={`${name}-${id}`}>
        {hints.join(' ')}
      </span>
    </label>
  );
  return (
    <fieldset class="engine-choice">
      <legend>{i18n.t('summary.settings.engine')}</legend>
      {choice('built-in', [i18n.t('summary.settings.built-in.hint')], true)}
      {offers.map((offer) => choice(offer.id, offerHints(offer, i18n), offer.languages.length > 0))}
    </fieldset>
  );
}

function offerHints({ id, exists, languages }: EngineOffer, i18n: I18n): string[] {
  if (!exists) return [i18n.t('summary.settings.none')];
  if (languages.length === 0) return [i18n.t('summary.settings.unavailable')];
  const hint = i18n.t(`summary.settings.${id}.hint`);
  if (id === 'chat-completions') return [hint];
  const named = i18n.list(languages.map((code) => i18n.languageWithin(code)));
  return [hint, i18n.t('summary.settings.languages', { languages: named })];
}
