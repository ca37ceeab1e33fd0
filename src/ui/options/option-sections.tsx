import type { NoticeContent } from '../controls/Notice.tsx';
import type { OptionSection } from './option-section.ts';
import type { OptionsProps } from './options-props.ts';
import { aboutSection } from './sections/about-section.tsx';
import { dataSection } from './sections/data-section.tsx';
import { generalSection } from './sections/general-section.tsx';
import { shortcutsSection } from './sections/shortcuts-section.tsx';
import { sitesSection } from './sections/sites-section.tsx';

/**
 * Every section of the options page, in order.
 *
 * @param show says how an action of a section went
 */
export function optionSections(
  props: OptionsProps,
  show: (notice: NoticeContent) => void,
): OptionSection[] {
  const { i18n, summarySection, translationSection, syncSection } = props;
  const slot = (id: string, title: string, content: typeof summarySection): OptionSection[] =>
    content ? [{ id, title, rows: [{ id, words: title, content }] }] : [];
  return [
    generalSection(props),
    ...slot('summary', i18n.t('options.summary-engine'), summarySection),
    ...slot('translation', i18n.t('brief.translation'), translationSection),
    sitesSection(props, show),
    shortcutsSection(props),
    ...slot('sync', i18n.t('sync.title'), syncSection),
    dataSection(props, show),
    aboutSection(props),
  ];
}
