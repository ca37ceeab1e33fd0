import { describe, expect, it } from 'vitest';
import { createFormats } from '../../../src/i18n/formats.ts';

const vi = createFormats('vi');
const en = createFormats('en');

describe('createFormats', () => {
  it('writes large round amounts in words', () => {
    expect(vi.amount(3_370_000_000)).toBe('3,37 tỷ');
    expect(en.amount(75_000_000_000)).toBe('75 billion');
  });

  it('keeps every digit of an amount that words would round', () => {
    expect(vi.amount(12_345_678)).toBe('12.345.678');
    expect(vi.amount(22_700)).toBe('22.700');
    expect(en.amount(0.125)).toBe('0.125');
  });

  it('writes percent without the noise of binary fractions', () => {
    expect(vi.percent(8.3)).toBe('8,3%');
    expect(en.percent(0.1 + 0.2)).toBe('0.3%');
  });

  it('writes dates in the reader’s zone, and leaves alone what is none', () => {
    expect(vi.date('2022-08-23T20:00:00Z')).toBe('24 tháng 8, 2022');
    expect(en.date('hôm qua')).toBe('hôm qua');
  });

  it('writes the hour before the day in Vietnamese, with a word between them', () => {
    expect(vi.dateTime('2022-08-23T20:00:00Z')).toBe('03:00 ngày 24 tháng 8, 2022');
    expect(en.dateTime('2022-08-23T20:00:00Z')).toMatch(/^August 24, 2022 at 3:00\sAM$/);
  });

  it('writes sizes in decimal units', () => {
    expect(en.bytes(0)).toBe('0 byte');
    expect(vi.bytes(43_600_000)).toBe('43,6 MB');
  });

  it('names languages, and gives back codes it does not know', () => {
    expect(vi.languageName('fr')).toBe('Tiếng Pháp');
    expect(vi.languageWithin('fr')).toBe('tiếng Pháp');
    expect(en.languageWithin('fr')).toBe('French');
    expect(en.languageName('zz')).toBe('zz');
    for (const none of ['', '-', '<img src=x>', 'a'.repeat(500)]) {
      expect(en.languageName(none)).toBe(none);
    }
  });
});
