import { beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/facts/fact.ts';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { formatFact } from '../../../src/ui/brief-view/format-fact.ts';
import { formatPeriod } from '../../../src/ui/brief-view/format-period.ts';

let vi: I18n;
let en: I18n;
beforeAll(async () => {
  vi = await createI18n('vi');
  en = await createI18n('en');
});

const place = {
  text: 'as written',
  start: 0,
  end: 10,
  salience: 1,
  sentence: { start: 0, end: 10 },
};
const figure = (fact: Partial<Fact> & { kind: 'money' | 'percent' | 'quantity' | 'rank' }): Fact =>
  ({ ...place, value: 1, ...fact }) as Fact;

describe('formatFact', () => {
  it('writes an amount of money with its qualifier, subject and time', () => {
    const fact = figure({
      kind: 'money',
      value: 75e9,
      unit: 'USD',
      qualifier: 'more-than',
      subject: 'GDP',
      entity: 'Nam Ninh',
      when: '2021',
    });
    expect(formatFact(fact, vi)).toEqual({
      value: '75 tỷ USD',
      qualified: 'hơn 75 tỷ USD',
      label: 'GDP',
      details: ['Nam Ninh', '2021'],
    });
    expect(formatFact(fact, en).qualified).toBe('over 75 billion USD');
  });

  it('writes a range', () => {
    expect(
      formatFact(figure({ kind: 'percent', value: 2, unit: 'điểm phần trăm' }), vi).value,
    ).toBe('2 điểm phần trăm');
    expect(formatFact(figure({ kind: 'percent', value: 5, until: 7.5 }), vi).value).toBe(
      '5% – 7,5%',
    );
  });

  it('writes dong as Vietnamese does', () => {
    expect(formatFact(figure({ kind: 'money', value: 48e9, unit: 'VND' }), vi).value).toBe(
      '48 tỷ đồng',
    );
  });

  it('keeps the unit of a quantity as written, and says whose it is once', () => {
    const fact = figure({ kind: 'quantity', value: 22_700, unit: 'km²', entity: 'Nam Ninh' });
    expect(formatFact(fact, vi)).toMatchObject({
      value: '22.700 km²',
      label: 'Nam Ninh',
      details: [],
    });
  });

  it('leaves a rank in the words of the article', () => {
    expect(formatFact(figure({ kind: 'rank', value: 2 }), en).value).toBe('as written');
  });

  it('writes a date with its part of the day, and the year where it is sure', () => {
    const fact: Fact = {
      ...place,
      kind: 'date',
      value: '--10-23',
      part: 'afternoon',
      resolved: '2022-10-23',
    };
    expect(formatFact(fact, vi)).toMatchObject({
      value: 'chiều 23 tháng 10',
      details: ['23 tháng 10, 2022'],
    });
    expect(formatFact(fact, en).value).toBe('October 23, afternoon');
  });

  it('leaves a date without value in the words of the article', () => {
    expect(formatFact({ ...place, kind: 'date' }, en).value).toBe('as written');
  });

  it('puts who speaks before what was said', () => {
    const fact: Fact = { ...place, kind: 'statement', speaker: 'Hun Many' };
    expect(formatFact(fact, vi)).toMatchObject({ value: 'Hun Many', label: 'as written' });
  });

  it('names the document and the parties of an agreement', () => {
    const fact: Fact = {
      ...place,
      kind: 'agreement',
      parties: ['Bắc Giang', 'Nam Ninh'],
      document: 'Ý định thư',
    };
    expect(formatFact(fact, vi)).toMatchObject({
      value: 'Ý định thư',
      label: 'Bắc Giang và Nam Ninh',
    });
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2022-08-22', '22 tháng 8, 2022', 'August 22, 2022'],
    ['2022-08', 'tháng 8 năm 2022', 'August 2022'],
    ['2022', '2022', '2022'],
    ['--02-29', '29 tháng 2', 'February 29'],
    ['199X', 'thập niên 1990', '1990s'],
    ['18XX', 'thế kỷ 19', 'century 19'],
    ['0079-08-24', '24 tháng 8, 79', 'August 24, 79'],
    ['next week', 'next week', 'next week'],
  ])('writes %s', (iso, vietnamese, english) => {
    expect(formatPeriod(iso, vi)).toBe(vietnamese);
    expect(formatPeriod(iso, en)).toBe(english);
  });
});
