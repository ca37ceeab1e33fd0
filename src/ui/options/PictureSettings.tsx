import type { VNode } from 'preact';
import type { Settings } from '../../settings/settings.ts';
import type { NoticeContent } from '../controls/Notice.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { Select } from '../controls/Select.tsx';
import { useI18n } from '../words/I18nContext.tsx';
import type { OptionsProps } from './options-props.ts';

/** Sizes offered for saved pictures, in bytes. */
const BUDGETS = [50_000_000, 200_000_000, 500_000_000, 1_000_000_000, 5_000_000_000];

type PictureSettingsProps = Pick<OptionsProps, 'settings' | 'stored' | 'actions'> & {
  show(notice: NoticeContent): void;
};

/** Whose pictures are kept with saved articles, in how much room, and how much of it is taken. */
export function PictureSettings(props: PictureSettingsProps): VNode {
  const { settings, stored, actions, show } = props;
  const { keepPictures, pictureBudget } = settings;
  const i18n = useI18n();
  const budgets = [...new Set([...BUDGETS, pictureBudget])].sort((a, b) => a - b);
  const choose = async (choice: Settings['keepPictures']): Promise<void> => {
    const granted = await actions.onKeepPictures(choice).catch((error: unknown) => {
      console.error('The browser could not be asked.', error);
      return false;
    });
    if (!granted) show({ kind: 'problem', text: i18n.t('options.pictures.refused') });
  };
  return (
    <div class="picture-settings">
      <Segmented
        label={i18n.t('options.pictures')}
        value={keepPictures}
        choices={(['ask', 'on', 'off'] as const).map((value) => ({
          value,
          label: i18n.t(`options.pictures.${value}`),
        }))}
        onChange={(choice) => void choose(choice)}
      />
      <p class="hint">{i18n.t('options.pictures.hint')}</p>
      {keepPictures !== 'off' && (
        <Select
          label={i18n.t('options.picture-budget')}
          value={String(pictureBudget)}
          choices={budgets.map((bytes) => ({ value: String(bytes), label: i18n.bytes(bytes) }))}
          onChange={(bytes) => actions.onChange({ ...settings, pictureBudget: Number(bytes) })}
        />
      )}
      {stored && (
        <label class="progress">
          <span>
            {i18n.t('options.pictures.used', {
              used: i18n.bytes(stored.pictureBytes),
              budget: i18n.bytes(pictureBudget),
            })}
          </span>
          <progress value={stored.pictureBytes} max={Math.max(pictureBudget, 1)} />
        </label>
      )}
    </div>
  );
}
