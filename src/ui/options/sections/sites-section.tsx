import type { NoticeContent } from '../../controls/Notice.tsx';
import type { OptionSection } from '../option-section.ts';
import type { OptionsProps } from '../options-props.ts';
import { SiteList } from '../SiteList.tsx';

/** The switches a site has of its own. */
export function sitesSection(
  { i18n, settings, actions }: OptionsProps,
  show: (notice: NoticeContent) => void,
): OptionSection {
  const { t } = i18n;
  const forget = async (host: string): Promise<void> => {
    try {
      await actions.onForgetReaderSite(host);
    } catch {
      show({ kind: 'problem', text: t('options.forget-failed', { host }) });
    }
  };
  return {
    id: 'sites',
    title: t('options.sites'),
    rows: [
      {
        id: 'quiet-sites',
        words: [
          t('options.quiet-sites'),
          t('options.quiet-sites.hint'),
          ...settings.quietSites,
        ].join(' '),
        content: (
          <SiteList
            title={t('options.quiet-sites')}
            hint={t('options.quiet-sites.hint')}
            hosts={settings.quietSites}
            onAdd={(host) =>
              actions.onChange({
                ...settings,
                quietSites: [...new Set([...settings.quietSites, host])],
              })
            }
            onRemove={(host) =>
              actions.onChange({
                ...settings,
                quietSites: settings.quietSites.filter((other) => other !== host),
              })
            }
          />
        ),
      },
      {
        id: 'reader-sites',
        words: [
          t('options.reader-sites'),
          t('options.reader-sites.hint'),
          ...settings.readerSites,
        ].join(' '),
        content: (
          <SiteList
            title={t('options.reader-sites')}
            hint={t('options.reader-sites.hint')}
            hosts={settings.readerSites}
            onRemove={(host) => void forget(host)}
          />
        ),
      },
    ],
  };
}
