import { describe, expect, it } from 'vitest';
import { type AnyFigureFact, extractFigures } from '../../../src/facts/figures/extract-figures.ts';
import type { BriefLanguage } from '../../../src/language/language.ts';
import { entityIn, figuresOf } from './figures-of.ts';

function field(fact: AnyFigureFact, name: 'when' | 'subject' | 'entity'): string | undefined {
  return name in fact ? (fact as Partial<Record<typeof name, string>>)[name] : undefined;
}

function fieldsOf(
  text: string,
  language: BriefLanguage,
  name: 'when' | 'subject',
): (string | undefined)[] {
  return figuresOf(text, language)
    .filter(({ kind }) => kind !== 'date' && kind !== 'time')
    .map((fact) => field(fact, name));
}

describe('when a figure is about', () => {
  it.each([
    ['năm 2021, kim ngạch xuất khẩu của tỉnh là hơn 9 triệu USD', 'vi', ['2021']],
    [
      'Ông Hoan cho biết, năm 2021, bất chấp dịch bệnh, thành phố vẫn đạt tốc độ tăng trưởng 8,3%, GDP năm 2021 vượt mốc 75 tỷ USD.',
      'vi',
      ['2021', '2021'],
    ],
    [
      'Số tiền phạt trong năm 2003 là 100 tỉ đồng thì quý 1/2004 chỉ có 10 tỉ đồng',
      'vi',
      ['2003', '2004-01/2004-03'],
    ],
    ['Giá hoa tăng 20% so với cùng kỳ năm 2020', 'vi', [undefined]],
    ['Jones, 52 tuổi, tham gia vào năm 2016', 'vi', [undefined]],
    ['turnout was 34 percent in the 2016 election', 'en', ['2016']],
    ['In 2013, 75 per cent were unable to speak', 'en', ['2013']],
    ['He has lived there for ten years since 2010', 'en', [undefined]],
  ] as const)('%s', (text, language, when) => {
    expect(fieldsOf(text, language, 'when')).toEqual(when);
  });

  it('needs a year, or a day of publishing', () => {
    const text = 'Ngày 23/10, tỉnh thu 5 tỷ đồng';
    const dated = figuresOf(text, 'vi', { publishedTime: '2022-10-24T08:00:00+07:00' });
    expect(dated.map((fact) => field(fact, 'when'))).toContain('2022-10-23');
    expect(fieldsOf(text, 'vi', 'when')).toEqual([undefined]);
  });
});

describe('what a figure measures', () => {
  it.each([
    ['kim ngạch xuất khẩu của tỉnh là hơn 9 triệu USD', 'vi', ['kim ngạch xuất khẩu']],
    ['với tổng số vốn đăng ký đạt khoảng 3,370 tỷ USD', 'vi', ['tổng số vốn đăng ký']],
    ['đạt tốc độ tăng trưởng 8,3%', 'vi', ['tốc độ tăng trưởng']],
    ['GDP năm 2021 vượt mốc 75 tỷ USD', 'vi', ['GDP']],
    ['chiếm khoảng 40% tổng sản lượng vải thiều của tỉnh', 'vi', ['tổng sản lượng vải thiều']],
    ['với diện tích 22.700 km², dân số gần 10 triệu dân', 'vi', ['diện tích', 'dân số']],
    ['có hơn 160 dự án đầu tư FDI của các doanh nghiệp', 'vi', ['dự án đầu tư FDI']],
    ['giá vàng miếng SJC được niêm yết tại mức 180 triệu đồng', 'vi', ['giá vàng miếng SJC']],
    ['hai bên thúc đẩy hợp tác', 'vi', [undefined]],
    ['turnout stood at only 16 percent', 'en', ['turnout']],
    ['the death toll has climbed to 832', 'en', ['death toll']],
    ['has a 40 per cent stake in the firm', 'en', ['stake']],
  ] as const)('%s', (text, language, subject) => {
    expect(fieldsOf(text, language, 'subject')).toEqual(subject);
  });
});

function ownersOf(
  text: string,
  language: BriefLanguage,
  names: Record<string, 'person' | 'place'>,
) {
  const entities = Object.entries(names).map(([name, type]) => entityIn(text, name, type));
  return figuresOf(text, language, { entities }).map((fact) => field(fact, 'entity'));
}

describe('whose a figure is', () => {
  it('is the nearest name of the clause', () => {
    const text = 'thành phố Nam Ninh vẫn đạt tốc độ tăng trưởng 8,3%';
    expect(ownersOf(text, 'vi', { 'Nam Ninh': 'place' })).toEqual(['Nam Ninh']);
  });

  it('is nobody who is only a partner, a place or a source', () => {
    expect(ownersOf('hợp tác với Campuchia đạt 9 triệu USD', 'vi', { Campuchia: 'place' })).toEqual(
      [undefined],
    );
    expect(ownersOf('Ông Hoan cho biết có 9 triệu USD', 'vi', { Hoan: 'person' })).toEqual([
      undefined,
    ]);
  });

  it('is nobody where the text points elsewhere', () => {
    const text = 'Bắc Giang vui vì kim ngạch của tỉnh là 9 triệu USD';
    expect(ownersOf(text, 'vi', { 'Bắc Giang': 'place' })).toEqual([undefined]);
  });

  it('is the person set off by a comma before an age', () => {
    const text = 'Joan Puig, 42, of Girona said';
    expect(ownersOf(text, 'en', { 'Joan Puig': 'person' })).toEqual(['Joan Puig']);
  });
});

describe('the salience of figures', () => {
  const text = [
    'Nam Ninh đạt GDP 75 tỷ USD, theo hai bên.',
    'Dân số là 10 triệu dân.',
    'Lãnh đạo nhắc lại con số 75 tỷ USD.',
    'Hôm qua, ông nói lại.',
    'Ông về lúc 7 giờ sáng.',
  ].join('\n');

  it('lies between 0 and 1', () => {
    for (const { salience } of figuresOf(text, 'vi', { title: 'GDP 75 tỷ USD' })) {
      expect(salience).toBeGreaterThan(0);
      expect(salience).toBeLessThanOrEqual(1);
    }
  });

  it('puts the figure of title and lead first, small counts and repetitions behind', () => {
    const facts = figuresOf(text, 'vi', { title: 'GDP vượt 75 tỷ USD' });
    const [first, second] = facts.toSorted((a, b) => b.salience - a.salience);
    expect(first).toMatchObject({ text: '75 tỷ USD', sentence: { start: 0 } });
    expect(second?.text).not.toBe('hai bên');
    const [gdp, again] = facts.filter((fact) => fact.text === '75 tỷ USD');
    expect(again?.salience).toBeLessThan(gdp?.salience ?? 0);
  });

  it('counts the salience of the owner', () => {
    const entity = entityIn(text, 'Nam Ninh', 'place', 1);
    const [withOwner] = figuresOf(text, 'vi', { entities: [entity] });
    const [without] = figuresOf(text, 'vi');
    expect(withOwner?.salience).toBeGreaterThan(without?.salience ?? 1);
  });
});

describe('offsets', () => {
  it('point at the exact slice, in the sentence of the figure', () => {
    const text = 'Đoạn đầu có 5 người. Đoạn sau có 1,5 triệu tấn.\n😀 Thêm 7%.';
    const facts = figuresOf(text, 'vi');
    expect(facts.map((fact) => fact.text)).toEqual(['5 người', '1,5 triệu tấn', '7%']);
    for (const fact of facts) {
      expect(text.slice(fact.start, fact.end)).toBe(fact.text);
      expect(fact.sentence.start).toBeLessThanOrEqual(fact.start);
      expect(fact.sentence.end).toBeGreaterThanOrEqual(fact.end);
    }
  });

  it('hold in decomposed text', () => {
    const text = 'có hơn 9 triệu tấn và năm tuần nữa'.normalize('NFD');
    const facts = figuresOf(text, 'vi');
    expect(facts.map(({ value }) => value)).toEqual([9e6, 5]);
    for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.text);
  });

  it('are not asked of other languages', () => {
    const segmented = { text: '5 km', language: 'fr', paragraphs: [], sentences: [] };
    expect(extractFigures(segmented, { entities: [] })).toEqual([]);
  });
});

describe('whose a figure is, across clauses', () => {
  it('goes on with the last name in a relative clause', () => {
    const text = 'The deal helps NATO and Macedonia, which has a rate of more than 20 percent';
    const entities = [entityIn(text, 'NATO', 'organization'), entityIn(text, 'Macedonia', 'place')];
    expect(figuresOf(text, 'en', { entities }).map((fact) => field(fact, 'entity'))).toEqual([
      'Macedonia',
    ]);
  });

  it('is the only name before it that does not just tell it', () => {
    const text =
      'Ông Dũng cho biết, thành phố Nam Ninh tăng trưởng tốt, GDP năm 2021 vượt mốc 75 tỷ USD';
    const entities = [entityIn(text, 'Dũng', 'person'), entityIn(text, 'Nam Ninh', 'place')];
    const money = figuresOf(text, 'vi', { entities }).find(({ kind }) => kind === 'money');
    expect(money && field(money, 'entity')).toBe('Nam Ninh');
  });

  it('is nobody where more than one could own it', () => {
    const text = 'Bắc Giang gặp Nam Ninh, tổng vốn là 75 tỷ USD';
    const entities = [entityIn(text, 'Bắc Giang', 'place'), entityIn(text, 'Nam Ninh', 'place')];
    expect(figuresOf(text, 'vi', { entities }).map((fact) => field(fact, 'entity'))).toEqual([
      undefined,
    ]);
  });
});
