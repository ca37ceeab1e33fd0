import type { VNode } from 'preact';
import type { SummaryWriting, WritingState } from '../../summary/engines/writing.ts';
import type { BriefActions } from '../brief-view/BriefActions.ts';
import { escapeMarkdown } from '../brief-view/escape-markdown.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { circleAlert, copy, play, refreshCw, settings, square } from '../icons/lucide.ts';
import { textDirection } from '../translation-view/text-direction.ts';
import { useI18n } from '../words/I18nContext.tsx';
import { engineName } from './engine-name.ts';
import { GeneratedText } from './GeneratedText.tsx';
import type { GeneratedSummaryProps } from './summary-props.ts';
import { WritingProgress } from './WritingProgress.tsx';
import './summary.css';

interface GeneratedSummaryViewProps {
  summary: GeneratedSummaryProps;
  /** Language of the article. */
  language: string;
  actions: BriefActions;
}

/** The summary of an engine that the reader has chosen: who writes it, how far it is, and the text. */
export function GeneratedSummary(props: GeneratedSummaryViewProps): VNode {
  const { summary, language, actions } = props;
  const { state } = summary;
  const i18n = useI18n();
  const text = 'text' in state ? state.text : '';
  const ended = state.status === 'done' || state.status === 'stopped';
  const lang = language === 'und' ? undefined : language;
  return (
    <section class="generated" aria-label={i18n.t('summary.generated')}>
      <p class="generated-by">
        {i18n.t(text === '' ? 'summary.with' : 'summary.by', {
          engine: engineName(summary, i18n),
        })}
      </p>
      {text !== '' && (
        <GeneratedText
          text={text}
          unsupported={ended ? state.unsupported : []}
          attributes={{ lang, dir: textDirection(language) }}
        />
      )}
      <WritingProgress state={state} />
      <WritingStatus state={state} language={language} />
      {state.status === 'idle' && <Destination summary={summary} downloads={state.downloads} />}
      <div class="generated-tools">
        <WritingButton summary={summary} />
        {ended && text !== '' && (
          <Button
            variant="quiet"
            iconOnly
            icon={copy}
            label={i18n.t('summary.copy')}
            onClick={() =>
              actions.onCopy(actions.copyFormat === 'markdown' ? escapeMarkdown(text) : text)
            }
          />
        )}
      </div>
    </section>
  );
}

/** What happens when the button is pressed, said before it is. */
function Destination(props: { summary: SummaryWriting; downloads: boolean }): VNode {
  const { destination } = props.summary;
  const i18n = useI18n();
  if (destination !== 'device') {
    return <p class="hint">{i18n.t('summary.sent-to', { host: destination.host })}</p>;
  }
  return (
    <p class="hint">
      {i18n.t(props.downloads ? 'summary.on-device.download' : 'summary.on-device')}
    </p>
  );
}

/** Start, stop, or what to do after a failure. */
function WritingButton({ summary }: { summary: GeneratedSummaryProps }): VNode | null {
  const { state, onStart, onStop, onSetUp } = summary;
  const i18n = useI18n();
  switch (state.status) {
    case 'loading':
      return null;
    case 'idle':
      return (
        <Button
          variant="primary"
          icon={play}
          label={i18n.t('summary.write', { engine: engineName(summary, i18n) })}
          onClick={onStart}
        />
      );
    case 'downloading':
    case 'waiting':
    case 'writing':
      return <Button icon={square} label={i18n.t('summary.stop')} onClick={onStop} />;
    case 'stopped':
    case 'done':
      return <Button icon={refreshCw} label={i18n.t('summary.write-again')} onClick={onStart} />;
    case 'failed':
      return (
        <>
          <Button icon={refreshCw} label={i18n.t('common.try-again')} onClick={onStart} />
          <Button
            variant="quiet"
            icon={settings}
            label={i18n.t('summary.set-up')}
            onClick={onSetUp}
          />
        </>
      );
  }
}

/** How it went, said aloud by screen readers; the words as they stream in are not. */
function WritingStatus({ state, language }: { state: WritingState; language: string }): VNode {
  const i18n = useI18n();
  return (
    <div class="generated-status" role="status">
      {state.status === 'done' && <p class="hint">{i18n.t('summary.done')}</p>}
      {state.status === 'stopped' && (
        <p class="hint">
          {i18n.t(state.text === '' ? 'summary.stopped.empty' : 'summary.stopped')}
        </p>
      )}
      {state.status === 'failed' && (
        <div class="notice notice-problem">
          <Icon path={circleAlert} />
          <span class="notice-text">
            <Problem state={state} language={language} />
          </span>
        </div>
      )}
    </div>
  );
}

/** Longer waits are not counted in seconds. */
const COUNTED_SECONDS = 120;

function Problem(props: {
  state: Extract<WritingState, { status: 'failed' }>;
  language: string;
}): VNode {
  const { problem, retryAfter = Infinity } = props.state;
  const i18n = useI18n();
  const seconds = Math.ceil(retryAfter / 1000);
  if (problem === 'quota' && seconds <= COUNTED_SECONDS) {
    return <>{i18n.t('summary.problem.quota.wait', { count: seconds })}</>;
  }
  const language = i18n.languageWithin(props.language);
  return <>{i18n.t(`summary.problem.${problem}`, { language })}</>;
}
