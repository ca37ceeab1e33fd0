import type { VNode } from 'preact';
import type { HighlightColour } from '../../../library/records.ts';
import { check } from '../../icons/lucide.ts';
import { Icon } from '../../icons/Icon.tsx';
import { useI18n } from '../../words/I18nContext.tsx';
import { COLOURS } from './highlights-props.ts';

interface ColourButtonsProps {
  /** The one that is on; undefined where each is a thing to do. */
  selected?: HighlightColour;
  onChoose(colour: HighlightColour): void;
}

/** The four colours of highlights as buttons; each has its name. */
export function ColourButtons({ selected, onChoose }: ColourButtonsProps): VNode {
  const i18n = useI18n();
  return (
    <>
      {COLOURS.map((colour) => {
        const name = i18n.t(`highlight.colour.${colour}`);
        const label =
          selected === undefined ? i18n.t('highlight.in-colour', { colour: name }) : name;
        return (
          <button
            key={colour}
            type="button"
            class="button button-quiet button-icon colour-button"
            aria-label={label}
            title={label}
            aria-pressed={selected === undefined ? undefined : selected === colour}
            onClick={() => onChoose(colour)}
          >
            <span class={`swatch own-${colour}`}>
              {selected === colour && <Icon path={check} size={14} />}
            </span>
          </button>
        );
      })}
    </>
  );
}
