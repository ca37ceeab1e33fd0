import { Button } from '../../controls/Button.tsx';
import { LicenceList } from '../LicenceList.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';

/** Version, licences, the first-run page. */
export function aboutSection({ i18n, version, licences, actions }: OptionsProps): OptionSection {
  const { t } = i18n;
  return {
    id: 'about',
    title: t('options.about'),
    rows: [
      {
        id: 'version',
        words: t('options.version', { version }),
        content: (
          <div class="options-buttons">
            <p>{t('options.version', { version })}</p>
            <Button variant="quiet" label={t('options.welcome')} onClick={actions.onOpenWelcome} />
          </div>
        ),
      },
      {
        id: 'licences',
        words: [
          t('options.licences'),
          ...(licences?.parts ?? []).map(({ name, licence }) => `${name} ${licence}`),
        ].join(' '),
        content: (
          <details class="licences">
            <summary>{t('options.licences')}</summary>
            <p>{t('options.own-licence')}</p>
            {licences && <LicenceList {...licences} />}
          </details>
        ),
      },
    ],
  };
}
