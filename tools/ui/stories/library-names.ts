import type { EntityAppearance, EntitySummary } from '../../../src/library/entities/entity-page.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import { sampleArticles, savedSample } from './library-articles.ts';

function appearance(
  id: string,
  time: string,
  sentences: string[],
  own: Partial<EntityAppearance> = {},
): EntityAppearance {
  const name = 'Trần Thu Hà';
  const article = sampleArticles.find((known) => known.id === id) ?? savedSample(id, {}, 0);
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
    saved: sampleArticles[4] ?? savedSample('x', {}, 0),
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

/** The names that a made-up library has most often. */
export const sampleNames: EntitySummary[] = [
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
