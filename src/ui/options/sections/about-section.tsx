import { Button } from '../../controls/Button.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';

/** Parts of others that ship with the extension, with their licences. */
const PARTS = [
  ['Readability (Mozilla)', 'Apache-2.0'],
  ['DOMPurify', 'MPL-2.0 / Apache-2.0'],
  ['Preact, i18next, Dexie, MiniSearch, Valibot, fflate, Turndown', 'MIT / Apache-2.0'],
  ['Inter, Source Serif 4, Lexend', 'OFL-1.1'],
  ['Lucide', 'ISC'],
] as const;

/** Version, licences, the first-run page. */
export function aboutSection({ i18n, version, actions }: OptionsProps): OptionSection {
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
        words: [t('options.licences'), ...PARTS.flat()].join(' '),
        content: (
          <details class="licences">
            <summary>{t('options.licences')}</summary>
            <p>{t('options.own-licence')}</p>
            <ul>
              {PARTS.map(([name, licence]) => (
                <li key={name}>
                  {name}: {licence}
                </li>
              ))}
            </ul>
          </details>
        ),
      },
    ],
  };
}
