import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/language/tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  test('cuts names from glued abbreviations and dashes', () => {
    expect(words('TP.Nam Ninh-Việt Nam')).toEqual(['TP', '.', 'Nam', 'Ninh', '-', 'Việt', 'Nam']);
  });

  test('keeps numbers with their separators whole', () => {
    expect(words('22.700 km², 8,3% ngày 23/10')).toEqual([
      '22.700',
      'km²',
      ',',
      '8,3',
      '%',
      'ngày',
      '23/10',
    ]);
  });

  test('parts an English possessive from its name', () => {
    expect(words("Trump's and Sainsbury’s")).toEqual(['Trump', "'s", 'and', 'Sainsbury', '’s']);
  });

  test('gives UTF-16 offsets into the whole text, of decomposed letters too', () => {
    const text = `😀 ${'Đặng'.normalize('NFD')} Hoan`;
    for (const token of tokenize(text, { start: 3, end: text.length })) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
    }
    expect(tokenize(text, { start: 3, end: text.length })).toHaveLength(2);
  });

  test('cuts nothing outside the stretch it is given', () => {
    expect(tokenize('Hà Nội Huế', { start: 3, end: 6 }).map((t) => t.start)).toEqual([3]);
  });
});
