import type { SavedArticle } from '../../../src/library/records.ts';
import { namNinh, namNinhBrief } from './nam-ninh.ts';

export const DAY = 86_400_000;
/** When the newest of them was saved. */
export const NEWEST = Date.UTC(2026, 10, 24, 3);

/** A made-up article, saved so many days before the newest. */
export function savedSample(id: string, own: Partial<SavedArticle>, daysAgo: number): SavedArticle {
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
  savedSample(
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
  savedSample(
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
  savedSample(
    'campuchia',
    {
      title: 'Tỉnh Bắc Giang tăng cường trao đổi hợp tác với Campuchia',
      publishedTime: '2022-10-23T18:40:00+07:00',
      readAt: NEWEST - DAY,
      excerpt: 'Ông Lê Ánh Dương, Chủ tịch UBND tỉnh Bắc Giang, đã tiếp Đoàn đại biểu Campuchia.',
    },
    2,
  ),
  savedSample(
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
  savedSample(
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
  savedSample(
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
