import { expect, it } from 'vitest';
import { extractAgreements } from '../../../src/facts/agreements/extract-agreements.ts';
import type { AgreementFact } from '../../../src/facts/fact.ts';
import { segmentText } from '../../../src/language/sentences.ts';
import { entitiesOf, type NamedEntity } from './statements-entities.ts';

const NAMES: NamedEntity[] = [
  ['UBND tỉnh Sơn Hà', 'organization'],
  ['Công ty Hương Sen', 'organization'],
  ['Công ty Bình Minh', 'organization'],
  ['Bộ Y tế', 'organization'],
  ['Sở Du lịch', 'organization'],
  ['Trần Thị Lan', 'person'],
  ['Lê Văn Hùng', 'person'],
  ['Sơn Hà', 'place'],
  ['Hải Đông', 'place'],
  ['Freedonia', 'place'],
  ['Sylvania', 'place'],
  ['Harbour Bank', 'organization'],
  ['Mary Stone', 'person'],
  ['Clean Water Act', 'other'],
];

function agreementsOf(text: string, language: 'vi' | 'en'): AgreementFact[] {
  const entities = entitiesOf(text, NAMES).filter(({ mentions }) => mentions.length > 0);
  const found = extractAgreements(segmentText(text, language), {
    entities,
    publishedTime: '2024-03-05T10:00:00+07:00',
  });
  for (const { start, end, text: slice } of found) expect(text.slice(start, end)).toBe(slice);
  return found;
}

it.each<['vi' | 'en', string, Partial<AgreementFact>]>([
  [
    'vi',
    'Lãnh đạo hai tỉnh đã ký Bản ghi nhớ hợp tác hợp tác du lịch giữa Hải Đông và Sơn Hà.',
    { parties: ['Hải Đông', 'Sơn Hà'], document: 'Bản ghi nhớ hợp tác du lịch' },
  ],
  [
    'vi',
    'Ngày 5/3/2024, UBND tỉnh Sơn Hà và Công ty Hương Sen ký kết thỏa thuận cấp nước.',
    {
      parties: ['UBND tỉnh Sơn Hà', 'Công ty Hương Sen'],
      document: 'thỏa thuận cấp nước',
      when: '2024-03-05',
    },
  ],
  [
    'vi',
    'Công ty Hương Sen vừa ký với Công ty Bình Minh hợp đồng mua gạo.',
    { parties: ['Công ty Hương Sen', 'Công ty Bình Minh'], document: 'hợp đồng mua gạo' },
  ],
  [
    'vi',
    'Bà Trần Thị Lan, Giám đốc Sở Du lịch, và ông Lê Văn Hùng, đã ký biên bản hợp tác.',
    { parties: ['Trần Thị Lan', 'Lê Văn Hùng'], document: 'biên bản hợp tác' },
  ],
  [
    'vi',
    'Bộ Y tế ban hành Thông tư số 12 về khám bệnh.',
    { parties: ['Bộ Y tế'], document: 'Thông tư số 12 về khám bệnh' },
  ],
  [
    'vi',
    'Đề án phát triển du lịch được bà Trần Thị Lan phê duyệt.',
    { parties: ['Trần Thị Lan'], document: 'Đề án phát triển du lịch' },
  ],
  [
    'vi',
    'Bà Trần Thị Lan trao quyết định bổ nhiệm ông Lê Văn Hùng làm trưởng phòng.',
    { parties: ['Trần Thị Lan', 'Lê Văn Hùng'] },
  ],
  [
    'vi',
    'Đoàn Sơn Hà thăm Hải Đông.\nHai bên ký kết biên bản hợp tác giai đoạn 2022-2026.',
    { parties: ['Sơn Hà', 'Hải Đông'], document: 'biên bản hợp tác giai đoạn 2022-2026' },
  ],
  [
    'en',
    'Freedonia has signed a trade deal with Sylvania.',
    { parties: ['Freedonia', 'Sylvania'], document: 'trade deal' },
  ],
  [
    'en',
    'The peace treaty was signed by Freedonia and Sylvania on 5 May 2023.',
    { parties: ['Freedonia', 'Sylvania'], document: 'peace treaty', when: '2023-05-05' },
  ],
  [
    'en',
    'Mary Stone signed the Clean Water Act into law.',
    { parties: ['Mary Stone'], document: 'Clean Water Act' },
  ],
  [
    'en',
    'Harbour Bank appointed Mary Stone as chair.',
    { parties: ['Harbour Bank', 'Mary Stone'] },
  ],
])('%s: %s', (language, text, expected) => {
  expect(agreementsOf(text, language)).toEqual([expect.objectContaining(expected)]);
});

it.each<['vi' | 'en', string]>([
  ['vi', 'Hai nước sẽ sớm ký hiệp định giữa Sơn Hà và Hải Đông.'],
  ['vi', 'Hai bên thúc đẩy sớm ký kết hiệp định giữa Sơn Hà và Hải Đông.'],
  ['vi', 'Bà Trần Thị Lan ký tên vào sổ.'],
  ['vi', 'Hai bên đã ký biên bản.'],
  ['en', 'Freedonia hopes to sign a trade deal with Sylvania.'],
  ['en', 'Harbour Bank has not approved the merger.'],
  ['en', 'Harbour Bank signed striker Mary Stone.'],
])('finds nothing done in %s: %s', (language, text) => {
  expect(agreementsOf(text, language)).toEqual([]);
});
