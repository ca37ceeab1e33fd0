import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/article/metadata/dates.ts';
import { siteZone } from '../../../src/article/metadata/published.ts';

describe('parseDate', () => {
  it.each([
    ['2026-03-07T08:52:11+07:00', '2026-03-07T08:52:11+07:00'],
    ['2026-03-07T08:52:11.000 +07:00', '2026-03-07T08:52:11+07:00'],
    ['2026-03-07T01:52:11Z', '2026-03-07T01:52:11+00:00'],
    ['07/03/2026 08:52 (GMT+7)', '2026-03-07T08:52:00+07:00'],
    ['Thứ Bảy, 07/03/2026 - 08:52', '2026-03-07T08:52:00+00:00'],
    ['March 7, 2026 8:52 PM EST', '2026-03-07T20:52:00-05:00'],
    ['7. März 2026, 08:52 Uhr', '2026-03-07T08:52:00+00:00'],
    ['2026年3月7日 8時52分', '2026-03-07T08:52:00+00:00'],
    ['Sat Mar  7 08:52:11 CET 2026', '2026-03-07T08:52:11+01:00'],
    ['Mon, 04/15/2019 - 10:20', '2019-04-15T10:20:00+00:00'],
    ['Apr 15, 2019, 09:00 ET', '2019-04-15T09:00:00-04:00'],
    ['Jan 15, 2019, 09:00 ET', '2019-01-15T09:00:00-05:00'],
    ['20260307T085211Z', '2026-03-07T08:52:00+00:00'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it('assumes the zone of the site, summer time included', () => {
    expect(parseDate('07/03/2026 08:52', siteZone('https://baomau.vn/a'))).toBe(
      '2026-03-07T08:52:00+07:00',
    );
    expect(parseDate('07.07.2026 08:52', siteZone('https://zeitung.de/a'))).toBe(
      '2026-07-07T08:52:00+02:00',
    );
  });

  it('assumes the zone of Vietnam for a Vietnamese page of no country', () => {
    expect(siteZone('https://nhatky.example/a', 'vi')).toBe(siteZone('https://baomau.vn/a'));
    expect(siteZone('https://zeitung.de/a', 'vi')).toBe('Europe/Berlin');
  });

  it.each(['', 'hôm nay', '45/13/2026', 'Chương 12.5'])('finds no date in «%s»', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});
