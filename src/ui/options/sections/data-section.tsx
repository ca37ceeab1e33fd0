import type { NoticeContent } from '../../controls/Notice.tsx';
import { DeleteData } from '../DeleteData.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';
import { PictureSettings } from '../PictureSettings.tsx';
import { SettingsFile } from '../SettingsFile.tsx';
import { StoredDataPanel } from '../StoredDataPanel.tsx';

/** What is stored, what becomes of it, and how to be rid of it. */
export function dataSection(
  props: OptionsProps,
  show: (notice: NoticeContent) => void,
): OptionSection {
  const { i18n, actions } = props;
  const { t } = i18n;
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
        words: [
          t('options.pictures'),
          t('options.pictures.hint'),
          t('options.picture-budget'),
        ].join(' '),
        content: <PictureSettings {...props} show={show} />,
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
