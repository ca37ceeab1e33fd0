import type { VNode } from 'preact';
import { Button } from '../controls/Button.tsx';
import { EmptyState } from '../controls/EmptyState.tsx';
import { Select } from '../controls/Select.tsx';
import { circleAlert, languages, play, settings, square } from '../icons/lucide.ts';
import { Icon } from '../icons/Icon.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import { TranslatedParagraphs } from './TranslatedParagraphs.tsx';
import type { TranslationProps } from './translation-props.ts';

interface TranslationPanelProps {
  translation: TranslationProps;
  /** Language of the article. */
  language: string;
  /** The article's own lines are shown elsewhere: here stands only what belongs to the brief. */
  inText?: boolean;
}

/** The translation of the current article: service and target, progress, stop, the paragraphs. */
export function TranslationPanel(props: TranslationPanelProps): VNode {
  const { translation, language } = props;
  const i18n = useI18n();
  const { state } = translation;
  if (state.status === 'not-set-up') {
    return (
      <EmptyState
        icon={languages}
        title={i18n.t('translation.empty.title')}
        text={i18n.t('translation.empty.text')}
      >
        <Button
          variant="primary"
          icon={settings}
          label={i18n.t('translation.set-up')}
          onClick={translation.onSetUp}
        />
      </EmptyState>
    );
  }
  const all = 'paragraphs' in state ? state.paragraphs : [];
  // Sentences of the brief are told from the lines of the article by their ids.
  const paragraphs =
    props.inText === true ? all.filter(({ id }) => /^(?:summary|fact)\./.test(id)) : all;
  return (
    <div class="translation">
      <TranslationChoices translation={translation} />
      <TranslationStatus translation={translation} />
      {props.inText === true && paragraphs.length < all.length && (
        <p class="hint">{i18n.t('translation.in-text')}</p>
      )}
      {paragraphs.length > 0 && (
        <TranslatedParagraphs paragraphs={paragraphs} from={language} to={translation.target} />
      )}
    </div>
  );
}

function TranslationChoices({ translation }: { translation: TranslationProps }): VNode {
  const i18n = useI18n();
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
            : i18n.t('translation.sent-to', { host: provider.destination.host })}
        </p>
      )}
    </>
  );
}

function TranslationStatus({ translation }: { translation: TranslationProps }): VNode | null {
  const i18n = useI18n();
  const { state } = translation;
  switch (state.status) {
    case 'downloading':
      return (
        <Progress
          label={i18n.t('translation.downloading', {
            share: i18n.percent(Math.round(state.fraction * 100)),
          })}
          fraction={state.fraction}
        />
      );
    case 'running':
      return (
        <Progress
          label={i18n.t('translation.running', { done: state.done, count: state.total })}
          fraction={state.total === 0 ? 0 : state.done / state.total}
        />
      );
    case 'stopped':
      return <p class="hint">{i18n.t('translation.stopped')}</p>;
    case 'failed':
      return (
        <div class="notice notice-problem" role="alert">
          <Icon path={circleAlert} />
          <span class="notice-text">{i18n.t(`translation.problem.${state.problem}`)}</span>
          <Button
            variant="quiet"
            label={i18n.t('translation.set-up')}
            onClick={translation.onSetUp}
          />
        </div>
      );
    default:
      return null;
  }
}

function Progress({ label, fraction }: { label: string; fraction: number }): VNode {
  return (
    <label class="progress">
      <span>{label}</span>
      <progress value={fraction} max={1} />
    </label>
  );
}
