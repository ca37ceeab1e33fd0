import { describe, expect, it } from 'vitest';
import { checkGeneratedSummary } from '../../../src/summary/check-generated-summary.ts';

const ARTICLE_VI = [
  'Chủ tịch UBND tỉnh Bắc Giang Lê Ánh Dương đã tiếp đoàn do ông Hun Many dẫn đầu chiều 23/10.',
  'Tổng vốn đăng ký khoảng 3,37 tỷ USD, tăng 8,3%; sản lượng 9.100 tấn. Hai bên ký ba văn bản.',
  'Ông Nguyễn Văn Hùng, Giám đốc Sở Công thương, cũng dự.',
].join('\n');
const ARTICLE_EN = [
  'Theresa May met President Emmanuel Macron in Paris on 5 October to discuss a £23,000 grant.',
  'Twenty-five people from Acme Corp joined. Nearly 1.2 million watched the talks.',
].join('\n');

function marked(summary: string, language: 'vi' | 'en', names: string[] = []): string[] {
  const article = language === 'vi' ? ARTICLE_VI : ARTICLE_EN;
  const entities = names.map((name) => ({ name }));
  return checkGeneratedSummary(summary, article, entities, language).map(
    ({ start, end, kind }) => `${kind}: ${summary.slice(start, end)}`,
  );
}

describe('checkGeneratedSummary', () => {
  it.each([
    'Chiều 23/10, Chủ tịch UBND tỉnh Bắc Giang Lê Ánh Dương tiếp ông Hun Many.',
    'Vốn đạt 3.370.000.000 USD, tăng 8,3%, sản lượng 9.100 tấn.',
    'Ông Dương và ông Hùng cùng dự. Bắc Giang ký 3 văn bản với hai bên.',
    'Bắc Giang Lê Ánh Dương đã gặp Hun Many.',
  ])('has nothing to say of %s', (summary) => {
    expect(marked(summary, 'vi')).toEqual([]);
  });

  it.each([
    ['Tăng 8,5% so với năm trước.', ['number: 8,5']],
    ['Tăng 83% so với năm trước.', ['number: 83']],
    ['Vốn đạt 3,37 triệu USD.', ['number: 3,37 triệu']],
    ['Vốn đạt 4 tỷ USD.', ['number: 4 tỷ']],
    ['Chiều 24/10, ông Hun Many tới Hà Nội.', ['number: 24', 'name: Hà Nội']],
    ['Ông Nguyễn Văn Dương dự họp.', ['name: Nguyễn Văn Dương']],
    ['Ông Trần Hun Many dự họp.', ['name: Trần Hun Many']],
  ])('marks in %s: %j', (summary, expected) => {
    expect(marked(summary, 'vi')).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['May met Macron in Paris; 25 people and 1.2 million viewers followed.', []],
    ['The grant is £23,000.', []],
    ['The grant is £32,000.', ['number: 32,000']],
    ['Theresa May met Angela Merkel.', ['name: Angela Merkel']],
    ["Macron's guest was Acme's head.", []],
    ['Thirty people came from London.', ['number: Thirty', 'name: London']],
  ])('in English: %s %j', (summary, expected) => {
    expect(marked(summary, 'en')).toEqual(expected);
  });

  it('takes the names found in the article for granted', () => {
    const summary = 'Đoàn gặp Hội LHTN tại chỗ.';
    expect(marked(summary, 'vi')).toEqual(['name: Hội LHTN']);
    expect(marked(summary, 'vi', ['Hội LHTN'])).toEqual([]);
  });

  it('does not mark the first word of a sentence alone', () => {
    expect(marked('Nevertheless talks go on. Researchers agree.', 'en')).toEqual([]);
  });
});
