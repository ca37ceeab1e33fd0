import licencesFile from '../../../public/licences.json' with { type: 'json' };
import { defaultSettings } from '../../../src/settings/settings.ts';
import { Onboarding } from '../../../src/ui/onboarding/Onboarding.tsx';
import { sampleArticle } from '../../../src/ui/onboarding/sample-article.ts';
import { Options } from '../../../src/ui/options/Options.tsx';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { summarySettings, translationSettings } from './services-sample.tsx';
import { sampleBrief } from './onboarding-brief.ts';
import { done, nothing, type Story } from './story.ts';
import { noFolder, syncSettings } from './sync-sample.tsx';

const optionsProps: Omit<OptionsProps, 'i18n'> = {
  settings: {
    ...defaultSettings(),
    quietSites: ['vnexpress.net', 'mail.google.com'],
    readerSites: ['thoidai.com.vn'],
  },
  stored: {
    articles: 128,
    bytes: 43_600_000,
    quota: 10_700_000_000,
    pictureBytes: 31_200_000,
    persistent: false,
  },
  shortcuts: [
    { command: 'open-brief', keys: 'Alt+Shift+L' },
    { command: 'save', keys: 'Alt+Shift+S' },
    { command: 'read', keys: '' },
  ],
  languages: ['en', 'vi'],
  version: '0.1.0',
  actions: {
    onChange: nothing,
    onDeleteLibrary: done,
    onDeleteAll: done,
    onPersist: async () => true,
    onKeepPictures: async () => true,
    onExportSettings: nothing,
    onImportSettings: async () => ({ ok: true }),
    onOpenShortcuts: nothing,
    onForgetReaderSite: done,
    onOpenLibrary: nothing,
    onOpenWelcome: nothing,
  },
};
const options = (name: string, props: Partial<OptionsProps>, clicks?: string[]): Story => ({
  id: `options/${name}`,
  widths: [1280, 360],
  ...(clicks && { clicks }),
  render: (i18n) => <Options {...optionsProps} {...props} i18n={i18n} />,
});

export const pageStories: Story[] = [
  options('all', {}),
  options('services', {
    translationSection: translationSettings(),
    summarySection: summarySettings(),
  }),
  options('sync-new', { syncSection: syncSettings(noFolder, true) }, [
    '.sync-form .button-primary',
  ]),
  options('sync-warnings', { syncSection: syncSettings({}) }),
  options('sync-running', { syncSection: syncSettings({}) }, ['.sync-controls .button-primary']),
  options('sync-many-deleted', {
    syncSection: syncSettings({
      last: {
        at: Date.UTC(2026, 4, 2, 1, 30),
        outcome: { ok: false, problem: 'many-deleted', count: 120 },
      },
    }),
  }),
  options('licences', { licences: licencesFile }, ['#about summary', '.licence-list summary']),
  options('delete', {}, ['#data .button-danger']),
  {
    id: 'onboarding/first-run',
    widths: [1280, 360],
    render: (i18n) => {
      const article = sampleArticle(i18n.language);
      return (
        <Onboarding
          i18n={i18n}
          article={article}
          brief={sampleBrief(article)}
          shortcut="Alt+Shift+L"
          actions={{
            onCopy: done,
            onOpenOptions: nothing,
            onOpenLibrary: nothing,
            onDone: nothing,
          }}
        />
      );
    },
  },
];
