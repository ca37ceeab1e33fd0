import type { VNode } from 'preact';
import type { HighlightColour } from '../../../library/records.ts';
import { Button } from '../../controls/Button.tsx';
import { bookmark, pencil } from '../../icons/lucide.ts';
import { useI18n } from '../../words/I18nContext.tsx';
import { ColourButtons } from './ColourButtons.tsx';

interface HighlightButtonsProps {
  /** The text has to be saved first: one button does both. */
  saveFirst: boolean;
  busy: boolean;
  onColour(colour: HighlightColour): void;
  onNote(): void;
  onSaveAndMark(): void;
}

/** The ways to mark selected words; their place is a bar beside the selection. */
export function HighlightButtons(props: HighlightButtonsProps): VNode {
  const i18n = useI18n();
  if (props.saveFirst) {
    return (
      <Button
        variant="primary"
        icon={bookmark}
        label={i18n.t('highlight.save-first')}
        keys="H"
        busy={props.busy}
        onClick={props.onSaveAndMark}
      />
    );
  }
  return (
    <>
      <ColourButtons onChoose={props.onColour} />
      <Button
        variant="quiet"
        icon={pencil}
        label={i18n.t('highlight.note')}
        keys="N"
        onClick={props.onNote}
      />
    </>
  );
}
