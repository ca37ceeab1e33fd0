import { describe, expect, it } from 'vitest';
import { byMonth, timeline } from '../../../../src/ui/library/months.ts';

function at(year: number, month: number, day = 5): { time: number } {
  return { time: new Date(year, month - 1, day).getTime() };
}

describe('items by month', () => {
  it('has the latest month first, and its items in the order given', () => {
    const items = [at(2026, 5, 20), at(2026, 5, 2), at(2025, 12, 31)];
    const months = byMonth(items);
    expect(months.map(({ id }) => id)).toEqual(['2026-05', '2025-12']);
    expect(months[0]?.items).toEqual(items.slice(0, 2));
  });
});

describe('a timeline', () => {
  it('has a bar for every month, empty ones too', () => {
    const bars = timeline(byMonth([at(2026, 2), at(2025, 11), at(2026, 2)]));
    expect(bars.map(({ id, count, month }) => [id, count, month])).toEqual([
      ['2025-11', 1, '2025-11'],
      ['2025-12', 0, undefined],
      ['2026-01', 0, undefined],
      ['2026-02', 2, '2026-02'],
    ]);
  });

  it('has years where there would be too many months, each leading to its latest', () => {
    const bars = timeline(byMonth([at(2026, 2), at(2020, 3), at(2020, 9)]));
    expect(bars.map(({ id, unit, count, month }) => [id, unit, count, month])).toEqual([
      ['2020', 'year', 2, '2020-09'],
      ['2026', 'year', 1, '2026-02'],
    ]);
  });

  it('is empty where nothing is', () => {
    expect(timeline([])).toEqual([]);
  });
});
