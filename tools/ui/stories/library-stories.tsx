import type { SavedArticle } from '../../../src/library/records.ts';
import type { LibraryData, LibraryPageProps } from '../../../src/ui/library/library-page-props.ts';
import { LibraryPage } from '../../../src/ui/library/LibraryPage.tsx';
import { namNinh, namNinhBrief } from './nam-ninh.ts';
import { done, nothing, type Story } from './story.ts';

const DAY = 86_400_000;
const NEWEST = Date.UTC(2026, 10, 24, 3);

function saved(id: string, own: Partial<SavedArticle>, daysAgo: number): SavedArticle {
  const time = NEWEST - daysAgo * DAY;
  return {
    id,
    url: `https://thoidai.com.vn/${id}.html`,
    canonicalUrl: `https://thoidai.com.vn/${id}.html`,
    site: 'thoidai.com.vn',
    siteName: 'Thời Đại',
    title: namNinh.title,
    authors: ['Thùy Dương'],
    language: 'vi',
    wordCount: 612,
    savedAt: time,
    changedAt: time,
    shelf: 'inbox',
    progress: 0,
    favourite: false,
    tags: [],
    linkOnly: false,
    size: 6000,
    ...own,
  };
}

const articles: SavedArticle[] = [
  saved(
    'nam-ninh',
    {
      publishedTime: '2022-08-24T09:12:00+07:00',
      favourite: true,
      tags: ['kinh tế', 'Bắc Giang'],
      progress: 0.4,
      ...(namNinhBrief.summary[0] && { excerpt: namNinhBrief.summary[0].text }),
    },
    0,
  ),
  saved(
    'campuchia',
    {
      title: 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia',
      publishedTime: '2022-10-23T18:40:00+07:00',
      readAt: NEWEST - DAY,
      excerpt: 'Ông Lê Ánh Dương, Chủ tịch UBND tỉnh Bắc Giang, đã tiếp Đoàn đại biểu Campuchia.',
    },
    1,
  ),
  saved(
    'mangroves',
    {
      title: 'Port Alder replants its mangroves after 20 years',
      site: 'news.example',
      siteName: 'The Example',
      language: 'en',
      wordCount: 1430,
      linkOnly: true,
    },
    4,
  ),
];

/** A library that answers every question with these articles. */
function libraryOf(list: LibraryData['list']): LibraryData {
  const [first] = articles;
  if (!first) throw new Error('The sample library is empty.');
  return {
    list,
    change: async () => first,
    remove: done,
    restore: done,
    archive: done,
    unarchive: done,
    purge: done,
    tags: async () => [{ name: 'kinh tế', count: 1 }],
    sites: async () => [
      { name: 'thoidai.com.vn', count: 2 },
      { name: 'news.example', count: 1 },
    ],
    export: () => Promise.reject(new Error('The sample library exports nothing.')),
    import: () => Promise.reject(new Error('The sample library imports nothing.')),
  } as unknown as LibraryData;
}
const full = libraryOf(async () => ({ items: articles, total: articles.length, damaged: 0 }));

const story = (name: string, own: Partial<LibraryPageProps>): Story => ({
  id: `library/${name}`,
  widths: [1280, 360],
  render: (i18n) => (
    <LibraryPage
      i18n={i18n}
      library={full}
      search={{ search: async () => ({ hits: [], total: 0, relaxed: false }) }}
      layout="list"
      actions={{
        onOpen: nothing,
        onDownload: done,
        onLayoutChange: nothing,
        onOpenOptions: nothing,
        onOpenWelcome: nothing,
      }}
      {...own}
    />
  ),
});

export const libraryStories: Story[] = [
  story('list', {}),
  story('cards', { layout: 'cards' }),
  story('empty', { library: libraryOf(async () => ({ items: [], total: 0, damaged: 0 })) }),
  story('failed', { library: libraryOf(() => Promise.reject(new Error('No database.'))) }),
  story('temporary', { temporary: true }),
];
