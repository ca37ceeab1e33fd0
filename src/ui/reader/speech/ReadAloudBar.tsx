import type { VNode } from 'preact';
import type { LanguageCode } from '../../../language/language.ts';
import type { Span } from '../../../language/span.ts';
import { Button } from '../../controls/Button.tsx';
import { CloseButton } from '../../controls/CloseButton.tsx';
import { Range } from '../../controls/Range.tsx';
import { Select } from '../../controls/Select.tsx';
import { pause, play, skipBack, skipForward } from '../../icons/lucide.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import type { SpeechAdapter } from './speech-adapter.ts';
import { useReadAloud } from './use-read-aloud.ts';

interface ReadAloudBarProps {
  speech: SpeechAdapter;
  text: string;
  language: LanguageCode;
  rate: number;
  onRateChange(rate: number): void;
  onSentence(span: Span | null): void;
  onClose(): void;
}

/** The controls of reading aloud; without a voice for the language it says so. */
export function ReadAloudBar(props: ReadAloudBarProps): VNode {
  const { language } = props;
  const i18n = useI18n();
  const reading = useReadAloud(props);
  const close = <CloseButton onClose={props.onClose} />;
  const [first] = reading.voices;
  if (!first) {
    return (
      <section class="read-aloud" aria-label={i18n.t('reader.read-aloud')}>
        <p role="status">
          {i18n.t('reader.no-voice', { language: i18n.languageWithin(language) })}
        </p>
        {close}
      </section>
    );
  }
  const remote = reading.voices.find(({ id }) => id === reading.voice)?.local === false;
  return (
    <section class="read-aloud" aria-label={i18n.t('reader.read-aloud')}>
      <div class="read-aloud-keys">
        <Button
          variant="quiet"
          iconOnly
          icon={skipBack}
          label={i18n.t('reader.previous-sentence')}
          onClick={() => reading.skip(-1)}
        />
        {reading.status === 'playing' ? (
          <Button
            variant="primary"
            iconOnly
            icon={pause}
            label={i18n.t('reader.pause')}
            onClick={reading.pause}
          />
        ) : (
          <Button
            variant="primary"
            iconOnly
            icon={play}
            label={i18n.t('reader.play')}
            onClick={reading.play}
          />
        )}
        <Button
          variant="quiet"
          iconOnly
          icon={skipForward}
          label={i18n.t('reader.next-sentence')}
          onClick={() => reading.skip(1)}
        />
      </div>
      <Range
        label={i18n.t('reader.speed')}
        value={props.rate}
        min={0.5}
        max={2}
        step={0.1}
        text={`${i18n.number(props.rate)}×`}
        onChange={props.onRateChange}
      />
      <Select
        label={i18n.t('reader.voice')}
        value={reading.voice}
        choices={reading.voices.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={reading.chooseVoice}
      />
      {close}
      {remote && <p class="hint read-aloud-note">{i18n.t('reader.remote-voice')}</p>}
      {reading.status === 'failed' && (
        <p class="read-aloud-note" role="alert">
          {i18n.t('reader.voice-failed')}
        </p>
      )}
    </section>
  );
}
