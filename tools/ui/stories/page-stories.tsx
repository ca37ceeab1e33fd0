import { defaultSettings } from '../../../src/settings/settings.ts';
import type { LibraryItem, LibraryProps } from '../../../src/ui/library/library-props.ts';
import { Library } from '../../../src/ui/library/Library.tsx';
import { Onboarding } from '../../../src/ui/onboarding/Onboarding.tsx';
import { sampleArticle } from '../../../src/ui/onboarding/sample-article.ts';
import { Options } from '../../../src/ui/options/Options.tsx';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { sampleBrief } from './onboarding-brief.ts';
import { namNinh, namNinhBrief } from './nam-ninh.ts';
import { done, nothing, type Story } from './story.ts';

const item: LibraryItem = {
  id: 'a1',
  title: namNinh.title,
  url: namNinh.url,
  siteName: 'Thời Đại',
  publishedTime: '2022-08-24T09:12:00+07:00',
  savedAt: Date.UTC(2026, 10, 24, 3),
  language: 'vi',
  wordCount: 612,
  ...(namNinhBrief.summary[0] && { excerpt: namNinhBrief.summary[0].text }),
};
const items: LibraryItem[] = [
  item,
  {
    id: 'a2',
    title: 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia',
    url: 'https://thoidai.com.vn/bac-giang-campuchia.html',
    siteName: 'Thời Đại',
    publishedTime: '2022-10-23T18:40:00+07:00',
    savedAt: Date.UTC(2026, 10, 23, 3),
    language: 'vi',
    wordCount: 540,
    excerpt:
      'Chiều 23/10, tại thành phố Bắc Giang, ông Lê Ánh Dương, Chủ tịch UBND tỉnh Bắc Giang đã tiếp xã giao Đoàn đại biểu cấp cao T.Ư Hội LHTN Campuchia.',
  },
  {
    id: 'a3',
    title: 'Port Alder replants its mangroves after 20 years',
    url: 'https://news.example/mangroves',
    savedAt: Date.UTC(2026, 10, 20, 3),
    language: 'en',
    wordCount: 1430,
  },
];
const libraryActions: LibraryProps['actions'] = {
  onOpen: nothing,
  onDelete: done,
  onRestore: done,
  onRetry: nothing,
  onOpenOptions: nothing,
  onOpenWelcome: nothing,
};
const library = (name: string, state: LibraryProps['state'], clicks?: string[]): Story => ({
  id: `library/${name}`,
  widths: [1280, 360],
  ...(clicks && { clicks }),
  render: (i18n) => <Library i18n={i18n} state={state} actions={libraryActions} />,
});

const optionsProps: Omit<OptionsProps, 'i18n'> = {
  settings: {
    ...defaultSettings(),
    quietSites: ['vnexpress.net', 'mail.google.com'],
    readerSites: ['thoidai.com.vn'],
  },
  stored: { articles: 128, bytes: 43_600_000, quota: 10_700_000_000, persistent: false },
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
  library('list', { status: 'ready', items }),
  library('deleted', { status: 'ready', items }, ['.library-row > .button']),
  library('empty', { status: 'ready', items: [] }),
  library('failed', { status: 'failed' }),
  library('loading', { status: 'loading' }),
  options('all', {}),
  options('delete', {}, ['#data .button-danger']),
  {
    id: 'onboarding/first-run',
    widths: [1280, 360],
    clicks: ['.summary-sentence'],
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
