import { Segmented } from '../../controls/Segmented.tsx';
import { Select } from '../../controls/Select.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const LENGTHS = [1, 3, 5] as const;

/** Language, colours, length of summaries. */
export function generalSection({
  i18n,
  settings,
  languages,
  actions,
}: OptionsProps): OptionSection {
  const { t } = i18n;
  return {
    id: 'general',
    title: t('options.general'),
    rows: [
      {
        id: 'language',
        words: [t('options.language'), ...languages.map((code) => i18n.languageName(code))].join(
          ' ',
        ),
        content: (
          <Select<string>
            label={t('options.language')}
            value={settings.language}
            choices={[
              { value: 'browser', label: t('options.language.browser') },
              ...languages.map((code) => ({ value: code, label: i18n.languageName(code) })),
            ]}
            onChange={(language) =>
              // The choices are the languages there are words for, and 'browser'.
              actions.onChange({ ...settings, language })
            }
          />
        ),
      },
      {
        id: 'theme',
        words: [t('options.theme'), ...THEMES.map((theme) => t(`theme.${theme}`))].join(' '),
        content: (
          <Segmented
            label={t('options.theme')}
            value={settings.theme}
            onChange={(theme) => actions.onChange({ ...settings, theme })}
            choices={THEMES.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
          />
        ),
      },
      {
        id: 'summary-length',
        words: t('options.summary-length'),
        content: (
          <Segmented
            label={t('options.summary-length')}
            value={settings.summary.sentences}
            onChange={(sentences) =>
              actions.onChange({ ...settings, summary: { ...settings.summary, sentences } })
            }
            choices={LENGTHS.map((count) => ({
              value: count,
              label: t('options.sentences', { count }),
            }))}
          />
        ),
      },
    ],
  };
}
