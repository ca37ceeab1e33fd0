import { describe, expect, it } from 'vitest';
import { findInText } from '../../../src/ui/reader/find/find-in-text.ts';

const found = (text: string, query: string): string[] =>
  findInText(text, query).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  const text = 'Hà Nội, hà nội và Hạ Nới; đường Đặng Đình Hoan.';

  it('looks past case', () => {
    expect(found(text, 'HÀ NỘI')).toEqual(['Hà Nội', 'hà nội']);
  });

  it('looks past diacritics when the query has none', () => {
    expect(found(text, 'ha noi')).toEqual(['Hà Nội', 'hà nội', 'Hạ Nới']);
    expect(found(text, 'dang dinh')).toEqual(['Đặng Đình']);
  });

  it('takes a query in decomposed letters', () => {
    expect(found(text, 'hà nội'.normalize('NFD'))).toEqual(['Hà Nội', 'hà nội']);
  });

  it('keeps offsets where a letter has no single lower case', () => {
    expect(found('İİ Hà Nội', 'hà nội')).toEqual(['Hà Nội']);
  });

  it('finds nothing for nothing', () => {
    expect(findInText(text, '  ')).toEqual([]);
  });

  it('does not let matches overlap', () => {
    expect(findInText('aaaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
  });
});
