import type { EntityAppearance, EntitySummary } from '../../../src/library/entities/entity-page.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import type { RecentHighlight } from '../../../src/library/notes/recent-highlights.ts';
import type { SavedArticle } from '../../../src/library/records.ts';
import { diffTexts } from '../../../src/library/versions/diff-texts.ts';
import type { LibraryData } from '../../../src/ui/library/library-page-props.ts';
import { sampleHighlights } from './highlights-sample.ts';
import { namNinh, namNinhBrief } from './nam-ninh.ts';
import { pictureStatus } from './pictures-sample.ts';
import { done } from './story.ts';

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

/** Made-up articles, the latest saved first. */
export const sampleArticles: SavedArticle[] = [
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
    'ben-cang',
    {
      title: 'Cảng Vĩnh An đón chuyến tàu hàng thứ 1.000 trong năm',
      publishedTime: '2026-11-18T07:30:00+07:00',
      site: 'tinbien.example',
      siteName: 'Tin Biển',
      wordCount: 845,
      tags: ['kinh tế', 'cảng biển'],
      excerpt:
        'Bà Trần Thu Hà, Giám đốc Cảng Vĩnh An, cho biết lượng hàng qua cảng tăng 12,5% so với cùng kỳ.',
    },
    1,
  ),
  saved(
    'campuchia',
    {
      title: 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia',
      publishedTime: '2022-10-23T18:40:00+07:00',
      readAt: NEWEST - DAY,
      excerpt: 'Ông Lê Ánh Dương, Chủ tịch UBND tỉnh Bắc Giang, đã tiếp Đoàn đại biểu Campuchia.',
    },
    2,
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
  saved(
    'dien-gio',
    {
      title: 'Điện gió ngoài khơi: ba năm nữa mới có trụ đầu tiên',
      publishedTime: '2026-09-02T06:00:00+07:00',
      site: 'tinbien.example',
      siteName: 'Tin Biển',
      wordCount: 2210,
      tags: ['năng lượng'],
      readAt: NEWEST - 20 * DAY,
      excerpt: 'Vùng biển Vĩnh An đủ gió cho 1.400 MW, nhưng lưới điện trên bờ chưa sẵn sàng.',
    },
    21,
  ),
  saved(
    'night-trains',
    {
      title: 'Night trains return to the coast line',
      site: 'news.example',
      siteName: 'The Example',
      publishedTime: '2026-08-15T05:00:00Z',
      language: 'en',
      wordCount: 980,
      tags: ['rail'],
      excerpt:
        'After a pause of six years, sleeper services will run between the capital and Port Alder.',
    },
    40,
  ),
];

function appearance(
  id: string,
  time: string,
  sentences: string[],
  own: Partial<EntityAppearance> = {},
): EntityAppearance {
  const name = 'Trần Thu Hà';
  const article = sampleArticles.find((known) => known.id === id) ?? saved(id, {}, 0);
  let at = 0;
  const passages = sentences.map((text) => {
    const start = text.indexOf('Hà');
    const from = text.includes(name) ? text.indexOf(name) : start;
    const span = { start: at, end: at + text.length };
    at += text.length + 1;
    const length = text.includes(name) ? name.length : 2;
    return { text, span, marks: [{ start: from, end: from + length }] };
  });
  return {
    saved: article,
    time: Date.parse(time),
    type: 'person',
    name,
    passages,
    facts: [],
    ...own,
  };
}

const place = { start: 0, end: 1, text: '', sentence: { start: 0, end: 1 }, salience: 0.9 };
const facts: Fact[] = [
  { kind: 'percent', value: 12.5, subject: 'lượng hàng qua cảng', ...place },
  { kind: 'quantity', value: 1000, unit: 'chuyến tàu', ...place, start: 2 },
  { kind: 'money', value: 42e9, unit: 'VND', subject: 'tiền đầu tư cầu cảng', ...place, start: 3 },
];

/** The page of one made-up person. */
export const sampleAppearances: EntityAppearance[] = [
  appearance('dien-gio', '2026-03-11T00:00:00Z', [
    'Kỹ sư Trần Thu Hà nói lưới điện trên bờ còn thiếu hai trạm biến áp.',
  ]),
  appearance(
    'campuchia',
    '2026-06-20T00:00:00Z',
    ['Trần Thu Hà được bổ nhiệm làm giám đốc cảng.'],
    {
      role: 'Giám đốc Cảng Vĩnh An',
    },
  ),
  appearance('dien-gio', '2026-09-02T00:00:00Z', ['Bà Hà đề nghị đấu nối điện gió qua cảng.'], {
    saved: sampleArticles[4] ?? saved('x', {}, 0),
  }),
  appearance(
    'ben-cang',
    '2026-11-18T00:00:00Z',
    [
      'Bà Trần Thu Hà, Giám đốc Cảng Vĩnh An, cho biết lượng hàng qua cảng tăng 12,5% so với cùng kỳ.',
      'Theo bà Hà, cảng sẽ mở thêm một bến cho tàu 50.000 tấn.',
    ],
    { role: 'Giám đốc Cảng Vĩnh An', facts },
  ),
  appearance('nam-ninh', '2026-11-20T00:00:00Z', [
    'Đoàn do bà Trần Thu Hà dẫn đầu đã đến Nam Ninh.',
  ]),
];

const names: EntitySummary[] = [
  { key: 'place:bac giang', name: 'Bắc Giang', type: 'place', articles: 42 },
  { key: 'place:ha noi', name: 'Hà Nội', type: 'place', articles: 37 },
  { key: 'person:tran thu ha', name: 'Trần Thu Hà', type: 'person', articles: 19 },
  {
    key: 'organization:bo cong thuong',
    name: 'Bộ Công Thương',
    type: 'organization',
    articles: 17,
  },
  { key: 'person:le anh duong', name: 'Lê Ánh Dương', type: 'person', articles: 12 },
  { key: 'place:port alder', name: 'Port Alder', type: 'place', articles: 9 },
  { key: 'other:festival hue', name: 'Festival Huế', type: 'other', articles: 6 },
  { key: 'organization:cang vinh an', name: 'Cảng Vĩnh An', type: 'organization', articles: 5 },
];

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
  saved: sampleArticles[n % 2] ?? saved('x', {}, 0),
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
      frequent: async () => names,
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
