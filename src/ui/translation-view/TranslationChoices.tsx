import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { play, square } from '../icons/lucide.ts';
import { useI18n } from '../words/I18nContext.tsx';
import type { TranslationProps } from './translation-props.ts';

interface TranslationChoicesProps {
  translation: TranslationProps;
  /** What would be sent: the article, or words that are selected. */
  of?: 'article' | 'selection';
}

/** Into which language and by which service; start, stop, go on; and where the text goes. */
export function TranslationChoices({
  translation,
  of = 'article',
}: TranslationChoicesProps): VNode {
  const i18n = useI18n();
  const sentTo = of === 'article' ? 'translation.sent-to' : 'translation.selection.sent-to';
  const { state } = translation;
  const provider = translation.providers.find(({ id }) => id === translation.provider);
  const busy = state.status === 'running' || state.status === 'downloading';
  return (
    <>
      <div class="translation-choices">
        <Select
          label={i18n.t('translation.target')}
          value={translation.target}
          choices={translation.targets.map((code) => ({
            value: code,
            label: i18n.languageName(code),
          }))}
          disabled={busy}
          onChange={translation.onTargetChange}
        />
        <Select
          label={i18n.t('translation.provider')}
          value={translation.provider}
          choices={translation.providers.map(({ id, name }) => ({ value: id, label: name }))}
          disabled={busy}
          onChange={translation.onProviderChange}
        />
        {busy ? (
          <Button icon={square} label={i18n.t('translation.stop')} onClick={translation.onStop} />
        ) : (
          state.status !== 'done' && (
            <Button
              variant="primary"
              icon={play}
              label={i18n.t(state.status === 'idle' ? 'translation.start' : 'translation.resume')}
              onClick={translation.onStart}
            />
          )
        )}
      </div>
      {provider && (
        <p class="hint">
          {provider.destination === 'device'
            ? i18n.t('translation.on-device')
            : i18n.t(sentTo, { host: provider.destination.host })}
        </p>
      )}
    </>
  );
}
