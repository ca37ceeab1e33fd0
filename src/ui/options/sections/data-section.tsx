import type { NoticeContent } from '../../controls/Notice.tsx';
import { Select } from '../../controls/Select.tsx';
import { DeleteData } from '../DeleteData.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';
import { SettingsFile } from '../SettingsFile.tsx';
import { StoredDataPanel } from '../StoredDataPanel.tsx';

/** Sizes offered for saved pictures, in bytes; 0 keeps none. */
const BUDGETS = [0, 50_000_000, 200_000_000, 500_000_000, 1_000_000_000];

/** What is stored, what becomes of it, and how to be rid of it. */
export function dataSection(
  props: OptionsProps,
  show: (notice: NoticeContent) => void,
): OptionSection {
  const { i18n, settings, actions } = props;
  const { t } = i18n;
  const budgets = BUDGETS.includes(settings.pictureBudget)
    ? BUDGETS
    : [...BUDGETS, settings.pictureBudget].toSorted((a, b) => a - b);
  return {
    id: 'data',
    title: t('options.data'),
    rows: [
      {
        id: 'privacy',
        words: t('options.privacy.text'),
        content: <p>{t('options.privacy.text')}</p>,
      },
      {
        id: 'stored',
        words: [t('options.stored'), t('options.persist')].join(' '),
        content: (
          <StoredDataPanel stored={props.stored} onPersist={actions.onPersist} show={show} />
        ),
      },
      {
        id: 'pictures',
        words: t('options.picture-budget'),
        content: (
          <Select
            label={t('options.picture-budget')}
            value={String(settings.pictureBudget)}
            choices={budgets.map((bytes) => ({
              value: String(bytes),
              label: bytes === 0 ? t('options.no-pictures') : i18n.bytes(bytes),
            }))}
            onChange={(bytes) => actions.onChange({ ...settings, pictureBudget: Number(bytes) })}
          />
        ),
      },
      {
        id: 'settings-file',
        words: [t('options.export-settings'), t('options.import-settings')].join(' '),
        content: <SettingsFile actions={actions} show={show} />,
      },
      {
        id: 'delete',
        words: [t('options.delete-library'), t('options.delete-all')].join(' '),
        content: <DeleteData actions={actions} articles={props.stored?.articles} show={show} />,
      },
    ],
  };
}
