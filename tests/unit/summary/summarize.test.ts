import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/language/sentences.ts';
import { type SummaryOptions, summarize } from '../../../src/summary/summarize.ts';

function summary(text: string, language: string, options: SummaryOptions): string[] {
  return summarize(segmentText(text, language), options).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const FLOOD = [
  'Mưa lớn kéo dài hai ngày qua đã gây ngập nhiều tuyến đường ở trung tâm thành phố Huế.',
  'Ông nói thêm rằng lực lượng chức năng đang làm việc suốt đêm để giúp người dân.',
  'Thành phố Huế đã sơ tán 1.200 hộ dân khỏi vùng ngập và đóng cửa toàn bộ trường học.',
  'Ảnh: Nguyễn Văn An',
  'Một chủ quán cà phê cho biết khách vẫn tới uống nước như mọi ngày trong tuần.',
  '“Tôi chưa từng thấy nước lên nhanh như vậy. Cả xóm phải chạy lên tầng hai”, bà Lan kể.',
  'Mưa lớn còn kéo dài đến cuối tuần, ngập lụt ở thành phố Huế có thể nặng thêm.',
  'Xem thêm: Dự báo thời tiết mười ngày tới tại các tỉnh miền Trung.',
];
const FLOOD_TITLE = 'Mưa lớn gây ngập thành phố Huế, sơ tán 1.200 hộ dân';

describe('summarize', () => {
  it('picks what the title is about, in text order, and exact slices', () => {
    expect(summary(FLOOD.join('\n'), 'vi', { sentences: 2, title: FLOOD_TITLE })).toEqual([
      FLOOD[0],
      FLOOD[2],
    ]);
  });

  it('leaves out pronouns, credits, pointers and cut quotations even when all else is taken', () => {
    const picked = summary(FLOOD.join('\n'), 'vi', { sentences: 8, title: FLOOD_TITLE });
    expect(picked).not.toContain(FLOOD[1]);
    expect(picked).not.toContain(FLOOD[3]);
    expect(picked).not.toContain(FLOOD[7]);
    expect(picked.some((sentence) => sentence.includes('“') || sentence.includes('”'))).toBe(false);
    expect(picked.length).toBeGreaterThanOrEqual(3);
  });

  it('gives one, three and five sentences when the text has them', () => {
    const text = Array.from(
      { length: 12 },
      (_, i) => `Tỉnh thứ ${i} vừa xây ${i + 2} cây cầu qua dòng sông số ${i * 7} trong năm nay.`,
    ).join('\n');
    for (const sentences of [1, 3, 5]) {
      expect(summary(text, 'vi', { sentences, title: 'Xây cầu' }).length).toBeLessThanOrEqual(
        sentences,
      );
    }
    const varied = readFileSync('tests/unit/summary/market-day.txt', 'utf8');
    for (const sentences of [1, 3, 5]) {
      expect(summary(varied, 'en', { sentences, title: 'Town opens market' })).toHaveLength(
        sentences,
      );
    }
  });

  it('does not say the same thing twice', () => {
    const text = [
      'The council approved the new bridge over the river on Monday after a long debate.',
      'The council approved the new bridge over the river on Monday after a very long debate.',
      'Shops near the river expect that building work will cost them a third of their trade.',
      'The mayor wants the work to begin in June and to end before the winter comes.',
    ].join('\n');
    const picked = summary(text, 'en', { sentences: 3, title: 'Council approves new bridge' });
    expect(picked.filter((sentence) => sentence.startsWith('The council approved'))).toHaveLength(
      1,
    );
    expect(picked).toHaveLength(3);
  });

  it('adds what the lead does not say', () => {
    const lead = 'The council approved the new bridge over the river on Monday.';
    const text = [
      lead,
      'On Monday the council approved the new bridge over the river.',
      'Shops near the bridge fear that building work will cost a third of their trade.',
    ].join('\n');
    const options = { sentences: 1, title: 'Council approves new bridge' };
    expect(summary(text, 'en', options)).toEqual([lead]);
    expect(summary(text, 'en', { ...options, leadParagraphs: 1 })).toEqual([
      'Shops near the bridge fear that building work will cost a third of their trade.',
    ]);
  });

  it('falls back to what there is: a lead alone, dangling sentences alone, headings alone', () => {
    expect(
      summary('The only line of it is this one.', 'en', { sentences: 3, leadParagraphs: 1 }),
    ).toEqual(['The only line of it is this one.']);
    expect(summary('He said that nothing would change soon.', 'en', { sentences: 1 })).toHaveLength(
      1,
    );
    expect(summary('A heading', 'en', { sentences: 1 })).toEqual(['A heading']);
    expect(summary('', 'en', { sentences: 3 })).toEqual([]);
    expect(summary('Something happened in the town today.', 'en', { sentences: 0 })).toEqual([]);
  });

  it('works without spaces between words', () => {
    const text =
      '東京で大きな地震がありました。電車は全て止まっています。猫は元気に庭で遊んでいました。';
    expect(summary(text, 'ja', { sentences: 1, title: '東京で大きな地震' })).toEqual([
      '東京で大きな地震がありました。',
    ]);
  });
});
