import type { RecentHighlight } from '../../../src/library/notes/recent-highlights.ts';
import { diffTexts } from '../../../src/library/versions/diff-texts.ts';
import type { LibraryData } from '../../../src/ui/library/library-page-props.ts';
import { sampleHighlights } from './highlights-sample.ts';
import { DAY, NEWEST, sampleArticles, savedSample } from './library-articles.ts';
import { sampleAppearances, sampleNames } from './library-names.ts';
import { pictureStatus } from './pictures-sample.ts';
import { done } from './story.ts';

/** A made-up article before and after its update. */
const CHANGED: { title: [string, string]; text: [string[], string[]] } = {
  title: [
    'Cảng Vĩnh An đón chuyến tàu hàng thứ 900 trong năm',
    'Cảng Vĩnh An đón chuyến tàu hàng thứ 1.000 trong năm',
  ],
  text: [
    [
      'Sáng 18-11, tàu Sao Mai chở 12.000 tấn phân bón cập cảng Vĩnh An.',
      'Đây là chuyến tàu hàng thứ 900 cập cảng từ đầu năm.',
      'Cảng có ba bến, nhận được tàu đến 30.000 tấn.',
      'Tuyến đường nối cảng với quốc lộ đang được mở rộng.',
      'Người dân quanh cảng được báo trước về giờ xe nặng chạy.',
      'Bà Trần Thu Hà cho biết lượng hàng qua cảng tăng khoảng 10%.',
    ],
    [
      'Sáng 18-11, tàu Sao Mai chở 12.000 tấn phân bón cập cảng Vĩnh An.',
      'Đây là chuyến tàu hàng thứ 1.000 cập cảng từ đầu năm.',
      'Cảng có ba bến, nhận được tàu đến 30.000 tấn.',
      'Tuyến đường nối cảng với quốc lộ đang được mở rộng.',
      'Người dân quanh cảng được báo trước về giờ xe nặng chạy.',
      'Bà Trần Thu Hà, Giám đốc Cảng, cho biết lượng hàng qua cảng tăng 12,5% so với cùng kỳ.',
      'Cảng sẽ mở thêm một bến cho tàu 50.000 tấn.',
    ],
  ],
};

/** Highlights of two articles, the newest first. */
const sampleRecent: RecentHighlight[] = sampleHighlights.map(({ highlight }, n) => ({
  highlight: { ...highlight, createdAt: NEWEST - n * DAY },
  saved: sampleArticles[n % 2] ?? savedSample('x', {}, 0),
}));

const refused = (what: string) => () => Promise.reject(new Error(`The sample library ${what}.`));

/** A library that answers every question with the sample, but for what a story has of its own. */
export function sampleLibrary(own: Partial<LibraryData> = {}): LibraryData {
  const [first] = sampleArticles;
  if (!first) throw new Error('The sample library is empty.');
  return {
    list: async () => ({ items: sampleArticles, total: sampleArticles.length, damaged: 0 }),
    listIds: async () => sampleArticles.map(({ id }) => id),
    change: async () => first,
    remove: done,
    restore: done,
    archive: done,
    unarchive: done,
    purge: done,
    pictures: {
      status: async () => new Map([['nam-ninh', pictureStatus({ 'needs-permission': 2 })]]),
    },
    tags: async () => [
      { name: 'kinh tế', count: 2 },
      { name: 'cảng biển', count: 1 },
      { name: 'năng lượng', count: 1 },
    ],
    sites: async () => [
      { name: 'thoidai.com.vn', count: 2 },
      { name: 'tinbien.example', count: 2 },
      { name: 'news.example', count: 2 },
    ],
    languages: async () => [
      { name: 'vi', count: 4 },
      { name: 'en', count: 2 },
    ],
    entities: {
      frequent: async () => sampleNames,
      appearances: async () => sampleAppearances,
    },
    get: async () => ({ saved: first }),
    many: { move: async () => [], addTags: async () => [], setTags: done },
    versions: {
      list: async () => [
        { savedAt: NEWEST - 2 * DAY, title: CHANGED.title[0], wordCount: 118 },
        { savedAt: NEWEST - 5 * DAY, title: CHANGED.title[0], wordCount: 97 },
      ],
      changes: async () => ({
        title: diffTexts(...CHANGED.title),
        text: diffTexts(CHANGED.text[0].join('\n'), CHANGED.text[1].join('\n')),
      }),
      counts: async () =>
        new Map([
          ['nam-ninh', 2],
          ['dien-gio', 1],
        ]),
    },
    highlights: {
      recent: async () => ({ items: sampleRecent, total: sampleRecent.length }),
      counts: async () =>
        new Map([
          ['nam-ninh', 4],
          ['campuchia', 1],
        ]),
      list: async () => [],
      add: refused('marks nothing'),
      change: refused('changes nothing'),
      remove: refused('removes nothing'),
      restore: refused('restores nothing'),
    },
    export: {
      json: refused('exports nothing') as never,
      articles: refused('exports nothing'),
      book: refused('exports nothing'),
    },
    import: refused('imports nothing'),
    ...own,
  };
}
