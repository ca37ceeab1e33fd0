import { describe, expect, it } from 'vitest';
import type { BriefLanguage } from '../../../src/language/language.ts';
import { readNumber } from '../../../src/language/numbers.ts';
import { numberStyle, parseFigure } from '../../../src/language/numbers-style.ts';
import { tokenizeNumbers } from '../../../src/language/numbers-tokens.ts';

function read(text: string, language: BriefLanguage, article = text): number | undefined {
  const tokens = tokenizeNumbers(text, { start: 0, end: text.length });
  const place = { style: numberStyle(article, language), isMeasure: () => false };
  return readNumber(tokens, 0, place)?.value;
}

/** How much of the text the number takes. */
function taken(text: string, language: BriefLanguage): string | undefined {
  const tokens = tokenizeNumbers(text, { start: 0, end: text.length });
  const place = { style: numberStyle(text, language), isMeasure: () => false };
  const number = readNumber(tokens, 0, place);
  return number && text.slice(0, tokens[number.end - 1]?.end);
}

describe('readNumber in Vietnamese', () => {
  it.each([
    ['22.700 km²', 22700],
    ['1.234.567 người', 1234567],
    ['1.234,5 tấn', 1234.5],
    ['8,3%', 8.3],
    ['0,125 giây', 0.125],
    ['3,370 tỷ USD', 3.37e9],
    ['1,5 triệu', 1.5e6],
    ['2,25 tỷ người', 2.25e9],
    ['5 nghìn tỷ đồng', 5e12],
    ['100 ngàn tỷ đồng', 1e14],
    ['1 triệu 200 nghìn đồng', 1.2e6],
    ['3 tỉ rưỡi', 3.5e9],
    ['500k', 5e5],
    ['10,000 người', 10000],
    ['7.5 độ', 7.5],
    ['75.000.000 đồng', 75e6],
    ['hai nghìn', 2000],
    ['mười bốn người', 14],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['bốn mươi tư', 44],
    ['một trăm linh năm', 105],
    ['hai trăm năm mươi nghìn', 250000],
    ['ba triệu hai trăm nghìn', 3.2e6],
    ['nửa triệu', 5e5],
    ['một nửa', 0.5],
    ['hai phần ba', 0.6667],
    ['ba phần tư', 0.75],
    ['1/4 dự án', 0.25],
    ['ba chục', 30],
    ['mười năm', 10],
  ])('%s is %d', (text, value) => {
    expect(read(text, 'vi')).toBeCloseTo(value, 9);
  });

  it.each(['triệu người', 'hàng trăm', 'người', '1.2.3', '192.168.1.1'])(
    '%s starts with no number',
    (text) => {
      expect(read(text, 'vi')).toBeUndefined();
    },
  );

  it('leaves the noun out', () => {
    expect(taken('mười năm ở đây', 'vi')).toBe('mười');
    expect(taken('hai mươi lăm người', 'vi')).toBe('hai mươi lăm');
  });
});

describe('readNumber in English', () => {
  it.each([
    ['1,500 people', 1500],
    ['1.2 million', 1.2e6],
    ['1.5bn', 1.5e9],
    ['50k', 50000],
    ['11million', 11e6],
    ['10-million', 1e7],
    ['two', 2],
    ['twenty-five', 25],
    ['forty two', 42],
    ['a hundred people', 100],
    ['three hundred and ten thousand', 310000],
    ['two hundred and five', 205],
    ['two dozen', 24],
    ['half a million', 5e5],
    ['half an hour', 0.5],
    ['two-thirds', 0.6667],
    ['three quarters of', 0.75],
    ['a third of voters', 0.3333],
    ['one in five children', 0.2],
    ['two out of three', 0.6667],
    ['14½', 14.5],
    ['½ cup', 0.5],
    ['3.370 km', 3.37],
  ])('%s is %d', (text, value) => {
    expect(read(text, 'en')).toBeCloseTo(value, 9);
  });

  it.each(['million people', 'dozens', 'a man', 'thousands', 'a third man'])(
    '%s starts with no number',
    (text) => {
      expect(read(text, 'en')).toBeUndefined();
    },
  );
});

describe('parseFigure', () => {
  it("takes the article's other figures for the doubtful cases", () => {
    const english = numberStyle('tăng 7.25% lên 1,234,567', 'vi');
    const vietnamese = numberStyle('tăng 7,25% lên 1.234.567', 'vi');
    expect(parseFigure('1,250', 'multiplied', english)).toBe(1250);
    expect(parseFigure('1,250', 'multiplied', vietnamese)).toBe(1.25);
    expect(parseFigure('7,250', 'measured', vietnamese)).toBe(7.25);
    expect(parseFigure('7,250', 'measured', english)).toBe(7250);
  });

  it('counts no thousandths of people', () => {
    expect(parseFigure('16,700', 'counted', numberStyle('', 'vi'))).toBe(16700);
  });

  it('joins groups that a non-breaking space parts', () => {
    expect(parseFigure('22\u00a0700', 'counted', numberStyle('', 'vi'))).toBe(22700);
  });

  it('reads nothing from a figure that no one writes', () => {
    expect(parseFigure('9'.repeat(50), 'counted', numberStyle('', 'en'))).toBeUndefined();
  });
});

describe('tokenizeNumbers', () => {
  it('keeps offsets into the whole text and knows what is glued', () => {
    const text = 'Giá: 1.500đ/kg';
    const tokens = tokenizeNumbers(text, { start: 5, end: text.length });
    expect(tokens.map((token) => [text.slice(token.start, token.end), token.glued])).toEqual([
      ['1.500', false],
      ['đ', true],
      ['/', true],
      ['kg', true],
    ]);
  });

  it('compares decomposed letters as composed ones', () => {
    const text = 'năm'.normalize('NFD');
    expect(tokenizeNumbers(text, { start: 0, end: text.length })[0]).toMatchObject({
      text,
      lower: 'năm'.normalize('NFC'),
    });
  });

  it('keeps digits behind letters inside the word', () => {
    const text = 'H5N1 m2 A5';
    const tokens = tokenizeNumbers(text, { start: 0, end: text.length });
    expect(tokens.map((token) => token.kind)).toEqual(['word', 'word', 'word']);
  });
});
